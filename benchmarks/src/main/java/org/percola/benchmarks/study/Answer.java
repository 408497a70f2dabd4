package org.percola.benchmarks.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.planning.Prediction;

/// What a player concludes.
///
/// @param next the experiments to make; none when none is left, or none was asked for
/// @param recommended the design to use if nothing more is made, measured or not; null when it has
///   none, or a set of designs is what counts
/// @param measured the measured design to use; likewise
/// @param seconds processor time: of a player what was spent elsewhere than on the asking thread,
///   after [#taking] all of it
/// @param beliefs about the recommended design; empty where the player tells none
public record Answer(
    List<Design> next,
    @Nullable Design recommended,
    @Nullable Design measured,
    double seconds,
    List<Prediction> beliefs) {
  public Answer {
    next = List.copyOf(next);
    beliefs = List.copyOf(beliefs);
  }

  /// An answer without beliefs, computed on the thread that asked.
  Answer(List<Design> next, @Nullable Design recommended, @Nullable Design measured) {
    this(next, recommended, measured, 0, List.of());
  }

  /// The same with the processor time that it took, here or elsewhere.
  Answer taking(double here) {
    return new Answer(next, recommended, measured, Math.max(here, seconds), beliefs);
  }
}

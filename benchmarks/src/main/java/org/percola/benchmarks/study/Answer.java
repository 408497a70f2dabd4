package org.percola.benchmarks.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.planning.Prediction;

/// What a player concludes.
///
/// @param next the experiment to make; null when none is left, or none was asked for
/// @param recommended the design to use if nothing more is made, measured or not; null when it has
///   none, or a set of designs is what counts
/// @param measured the measured design to use; likewise
/// @param seconds processor time that was spent elsewhere than on the asking thread
/// @param beliefs about the recommended design; empty where the player tells none
public record Answer(
    @Nullable Design next,
    @Nullable Design recommended,
    @Nullable Design measured,
    double seconds,
    List<Prediction> beliefs) {
  public Answer {
    beliefs = List.copyOf(beliefs);
  }

  /// An answer without beliefs, computed on the thread that asked.
  Answer(@Nullable Design next, @Nullable Design recommended, @Nullable Design measured) {
    this(next, recommended, measured, 0, List.of());
  }
}

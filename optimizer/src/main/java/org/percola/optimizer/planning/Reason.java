package org.percola.optimizer.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a design was suggested.
///
/// @param summary one line for people
/// @param purpose what it is there for
/// @param explorationShare how much of the design's worth comes from uncertainty, 0 to 1
/// @param physics whether the prior mean is physics; else it is a level that was learned
/// @param priorMean what the prior mean says of the objective
/// @param dataCorrection what the data add to that
/// @param givenUp how much better the recommended design is expected to be, in the objective's
///   unit; below 0 when this one is expected to be better, NaN when the batch follows no belief
/// @param nearest the most similar measured experiments, nearest first
public record Reason(
    String summary,
    Purpose purpose,
    double explorationShare,
    boolean physics,
    double priorMean,
    double dataCorrection,
    double givenUp,
    List<Neighbour> nearest) {
  public Reason {
    nearest = List.copyOf(nearest);
  }

  /// The id of the most similar experiment so far; null when there is none.
  public @Nullable String nearestExperiment() {
    return nearest.isEmpty() ? null : nearest.getFirst().experiment();
  }

  /// Its distance, in unit-cube widths; infinite when there is none.
  public double nearestDistance() {
    return nearest.isEmpty() ? Double.POSITIVE_INFINITY : nearest.getFirst().distance();
  }
}

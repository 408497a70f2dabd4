package org.percola.optimizer.planning;

import java.util.List;
import java.util.Objects;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.planning.Observation.Result;
import org.percola.surrogate.TrainingData.Bound;

/// Bounds that a later word about the same cell makes superfluous: "still running at 120" once it
/// ended at 150, or once it is still running at 200.
///
/// Only for a cell that is named, measured under the same conditions, because else it may be
/// another one.
final class OvertakenBounds {
  private OvertakenBounds() {}

  /// Whether another of the results says all that this one does.
  static boolean holds(Result bound, List<Result> results) {
    return !bound.exact()
        && results.stream().anyMatch(other -> sameCell(bound, other) && overtakes(other, bound));
  }

  private static boolean overtakes(Result other, Result bound) {
    if (other.bound() != Bound.NONE && other.bound() != bound.bound()) {
      return false;
    }
    double further =
        bound.bound() == Bound.AT_LEAST
            ? other.value() - bound.value()
            : bound.value() - other.value();
    return further > 0 || (further == 0 && other.exact());
  }

  private static boolean sameCell(Result one, Result other) {
    Measurement a = one.measurement();
    Measurement b = other.measurement();
    Measurement.Specimen specimen = a.specimen();
    return specimen != null
        && specimen.cell() != null
        && Objects.equals(specimen, b.specimen())
        && one.outcome().equals(other.outcome())
        && a.replicate() == b.replicate()
        && a.conditions().equals(b.conditions());
  }
}

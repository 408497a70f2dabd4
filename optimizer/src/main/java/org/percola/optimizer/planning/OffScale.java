package org.percola.optimizer.planning;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.SurfaceModel.Transform;
import org.percola.optimizer.planning.Observation.Result;

/// Values that the scale on which an outcome is modelled does not have, such as a 0 that was too
/// little to be seen, and what to report instead.
final class OffScale {
  private OffScale() {}

  /// What there is to say of such a result; null when the scale has its value.
  static @Nullable String note(Outcome.Measured outcome, Result result) {
    Transform transform = outcome.belief().surface().transform();
    return transform.allows(result.value())
        ? null
        : "%s: %s is stored, but not learned from (expected: %s, for it is modelled on a %s scale)%s."
            .formatted(
                outcome.name(),
                Words.quantity(result.value(), outcome.unit()),
                transform.domain(),
                transform.scale(),
                advice(result));
  }

  private static String advice(Result result) {
    boolean low = result.value() <= 0;
    return switch (result.bound()) {
      case NONE -> low ? tooLittle() : tooMuch();
      case AT_MOST -> low ? tooLittle() : "";
      case AT_LEAST -> low ? "" : tooMuch();
    };
  }

  private static String tooLittle() {
    return "; if it was too little to be seen, correct it to at_most the detection limit";
  }

  private static String tooMuch() {
    return "; if it was too near 1 to be told from it, correct it to at_least what could be told";
  }
}

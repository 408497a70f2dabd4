package org.percola.optimizer.planning;

import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.outcome.SampledPosterior;
import org.percola.surrogate.Posterior;

/// How likely an outcome is what is wanted, by the belief about it.
final class Chances {
  private Chances() {}

  /// The probability that an outcome meets a target; without a value it does not.
  static double meets(OutcomeConstraint target, Posterior posterior, int design) {
    return switch (target.relation()) {
      case AT_LEAST -> posterior.probabilityAbove(design, target.limit());
      case AT_MOST -> below(posterior, design, target.limit());
    };
  }

  /// The probability that an outcome is better than a value.
  static double better(Objective objective, double value, Posterior posterior, int design) {
    return switch (objective.goal()) {
      case Objective.Maximize _ -> posterior.probabilityAbove(design, value);
      case Objective.Minimize _ -> below(posterior, design, value);
      case Objective.Band band -> nearer(band, band.distance(value), posterior, design);
    };
  }

  private static double nearer(
      Objective.Band band, double distance, Posterior posterior, int design) {
    return distance > 0
        ? posterior.probabilityAbove(design, band.lower() - distance)
            - posterior.probabilityAbove(design, band.upper() + distance)
        : 0.0;
  }

  private static double below(Posterior posterior, int design, double value) {
    return defined(posterior, design) - posterior.probabilityAbove(design, value);
  }

  /// The probability that an outcome has a value at all: less than 1 where a formula may not.
  static double defined(Posterior posterior, int design) {
    return posterior instanceof SampledPosterior sampled ? sampled.defined(design) : 1.0;
  }
}

package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.Outcome;
import org.percola.surrogate.Posterior;

/// Why designs were suggested: what the prior says, what the data corrected, what is uncertain, and
/// what they resemble.
final class Reasons {
  /// Steps of the quantile integral behind an expected improvement.
  private static final int QUANTILES = 64;

  /// Shares of exploration below and above which a design is said to exploit or explore.
  private static final double MOSTLY_EXPLOITS = 0.35;

  private static final double MOSTLY_EXPLORES = 0.65;

  /// Designs that are more likely to be made are not said to be in doubt.
  private static final double DOUBTFUL = 0.95;

  private final Study study;
  private final Neighbours neighbours;
  private final @Nullable Costs costs;

  Reasons(Study study) {
    this.study = study;
    this.neighbours = new Neighbours(study.evidence().observations(), study.distance());
    this.costs = Costs.of(study.campaign());
  }

  /// The reason for one suggestion.
  ///
  /// @param posterior the belief about the objective at all designs of the batch
  /// @param exploration whether the slot was for learning only
  Reason of(
      DesignForecast forecast,
      Prediction objective,
      Posterior posterior,
      int position,
      boolean exploration) {
    List<TargetChance> targets = forecast.targets();
    Nearest nearest = neighbours.of(forecast.design());
    double share = exploration ? 1.0 : explorationShare(posterior, position, targets);
    double correction = objective.mean() - objective.priorMean();
    return new Reason(
        summary(objective, correction, share, exploration, forecast, nearest),
        share,
        objective.priorMean(),
        correction,
        nearest.experiment(),
        nearest.distance());
  }

  /// The part of the expected improvement that would be lost if nothing were uncertain; without an
  /// incumbent, how uncertain it is that the targets are met.
  private double explorationShare(Posterior posterior, int position, List<TargetChance> targets) {
    Incumbent incumbent = study.incumbent();
    if (incumbent == null) {
      double chance = targets.isEmpty() ? 0.0 : 1.0;
      for (TargetChance target : targets) {
        chance = Math.min(chance, target.probability());
      }
      return 1.0 - chance;
    }
    Goals goals = study.goals();
    double best = goals.merit(incumbent.value());
    double expected = 0.0;
    for (int k = 0; k < QUANTILES; k++) {
      double value = posterior.quantile(position, (k + 0.5) / QUANTILES);
      expected += Math.max(0.0, goals.merit(value) - best) / QUANTILES;
    }
    double certain = Math.max(0.0, goals.merit(posterior.mean(position)) - best);
    return expected > 0 ? Math.clamp(1.0 - certain / expected, 0.0, 1.0) : 1.0;
  }

  private String summary(
      Prediction objective,
      double correction,
      double share,
      boolean exploration,
      DesignForecast forecast,
      Nearest nearest) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "%s expects %s, the data %s it by %s"
            .formatted(
                prior(),
                Words.quantity(objective.priorMean(), objective.unit()),
                correction < 0 ? "lower" : "raise",
                Words.number(Math.abs(correction))));
    for (TargetChance target : forecast.targets()) {
      parts.add(
          "%s with a chance of %s"
              .formatted(
                  Words.limit(target.target(), unit(target.target().outcome())),
                  Words.percent(target.probability())));
    }
    if (forecast.probabilityFeasible() < DOUBTFUL) {
      parts.add("can be made with a chance of " + Words.percent(forecast.probabilityFeasible()));
    }
    if (costs != null) {
      parts.add("costs " + Words.quantity(costs.of(forecast.design()), costs.unit()));
    }
    parts.add(intent(share, exploration));
    parts.add(
        nearest.experiment() == null
            ? "no experiment to compare with"
            : "nearest experiment %s at distance %s"
                .formatted(nearest.experiment(), Words.number(nearest.distance())));
    return String.join("; ", parts) + ".";
  }

  private static String intent(double share, boolean exploration) {
    if (exploration) {
      return "chosen to learn the most, in case the belief is wrong";
    }
    if (share < MOSTLY_EXPLOITS) {
      return "exploits what is known";
    }
    return share > MOSTLY_EXPLORES
        ? "explores what is uncertain"
        : "balances what is known and what is uncertain";
  }

  /// Whether anything measured rests on physics.
  private String prior() {
    boolean physics =
        study.campaign().outcomes().stream()
            .anyMatch(outcome ->
                outcome instanceof Outcome.Measured measured
                    && !measured.belief().mean().equals(BeliefModels.CONSTANT));
    return physics ? "Physics" : "The prior";
  }

  private String unit(String outcome) {
    return study.campaign().outcome(outcome).unit();
  }
}

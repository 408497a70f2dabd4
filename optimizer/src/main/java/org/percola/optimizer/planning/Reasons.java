package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Goals;
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

  /// Experiments that a design is compared with.
  private static final int NEIGHBOURS = 3;

  private final Study study;
  private final Neighbours neighbours;
  private final @Nullable Costs costs;
  private final Unobserved unobserved;

  Reasons(Study study) {
    this.study = study;
    this.neighbours = new Neighbours(study.evidence().observations(), study.distance());
    this.costs = Costs.of(study.campaign());
    this.unobserved = new Unobserved(study);
  }

  /// The reason for one suggestion.
  ///
  /// @param posterior the belief about the objective at all designs of the batch
  /// @param givenUp how much better the recommended design is expected to be
  Reason of(
      DesignForecast forecast,
      Prediction objective,
      Posterior posterior,
      int position,
      Purpose purpose,
      double givenUp) {
    List<Neighbour> nearest = neighbours.of(forecast.design(), NEIGHBOURS);
    double share =
        switch (purpose) {
          case EXPLORE, COVER, CONFIRM -> 1.0;
          case IMPROVE -> explorationShare(posterior, position, forecast.targets());
        };
    List<String> parts = new ArrayList<>();
    parts.add(expected(objective));
    parts.addAll(chances(forecast));
    parts.add(intent(purpose, share, objective));
    if (givenUp > 0 && purpose != Purpose.CONFIRM && somethingMeetsTheLimits()) {
      parts.add(
          "expected %s behind the recommended design"
              .formatted(Words.quantity(givenUp, objective.unit())));
    }
    parts.add(nearest(nearest));
    return new Reason(
        String.join("; ", parts) + ".",
        purpose,
        share,
        study.physics(),
        objective.priorMean(),
        objective.mean() - objective.priorMean(),
        givenUp,
        nearest);
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

  private String expected(Prediction objective) {
    String name = objective.outcome().replace('_', ' ');
    if (unobserved.is(objective.outcome())) {
      return "Nothing is known yet of " + name;
    }
    double correction = objective.mean() - objective.priorMean();
    return "%s expects a mean of %s for %s, the data %s it by %s"
        .formatted(
            study.physics() ? "Physics" : "The prior",
            Words.quantity(objective.priorMean(), objective.unit()),
            name,
            correction < 0 ? "lower" : "raise",
            Words.number(Math.abs(correction)));
  }

  // Until then designs are chosen for that, and how good they are otherwise is beside the point.
  private boolean somethingMeetsTheLimits() {
    return study.goals().targets().isEmpty() || study.incumbent() != null;
  }

  private List<String> chances(DesignForecast forecast) {
    List<String> chances = new ArrayList<>();
    for (TargetChance target : forecast.targets()) {
      String limit = Words.limit(target.target(), unit(target.target().outcome()));
      chances.add(
          unobserved.is(target.target().outcome())
              ? "nothing is known yet of whether " + limit
              : "%s with a chance of %s".formatted(limit, Words.percent(target.probability())));
    }
    if (forecast.probabilityFeasible() < DOUBTFUL) {
      chances.add("can be made with a chance of " + Words.percent(forecast.probabilityFeasible()));
    }
    if (costs != null) {
      chances.add("costs " + Words.quantity(costs.of(forecast.design()), costs.unit()));
    }
    return chances;
  }

  private static String intent(Purpose purpose, double share, Prediction objective) {
    return switch (purpose) {
      case EXPLORE -> "chosen to learn the most, in case the belief is wrong";
      case COVER -> "covers what is open of the space, before beliefs are worth following";
      case CONFIRM ->
          "the best so far, known to ± %s: to make it again is worth more than any new design"
              .formatted(Words.quantity(objective.standardDeviation(), objective.unit()));
      case IMPROVE -> improving(share);
    };
  }

  private static String improving(double share) {
    if (share < MOSTLY_EXPLOITS) {
      return "exploits what is known";
    }
    return share > MOSTLY_EXPLORES
        ? "explores what is uncertain"
        : "balances what is known and what is uncertain";
  }

  private static String nearest(List<Neighbour> nearest) {
    return nearest.isEmpty()
        ? "no experiment to compare with"
        : "nearest experiment %s at distance %s"
            .formatted(
                nearest.getFirst().experiment(), Words.number(nearest.getFirst().distance()));
  }

  private String unit(String outcome) {
    return study.campaign().outcome(outcome).unit();
  }
}

package org.percola.benchmarks.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.benchmarks.problem.Observation;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.design.Design;

/// What is to be said of trials by their observed values alone.
final class Measured {
  private Measured() {}

  /// The design of the best observed value of the first objective among those whose observed values
  /// keep every limit; null when there is none.
  static @Nullable Design best(Campaign campaign, List<Trial> trials) {
    Goals goals = Goals.of(campaign);
    Design best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Trial trial : trials) {
      double merit = merit(goals, trial);
      if (merit > most) {
        best = trial.design();
        most = merit;
      }
    }
    return best;
  }

  /// The observed value as something to make large; minus infinity where a limit is broken, or
  /// nothing was measured.
  static double merit(Goals goals, Trial trial) {
    return switch (trial.observation()) {
      case Observation.Failed failed -> Double.NEGATIVE_INFINITY;
      case Observation.Measured(Map<String, Double> outcomes) ->
          goals.targets().stream().allMatch(limit -> kept(limit, outcomes))
              ? goals.merit(value(outcomes, goals.objective().outcome()))
              : Double.NEGATIVE_INFINITY;
    };
  }

  private static boolean kept(OutcomeConstraint limit, Map<String, Double> outcomes) {
    return Goals.slack(limit, value(outcomes, limit.outcome())) >= 0;
  }

  /// An observed value; not a number where it is missing.
  static double value(Map<String, Double> outcomes, String outcome) {
    return outcomes.getOrDefault(outcome, Double.NaN);
  }
}

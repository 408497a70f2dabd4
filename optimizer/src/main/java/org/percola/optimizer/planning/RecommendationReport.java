package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.Posterior;

/// Turns a recommended design into a recommendation, beside the best experiment made so far.
final class RecommendationReport {
  /// An experiment is taken to meet the targets from this chance on.
  private static final double MEETS_TARGETS = 0.5;

  private final Study study;

  RecommendationReport(Study study) {
    this.study = study;
  }

  Recommendation of(Design recommended, long seed) {
    List<Observation> completed =
        study.evidence().observations().stream()
            .filter(o -> o.experiment().state() == ExperimentState.COMPLETED)
            .toList();
    List<Design> designs = new ArrayList<>(completed.stream().map(Observation::design).toList());
    designs.add(recommended);
    Forecasts forecasts = Forecasts.of(study, designs);
    Integer best = best(forecasts, completed.size());
    return new Recommendation(
        best == null ? null : completed.get(best).experiment(),
        best == null ? null : forecasts.forecast(best),
        forecasts.forecast(completed.size()),
        seed,
        study.campaign().revision());
  }

  /// The completed experiment with the best mean among those that meet the targets, or the one most
  /// likely to meet them when none does.
  private @Nullable Integer best(Forecasts forecasts, int completed) {
    Posterior objective = forecasts.posterior(study.goals().objective().outcome());
    Integer best = null;
    for (int i = 0; i < completed; i++) {
      if (best == null || better(forecasts, objective, i, best)) {
        best = i;
      }
    }
    return best;
  }

  private boolean better(Forecasts forecasts, Posterior objective, int one, int other) {
    double chance = Math.min(forecasts.leastChance(one), MEETS_TARGETS);
    double otherChance = Math.min(forecasts.leastChance(other), MEETS_TARGETS);
    return chance == otherChance
        ? study.goals().merit(objective.mean(one)) > study.goals().merit(objective.mean(other))
        : chance > otherChance;
  }
}

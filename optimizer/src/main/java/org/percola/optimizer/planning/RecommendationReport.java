package org.percola.optimizer.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.design.Design;

/// Turns a recommended design into a recommendation, beside the best experiment made so far.
final class RecommendationReport {
  private final Study study;
  private final BestDesigns toUse;

  RecommendationReport(Study study, BestDesigns toUse) {
    this.study = study;
    this.toUse = toUse;
  }

  /// The report.
  ///
  /// @param tolerance what is too little to make another experiment for; NaN to leave the question
  /// @param tradeOffs how many ways to weigh several objectives are tried; 0 for none
  Recommendation of(long seed, double tolerance, int tradeOffs) {
    Design recommended = toUse.recommended();
    Experiment best = best();
    List<Design> designs =
        best == null ? List.of(recommended) : List.of(recommended, best.design());
    Forecasts forecasts = Forecasts.of(study, designs);
    return new Recommendation(
        best,
        best == null ? null : forecasts.forecast(1),
        best != null && !toUse.likely(best.design()),
        forecasts.forecast(0),
        !toUse.likely(recommended),
        known() ? RemainingGains.of(study, recommended, toUse.measured(), tolerance) : null,
        tradeOffs > 0 ? measuredTradeOffs() : List.of(),
        tradeOffs > 0 ? tradeOffs(tradeOffs) : List.of(),
        seed,
        study.campaign().revision());
  }

  /// Failures alone say which designs cannot be made, and nothing of what is still to be had.
  private boolean known() {
    return study.evidence().notMade().isEmpty()
        || study.foreseen()
        || !study.evidence().observations().isEmpty();
  }

  private List<TradeOff> measuredTradeOffs() {
    return severalObjectives()
        ? told(
            toUse.front(
                completed().stream()
                    .filter(this::valued)
                    .map(Observation::design)
                    .distinct()
                    .toList()))
        : List.of();
  }

  private List<TradeOff> tradeOffs(int most) {
    return severalObjectives() && toUse.likely(toUse.likeliest())
        ? told(toUse.tradeOffs(most))
        : List.of();
  }

  private boolean severalObjectives() {
    return study.goals().objectives().size() > 1;
  }

  private List<TradeOff> told(List<Design> designs) {
    List<Observation> completed = completed();
    return Forecasts.of(study, designs).all().stream()
        .map(forecast -> new TradeOff(made(forecast.design(), completed), forecast))
        .toList();
  }

  private static @Nullable Experiment made(Design design, List<Observation> completed) {
    return completed.stream()
        .filter(observation -> observation.design().equals(design))
        .findFirst()
        .map(Observation::experiment)
        .orElse(null);
  }

  private List<Observation> completed() {
    return study.evidence().observations().stream()
        .filter(o -> o.experiment().state() == ExperimentState.COMPLETED)
        .toList();
  }

  private @Nullable Experiment best() {
    List<Observation> completed = completed();
    if (completed.isEmpty()) {
      return null;
    }
    Observation best = best(completed.stream().filter(this::valued).toList());
    best = best == null ? best(completed) : best;
    return best == null ? null : best.experiment();
  }

  private @Nullable Observation best(List<Observation> of) {
    for (Design design : toUse.measured()) {
      for (Observation observation : of) {
        if (observation.design().equals(design)) {
          return observation;
        }
      }
    }
    return null;
  }

  /// What has no value of what is wanted is never the best, however good its neighbours are: it is
  /// not what suggestions try to beat either.
  private boolean valued(Observation observation) {
    return study.goals().outcomes().stream()
        .noneMatch(outcome -> Incumbent.undefined(outcome, observation, study.belief()));
  }
}

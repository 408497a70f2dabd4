package org.percola.benchmarks.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.percola.benchmarks.problem.Makeable;
import org.percola.benchmarks.problem.Observation;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Truth;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.planning.DesignForecast;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.surrogate.RandomKey;

/// What was believed of every design of a race just before it was made.
record ForetoldRace(RecordedRace race) {

  /// Of the designs that were made next, and of as many drawn by chance. Of a design that fails
  /// nothing comes true.
  List<Told> all() {
    RandomKey key = RandomKey.ofSeed(race.seed()).child(race.problem().name()).child("anywhere");
    FeasibleSpace space = Makeable.of(race.problem().campaign(), key);
    List<Trial> trials = race.trials();
    List<Told> all = new ArrayList<>();
    for (Step step : race.steps()) {
      if (step.design() != null) {
        int made = step.step() - 1;
        Design anywhere = Objects.requireNonNull(space.sample(key.child(made).generator()));
        List<Trial> known = race.known(trials, step);
        all.addAll(told(known.subList(0, known.size() - 1), made, step.design(), anywhere));
      }
    }
    return all;
  }

  private List<Told> told(List<Trial> before, int made, Design suggested, Design anywhere) {
    Campaign campaign = Campaigns.with(race.problem().campaign(), before);
    List<DesignForecast> forecasts =
        new Planner(PlannerSettings.standard())
            .predict(campaign, List.of(suggested, anywhere), race.seed());
    return Stream.concat(
            told(forecasts.getFirst(), made, true).stream(),
            told(forecasts.getLast(), made, false).stream())
        .toList();
  }

  private Optional<Told> told(DesignForecast forecast, int made, boolean suggested) {
    Problem problem = race.problem();
    Campaign campaign = problem.campaign();
    if (problem.observe(forecast.design(), race.seed(), 0) instanceof Observation.Failed) {
      return Optional.empty();
    }
    Truth truth = problem.truth(forecast.design());
    List<Surprise> surprises =
        forecast.predictions().stream()
            .filter(belief -> campaign.outcome(belief.outcome()) instanceof Outcome.Measured)
            .map(belief -> Surprise.of(belief, truth.value(belief.outcome())))
            .toList();
    Promise promise =
        campaign.outcomeConstraints().isEmpty() ? null : Promise.of(forecast, truth.feasible());
    return Optional.of(new Told(made, suggested, surprises, promise));
  }
}

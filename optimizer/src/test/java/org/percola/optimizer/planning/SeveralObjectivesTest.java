package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

class SeveralObjectivesTest {
  /// One outcome is best at x = 0.3, the other, to be made small, at x = 0.7.
  private static Campaign tradeOff() {
    Campaign campaign =
        new Campaign(
            "two",
            "two",
            new DesignSpace(List.of(Trial.number("x", 0, 1)), List.of(), List.of()),
            List.of(),
            List.of(
                new Outcome.Measured("gain", "1", PriorBelief.CONSTANT),
                new Outcome.Measured("loss", "1", PriorBelief.CONSTANT)),
            List.of(
                new Objective("gain", Objective.Goal.MAXIMIZE),
                new Objective("loss", Objective.Goal.MINIMIZE)),
            List.of(),
            List.of(),
            0);
    for (double x : new double[] {0.0, 0.125, 0.25, 0.75, 0.875, 1.0}) {
      campaign =
          campaign.withExperiment(
              Trial.experiment(
                  campaign,
                  Design.empty().with("x", x),
                  List.of(
                      Trial.measurement("g", "gain", 1 - (x - 0.3) * (x - 0.3), null),
                      Trial.measurement("l", "loss", (x - 0.7) * (x - 0.7), null)),
                  ExperimentState.COMPLETED));
    }
    return campaign;
  }

  @Test
  void volumesAreSearchedLongerThanOneObjective() {
    PlannerSettings settings = PlannerSettings.standard();
    Goals two = Goals.of(tradeOff());
    Goals one = Goals.of(two.objective());

    assertThat(settings.search(one)).isEqualTo(settings.search());
    assertThat(settings.search(two)).isEqualTo(settings.tradeOffs());
    assertThat(settings.tradeOffs().restarts()).isGreaterThan(settings.search().restarts());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aBatchLiesAlongTheTradeOff(long seed) {
    Plan plan =
        new Planner(PlannerSettings.standard())
            .suggest(tradeOff(), new SuggestRequest(3, seed, Map.of()));

    List<Double> xs =
        plan.suggestions().stream().map(s -> s.design().number("x")).sorted().toList();
    assertThat(xs).hasSize(3).allSatisfy(x -> assertThat(x).isBetween(0.15, 0.85));
    assertThat(xs.getLast() - xs.getFirst()).isGreaterThan(0.05);
    assertThat(plan.notes()).anyMatch(note -> note.startsWith("Several objectives"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theRecommendationIsACompromise(long seed) {
    Recommendation best = new Planner(PlannerSettings.standard()).recommend(tradeOff(), seed);

    assertThat(best.recommended().design().number("x")).isBetween(0.42, 0.58);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ofManyObjectivesEveryExperimentWeighsThemOtherwise(long seed) {
    List<Double> places = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
    Campaign campaign = distances(places);
    List<Double> made = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      Design design =
          new Planner(PlannerSettings.standard())
              .suggest(campaign, new SuggestRequest(1, seed, Map.of()))
              .suggestions()
              .getFirst()
              .design();
      made.add(design.number("x"));
      campaign = campaign.withExperiment(measured(campaign, design, places));
    }
    List<Double> later = made.subList(6, 14).stream().sorted().toList();

    assertThat(later.getLast() - later.getFirst()).isGreaterThan(0.1);
  }

  /// One objective per place: to be near to it.
  private static Campaign distances(List<Double> places) {
    DesignSpace line = DesignSpace.of(Trial.number("x", 0, 1));
    List<Outcome> outcomes = new ArrayList<>();
    List<Objective> objectives = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      outcomes.add(new Outcome.Measured("o" + i, "1", PriorBelief.CONSTANT));
      objectives.add(new Objective("o" + i, Objective.Goal.MINIMIZE));
    }
    return new Campaign(
        "many", "many", line, List.of(), outcomes, objectives, List.of(), List.of(), 0);
  }

  private static Experiment measured(Campaign campaign, Design design, List<Double> places) {
    List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      double away = design.number("x") - places.get(i);
      measurements.add(Trial.measurement("m" + i, "o" + i, away * away, null));
    }
    return Trial.experiment(campaign, design, measurements, ExperimentState.COMPLETED);
  }
}

package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  /// All between 0.3 and 0.7 are trade-offs; of what was measured 0.25 and 0.75 come nearest.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theBestTradeOffsRunFromOneEndToTheOther(long seed) {
    Recommendation best = planner().recommend(tradeOff(), seed, Double.NaN, 9);

    List<Double> xs = best.tradeOffs().stream().map(SeveralObjectivesTest::place).toList();
    assertThat(xs).hasSizeBetween(5, 10).isSorted();
    assertThat(xs.getFirst()).isBetween(0.25, 0.4);
    assertThat(xs.getLast()).isBetween(0.6, 0.75);
    for (int i = 1; i < xs.size(); i++) {
      assertThat(xs.get(i) - xs.get(i - 1)).isBetween(0.01, 0.2);
    }
    assertThat(best.measuredTradeOffs())
        .extracting(SeveralObjectivesTest::place)
        .containsExactly(0.25, 0.75);
    assertThat(best.measuredTradeOffs())
        .extracting(TradeOff::experiment)
        .extracting(e -> e == null ? "" : e.id())
        .containsExactly("e3", "e4");
  }

  @Test
  void tradeOffsKeepToThresholdsAndAreTheSameEveryTime() {
    List<Double> places = List.of(0.0, 1.0);
    Campaign demanding = distances(places, 0.6 * 0.6);
    for (double x : new double[] {0.0, 0.2, 0.4, 0.55, 0.8, 1.0}) {
      Design design = Design.empty().with("x", x);
      demanding = demanding.withExperiment(measured(demanding, design, places));
    }

    Recommendation best = planner().recommend(demanding, 1, Double.NaN, 10);

    assertThat(best.tradeOffs()).hasSizeGreaterThan(2);
    assertThat(best.tradeOffs())
        .extracting(SeveralObjectivesTest::place)
        .allSatisfy(x -> assertThat(x).isBetween(0.4 - 0.02, 0.6 + 0.02));
    assertThat(planner().recommend(demanding, 1, Double.NaN, 10)).isEqualTo(best);
  }

  @Test
  void tradeOffsAreSearchedForOnlyWhereThereAreSomeAndSomebodyAsks() {
    Recommendation unasked = planner().recommend(tradeOff(), 1);
    assertThat(unasked.tradeOffs()).isEmpty();
    assertThat(unasked.measuredTradeOffs()).isEmpty();

    Campaign one =
        Trial.measured(
            Trial.campaign(DesignSpace.of(Trial.number("x", 0, 1)), Objective.Goal.MAXIMIZE),
            Design.empty().with("x", 0.5),
            1);
    Recommendation single = planner().recommend(one, 1, Double.NaN, 10);
    assertThat(single.tradeOffs()).isEmpty();
    assertThat(single.measuredTradeOffs()).isEmpty();
  }

  private static Planner planner() {
    return new Planner(PlannerSettings.standard());
  }

  private static double place(TradeOff tradeOff) {
    return tradeOff.forecast().design().number("x");
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
    return distances(places, null);
  }

  private static Campaign distances(List<Double> places, @Nullable Double threshold) {
    DesignSpace line = DesignSpace.of(Trial.number("x", 0, 1));
    List<Outcome> outcomes = new ArrayList<>();
    List<Objective> objectives = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      outcomes.add(new Outcome.Measured("o" + i, "1", PriorBelief.CONSTANT));
      objectives.add(new Objective("o" + i, Objective.Goal.MINIMIZE, threshold));
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

package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
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
}

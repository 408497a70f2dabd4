package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.acquisition.Strategy;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Cost;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;

class CostsTest {
  private static final Parameter ROUTE =
      new Parameter.Categorical("route", List.of("cast", "fired"), null);
  private static final Parameter HOURS =
      new Parameter.Continuous(
          "hours",
          "h",
          1,
          9,
          Parameter.Scale.LINEAR,
          0,
          new Parameter.Condition("route", List.of("fired")));
  private static final DesignSpace SPACE =
      new DesignSpace(List.of(Trial.number("x", 0, 1), ROUTE, HOURS), List.of(), List.of());
  private static final Design CAST = Design.empty().with("x", 0.5).with("route", "cast");
  private static final Design FIRED =
      Design.empty().with("x", 0.5).with("route", "fired").with("hours", 6);

  private final Campaign campaign =
      Trial.campaign(SPACE, Objective.Goal.MAXIMIZE)
          .withCost(new Cost("2 + 4 * (route == 'fired') + hours", "h", 40.0));

  @Test
  void labelsCostAndASettingThatADesignLacksDoesNot() {
    assertThat(costs(campaign).of(CAST)).isEqualTo(2);
    assertThat(costs(campaign).of(FIRED)).isEqualTo(12);
  }

  @Test
  void theWeightFallsAsTheBudgetIsSpent() {
    Campaign spent =
        Trial.with(
            Trial.with(Trial.measured(campaign, FIRED, 1), CAST, ExperimentState.ABANDONED),
            FIRED,
            ExperimentState.RUNNING);

    assertThat(costs(campaign).weight(null)).isEqualTo(1);
    assertThat(costs(spent).spent()).isEqualTo(24);
    assertThat(costs(spent).weight(null)).isCloseTo(0.4, within(1e-12));
    assertThat(costs(spent).weight(0.7)).isEqualTo(0.7);
    assertThat(costs(Trial.measured(Trial.measured(spent, FIRED, 1), FIRED, 1)).weight(null))
        .isZero();
  }

  @Test
  void aScoreIsPerCost() {
    Acquisition score = designs -> new double[designs.size()];

    double[] full = costs(campaign).per(score, 1, List.of(CAST)).score(List.of(CAST, FIRED));
    double[] half = costs(campaign).per(score, 0.5, List.of(CAST)).score(List.of(CAST, FIRED));

    assertThat(full[0] - full[1]).isCloseTo(StrictMath.log(6), within(1e-12));
    assertThat(half[0] - half[1]).isCloseTo(0.5 * StrictMath.log(6), within(1e-12));
    assertThat(costs(campaign).per(score, 0, List.of(CAST))).isSameAs(score);
  }

  @ParameterizedTest
  @CsvSource({"ln(x - 2)", "1 / 0", "x - 3", "0 * x"})
  void aCostWithoutSenseLeavesScoresFinite(String expression) {
    Costs odd = costs(campaign.withCost(new Cost(expression, "h", null)));

    double[] scores =
        odd.per(designs -> new double[designs.size()], 1, List.of(CAST, FIRED))
            .score(List.of(CAST, FIRED));

    assertThat(scores[0]).isFinite();
    assertThat(scores[1]).isFinite();
  }

  @Test
  void ofTwoEqualDesignsTheCheaperIsMadeAndTheReasonTellsWhatItCosts() {
    Campaign flat = campaign;
    for (double x : new double[] {0.1, 0.5, 0.9}) {
      flat = Trial.measured(flat, CAST.with("x", x), 1 - x * x);
      flat = Trial.measured(flat, FIRED.with("x", x), 1 - x * x);
    }
    Plan cheap = suggest(flat.withCost(new Cost("1 + 30 * (route == 'fired')", "h", null)));
    Plan other = suggest(flat.withCost(new Cost("1 + 30 * (route == 'cast')", "h", null)));

    assertThat(cheap.suggestions().getFirst().design().label("route")).isEqualTo("cast");
    assertThat(other.suggestions().getFirst().design().label("route")).isEqualTo("fired");
    assertThat(cheap.suggestions().getFirst().reason().summary()).contains("costs 1 h");
    assertThat(cheap.notes()).contains("Costs count with a weight of 1.");
  }

  @Test
  void whatGoesBeyondTheBudgetIsSaid() {
    Campaign some = campaign.withCost(new Cost("10", "h", 40.0));
    for (double x : new double[] {0.1, 0.5, 0.9}) {
      some = Trial.measured(some, CAST.with("x", x), x);
    }
    Planner planner = new Planner(PlannerSettings.standard());
    SuggestRequest two = new SuggestRequest(2, 1, Map.of());

    assertThat(suggest(some).notes()).noneMatch(note -> note.contains("budget"));
    assertThat(planner.suggest(some, two).notes())
        .contains(
            "These designs cost 20 h together, more than the 10 h that are left of the budget.");
    assertThat(suggest(Trial.measured(some, FIRED, 1)).notes())
        .contains("The budget is spent: all that is suggested goes beyond it.");
  }

  @Test
  void aStrategyThatCannotWeighCostsSaysSo() {
    Plan plan =
        new Planner(PlannerSettings.standard())
            .suggest(campaign, new SuggestRequest(1, 1, Map.of()).with(new Strategy.Thompson()));

    assertThat(plan.notes()).anyMatch(note -> note.startsWith("Costs did not count"));
  }

  @Test
  void anUnknownNameIsAFaultOfTheCampaign() {
    Campaign wrong = campaign.withCost(new Cost("1 + hour", "h", null));

    assertThat(ModelFaults.of(wrong))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.path()).isEqualTo("cost.expression");
          assertThat(fault.message()).contains("at 5, 'hour': unknown");
        });
  }

  private static Plan suggest(Campaign campaign) {
    return new Planner(PlannerSettings.standard())
        .suggest(campaign, new SuggestRequest(1, 1, Map.of()));
  }

  private static Costs costs(Campaign campaign) {
    return Objects.requireNonNull(Costs.of(campaign));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x - 3; cost: -3 with x = 0",
        "1 / (x - x); cost: Infinity with",
        "ln(x); cost: -Infinity with x = 0",
        "x; cost: 0 with x = 0",
        "hours; cost: 0 with",
        "1 + response; 'response': an outcome, known only afterwards",
        "1 + (route == 'frozen'); 'frozen': unknown (expected: one of [cast, fired])"
      })
  void aCostThatIsNotAboveZeroEverywhereIsAFaultOfTheCampaign(String expression, String told) {
    assertThat(ModelFaults.of(campaign.withCost(new Cost(expression, "h", null))))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.path()).isEqualTo("cost.expression");
          assertThat(fault.message()).contains(told);
        });
    assertThat(ModelFaults.of(campaign)).isEmpty();
  }

  @Test
  void aCostIsNeverReportedBelowZero() {
    assertThat(costs(campaign.withCost(new Cost("x - 3", "h", null))).of(CAST)).isZero();
  }
}

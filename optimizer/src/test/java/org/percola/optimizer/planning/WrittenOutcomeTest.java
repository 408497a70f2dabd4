package org.percola.optimizer.planning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

class WrittenOutcomeTest {
  private static final DesignSpace LINE =
      new DesignSpace(List.of(Trial.number("x", 0, 1)), List.of(), List.of());

  @Test
  void theBestOfAnExpressionIsFound() {
    // response is x, so that the expression is x (1 - x), best at 0.5
    Campaign campaign = campaign("response * (1 - x)", Objective.Goal.MAXIMIZE);

    Recommendation best = new Planner(PlannerSettings.standard()).recommend(campaign, 1);

    assertThat(best.recommended().design().number("x")).isBetween(0.4, 0.6);
  }

  @Test
  void theBestExperimentOfATargetIsTheNearestOne() {
    Campaign campaign = campaign("2 * response", new Objective.Match(1.1, 0.05));

    Plan plan =
        new Planner(PlannerSettings.standard())
            .suggest(campaign, new SuggestRequest(1, 1, Map.of()));

    assertThat(plan.suggestions().getFirst().incumbent()).isEqualTo(1.0);
    assertThat(plan.suggestions().getFirst().design().number("x")).isBetween(0.5, 0.6);
    assertThat(plan.suggestions().getFirst().probabilityOfImprovement()).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sqrt(response - 0.4)", "ln(response - 0.4)", "1 / max(0, response - 0.4)"})
  void whereAnExpressionHasNoValueNothingIsSuggested(String expression) {
    Campaign campaign = campaign(expression, Objective.Goal.MINIMIZE);

    Plan plan =
        new Planner(PlannerSettings.standard())
            .suggest(campaign, new SuggestRequest(3, 1, Map.of()));

    assertThat(plan.suggestions())
        .hasSize(3)
        .allSatisfy(s -> assertThat(s.design().number("x")).isGreaterThan(0.3));
  }

  @Test
  void anExpressionWithoutAnyValueIsToldAndRefusesNothing() {
    Campaign campaign = campaign("sqrt(-1 - abs(response))", Objective.Goal.MAXIMIZE);
    Planner planner = new Planner(PlannerSettings.standard());

    Plan plan = planner.suggest(campaign, new SuggestRequest(2, 1, Map.of()));

    assertThat(plan.suggestions()).hasSize(2);
    assertThat(plan.notes())
        .anyMatch(note -> note.startsWith("wanted has no value in 100 % of what is believed"));
    assertThat(planner.recommend(campaign, 1).recommended()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqrt(response - 0.4)",
        "ln(response - 0.8)",
        "1 / max(0, response - 0.4)",
        "sqrt(response - 1)",
        "sqrt(-1 - abs(response))"
      })
  void whatMayBeGainedIsToldThoughSomeDesignsHaveNoValue(String expression) {
    Campaign campaign = campaign(expression, Objective.Goal.MAXIMIZE);

    RemainingGain remaining =
        requireNonNull(
            new Planner(PlannerSettings.standard()).recommend(campaign, 1, 0).remaining());

    assertThat(remaining.expectedRegret()).isFinite().isNotNegative();
    assertThat(remaining.tolerance()).isFinite();
    assertThat(remaining.expected()).allMatch(after -> Double.isFinite(after.gain()));
  }

  @Test
  void experimentsWithoutAValueAreNamedAndNeverTheBest() {
    // At 0.2 and below there is no value, and next to it the largest ones.
    Campaign campaign = campaign("1 / max(0, response - 0.2)", Objective.Goal.MAXIMIZE);
    Planner planner = new Planner(PlannerSettings.standard());

    Plan plan = planner.suggest(campaign, new SuggestRequest(1, 1, Map.of()));

    assertThat(plan.notes())
        .anyMatch(note -> note.startsWith("wanted has no value for what was measured of e"));
    assertThat(plan.suggestions().getFirst().incumbent()).isCloseTo(1 / 0.3, within(1e-9));
    assertThat(requireNonNull(planner.recommend(campaign, 1).bestExperiment()).design().number("x"))
        .isEqualTo(0.5);
  }

  @Test
  void beforeTheFirstResultNobodyKnowsWhereThereIsNoValue() {
    Plan plan =
        new Planner(PlannerSettings.standard())
            .suggest(
                unmeasured("ln(response)", Objective.Goal.MAXIMIZE),
                new SuggestRequest(2, 1, Map.of()));

    assertThat(plan.notes()).noneMatch(note -> note.contains("has no value"));
  }

  @Test
  void aMissingValueMeetsNoLimit() {
    Campaign campaign =
        campaign(
            "sqrt(response - 0.5)",
            Objective.Goal.MINIMIZE,
            new OutcomeConstraint("wanted", OutcomeConstraint.Relation.AT_MOST, 100));

    DesignForecast forecast =
        new Planner(PlannerSettings.standard())
            .predict(campaign, List.of(Design.empty().with("x", 0.1)), 1)
            .getFirst();

    assertThat(forecast.targets().getFirst().probability()).isLessThan(0.1);
  }

  @Test
  void aFaultyExpressionIsToldWithItsPlace() {
    assertThat(ModelFaults.of(campaign("response * (1 - y)", Objective.Goal.MAXIMIZE)))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.path()).isEqualTo("outcomes[1].expression");
          assertThat(fault.message()).contains("at 17, 'y': unknown");
        });
  }

  /// `response` is x, measured at a few places; `wanted` is computed from it.
  private static Campaign campaign(
      String expression, Objective.Goal goal, OutcomeConstraint... targets) {
    Campaign campaign = unmeasured(expression, goal, targets);
    for (double x : new double[] {0.0, 0.2, 0.5, 0.8, 1.0}) {
      campaign = Trial.measured(campaign, Design.empty().with("x", x), x);
    }
    return campaign;
  }

  private static Campaign unmeasured(
      String expression, Objective.Goal goal, OutcomeConstraint... targets) {
    return new Campaign(
        "written",
        "written",
        LINE,
        List.of(),
        List.of(
            new Outcome.Measured(Trial.OUTCOME, "1", PriorBelief.CONSTANT),
            Outcome.Derived.ofExpression("wanted", "1", expression, List.of(Trial.OUTCOME))),
        List.of(new Objective("wanted", goal)),
        List.of(targets),
        List.of(),
        0);
  }
}

package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// Outcomes whose results are still to come while others have theirs, such as a life of months.
class UnobservedTest {
  private static final OutcomeConstraint LIVES =
      new OutcomeConstraint("life", OutcomeConstraint.Relation.AT_LEAST, 1000);

  private final Planner planner = new Planner(PlannerSettings.standard());

  private static Campaign campaign(Objective objective, OutcomeConstraint... targets) {
    return new Campaign(
        "trial",
        "trial",
        DesignSpace.of(Trial.number("x", 0, 1)),
        List.of(),
        List.of(
            new Outcome.Measured(Trial.OUTCOME, "1", PriorBelief.CONSTANT),
            new Outcome.Measured("life", "h", PriorBelief.CONSTANT),
            Outcome.Derived.ofExpression("double_life", "h", "2 * life", List.of("life"))),
        List.of(objective),
        List.of(targets),
        List.of(),
        0);
  }

  private static Campaign measured(Campaign campaign) {
    Campaign measured = campaign;
    for (double x : new double[] {0.1, 0.3, 0.5, 0.7, 0.9}) {
      measured = Trial.measured(measured, Design.empty().with("x", x), x * (1 - x));
    }
    return measured;
  }

  private Suggestion first(Campaign campaign) {
    return plan(campaign).suggestions().getFirst();
  }

  private Plan plan(Campaign campaign) {
    return planner.suggest(campaign, new SuggestRequest(1, 1, Map.of()));
  }

  @Test
  void aLimitOnOneIsNeitherLikelyNorOutOfReach() {
    Plan plan =
        plan(measured(campaign(new Objective(Trial.OUTCOME, Objective.Goal.MAXIMIZE), LIVES)));

    assertThat(plan.suggestions().getFirst().reason().summary())
        .contains("nothing is known yet of whether life ≥ 1000 h")
        .doesNotContain("life ≥ 1000 h with a chance");
    assertThat(plan.notes())
        .contains("life: No observations: the belief is the prior.")
        .noneMatch(note -> note.contains("out of reach"));
  }

  @Test
  void predictionsOfOneSayThatNothingIsKnown() {
    Campaign campaign = campaign(new Objective(Trial.OUTCOME, Objective.Goal.MAXIMIZE));

    assertThat(first(measured(campaign)).predictions())
        .extracting(Prediction::nothingKnown)
        .containsExactly(false, true, true);
    assertThat(first(campaign).predictions())
        .extracting(Prediction::nothingKnown)
        .containsExactly(true, true, true);
  }

  @Test
  void ofAnObjectiveWithoutResultsNothingIsExpected() {
    Suggestion suggestion =
        first(measured(campaign(new Objective("life", Objective.Goal.MAXIMIZE))));

    assertThat(suggestion.reason().summary()).startsWith("Nothing is known yet of life;");
  }
}

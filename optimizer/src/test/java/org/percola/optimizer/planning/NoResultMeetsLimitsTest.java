package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// What is said as long as no result meets a limit.
class NoResultMeetsLimitsTest {
  private static final String CHOSEN_BY = "designs were chosen by the chance to meet them all";

  private final Planner planner = new Planner(PlannerSettings.standard());

  private Plan plan(double limit, double... places) {
    Campaign campaign =
        Trial.campaign(
            DesignSpace.of(Trial.number("x", 0, 1)),
            Objective.Goal.MAXIMIZE,
            new OutcomeConstraint(Trial.OUTCOME, OutcomeConstraint.Relation.AT_LEAST, limit));
    for (double x : places) {
      campaign = Trial.measured(campaign, Design.empty().with("x", x), x * (1 - x));
    }
    return planner.suggest(campaign, new SuggestRequest(1, 1, Map.of()));
  }

  @Test
  void designsThatCoverTheSpaceWereChosenByNothingElseAndPutNothingOutOfReach() {
    assertThat(plan(10, 0.5).notes())
        .contains(
            "Too few results to follow a belief without physics: the designs cover the space.",
            "No result meets every limit yet.")
        .noneMatch(note -> note.contains(CHOSEN_BY) || note.contains("out of reach"));
  }

  @Test
  void outOfReachIsABelief() {
    assertThat(plan(10, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9).notes())
        .anyMatch(note -> note.contains(CHOSEN_BY))
        .anyMatch(
            note -> note.startsWith("response ≥ 10 is out of reach by what is believed so far"));
  }

  @Test
  void howFarADesignIsBehindIsSaidOnceSomethingMeetsTheLimits() {
    Plan plan = plan(10, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

    assertThat(plan.suggestions().getFirst().reason().summary())
        .doesNotContain("behind the recommended design");
  }
}

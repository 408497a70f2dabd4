package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.surrogate.RandomKey;

class MakeabilityTest {
  static final DesignSpace LINE =
      new DesignSpace(List.of(Trial.number("x", 0, 1)), List.of(), List.of());

  private final Campaign empty = Trial.campaign(LINE, Objective.Goal.MAXIMIZE);

  @Test
  void nothingIsInDoubtBeforeSomethingCouldNotBeMade() {
    Makeability none = makeability(Trial.measured(empty, at(0.5), 1.0));
    Acquisition score = designs -> new double[designs.size()];

    assertThat(none.probability(List.of(at(0.9)))[0]).isGreaterThan(0.95);
    assertThat(none.of(score)).isSameAs(score);
  }

  @Test
  void aDesignThatCouldNotBeMadeIsDoubtedAndOneThatWasIsNot() {
    Campaign tried = empty;
    for (int i = 0; i < 4; i++) {
      tried = Trial.measured(tried, at(0.05 * i), 1.0);
      tried = Trial.with(tried, at(1 - 0.05 * i), ExperimentState.INFEASIBLE);
    }
    double[] chances = makeability(tried).probability(List.of(at(0.07), at(0.93)));

    assertThat(chances[0]).isGreaterThan(0.9);
    assertThat(chances[1]).isLessThan(0.3);
  }

  @Test
  void whatFailedForAnotherReasonSaysNothing() {
    Campaign tried = Trial.measured(empty, at(0.2), 1.0);

    assertThat(
            makeability(Trial.with(tried, at(0.6), ExperimentState.FAILED))
                .probability(List.of(at(0.6))))
        .isEqualTo(makeability(tried).probability(List.of(at(0.6))));
  }

  @Test
  void thePlannerKeepsAwayFromWhatCouldNotBeMade() {
    Campaign campaign = Trial.measured(Trial.measured(empty, at(0), 0.0), at(1), 0.1);
    Planner planner = new Planner(PlannerSettings.standard());
    SuggestRequest one = new SuggestRequest(1, 1, Map.of());
    Design free = planner.suggest(campaign, one).suggestions().getFirst().design();

    Plan plan = planner.suggest(Trial.with(campaign, free, ExperimentState.INFEASIBLE), one);

    assertThat(Math.abs(plan.suggestions().getFirst().design().number("x") - free.number("x")))
        .isGreaterThan(0.05);
    assertThat(plan.notes()).contains("Designs like those that could not be made were avoided.");
    assertThat(plan.suggestions().getFirst().probabilityFeasible()).isBetween(0.3, 1.0);
  }

  static Makeability makeability(Campaign campaign) {
    return Makeability.of(
        Evidence.of(campaign),
        EarlierEvidence.all(campaign),
        SpaceEncoding.of(LINE),
        RandomKey.ofSeed(1));
  }

  private static Design at(double x) {
    return Design.empty().with("x", x);
  }
}

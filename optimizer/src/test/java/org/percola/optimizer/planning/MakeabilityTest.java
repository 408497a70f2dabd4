package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.SpaceEncoding;

class MakeabilityTest {
  private static final DesignSpace LINE =
      new DesignSpace(List.of(Trial.number("x", 0, 1)), List.of(), List.of());

  private final Campaign empty = Trial.campaign(LINE, Objective.Goal.MAXIMIZE);

  @Test
  void aDesignThatCouldNotBeMadeIsHardlyTriedAgain() {
    Makeability one = makeability(Trial.with(empty, at(0.5), ExperimentState.INFEASIBLE));

    // 0.1 / (0.1 + 1)
    assertThat(one.probability(at(0.5))).isCloseTo(1.0 / 11, within(1e-12));
    assertThat(one.probability(at(0.55))).isLessThan(0.2);
    assertThat(one.probability(at(0.9))).isGreaterThan(0.99);
  }

  @Test
  void aNeighbourThatWasMadeSpeaksForADesign() {
    Campaign failed = Trial.with(empty, at(0.5), ExperimentState.INFEASIBLE);

    assertThat(makeability(Trial.measured(failed, at(0.6), 1.0)).probability(at(0.6)))
        .isGreaterThan(2 * makeability(failed).probability(at(0.6)));
  }

  @Test
  void thePlannerKeepsAwayFromWhatCouldNotBeMade() {
    Campaign campaign = Trial.measured(Trial.measured(empty, at(0), 0.0), at(1), 0.1);
    Planner planner = new Planner(PlannerSettings.standard());
    SuggestRequest one = new SuggestRequest(1, 1, Map.of());
    Design free = planner.suggest(campaign, one).suggestions().getFirst().design();

    Plan plan = planner.suggest(Trial.with(campaign, free, ExperimentState.INFEASIBLE), one);

    assertThat(Math.abs(plan.suggestions().getFirst().design().number("x") - free.number("x")))
        .isGreaterThan(0.1);
    assertThat(plan.notes()).contains("Designs like those that could not be made were avoided.");
  }

  private static Makeability makeability(Campaign campaign) {
    return new Makeability(Evidence.of(campaign), new UnitDistance(LINE, SpaceEncoding.of(LINE)));
  }

  private static Design at(double x) {
    return Design.empty().with("x", x);
  }
}

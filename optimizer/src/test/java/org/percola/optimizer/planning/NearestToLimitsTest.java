package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// What is best as long as a limit is out of reach: a yield wants low settings, and the limit is on
/// a hill at (0.7, 0.3).
class NearestToLimitsTest {
  private static final double[][] PLACES = {
    {0.24, 0.1}, {0.4, 0.15}, {0.07, 0.4}, {0.92, 0.8}, {0.44, 0.28}, {0.17, 0.11}
  };

  private final Planner planner = new Planner(PlannerSettings.standard());

  private static Campaign campaign(Objective objective, double... more) {
    Campaign campaign =
        new Campaign(
            "hill",
            "hill",
            DesignSpace.of(Trial.number("a", 0, 1), Trial.number("b", 0, 1)),
            List.of(),
            List.of(
                new Outcome.Measured("yield", "1", PriorBelief.CONSTANT),
                new Outcome.Measured("height", "1", PriorBelief.CONSTANT)),
            List.of(objective),
            List.of(new OutcomeConstraint("height", OutcomeConstraint.Relation.AT_LEAST, 0.6)),
            List.of(),
            0);
    for (double[] place : PLACES) {
      campaign = with(campaign, place[0], place[1]);
    }
    return more.length == 0 ? campaign : with(campaign, more[0], more[1]);
  }

  private static Campaign with(Campaign campaign, double a, double b) {
    double height =
        StrictMath.exp(-((a - 0.7) * (a - 0.7) + (b - 0.3) * (b - 0.3)) / (2 * 0.15 * 0.15));
    return campaign.withExperiment(
        Trial.experiment(
            campaign,
            Design.empty().with("a", a).with("b", b),
            List.of(
                Trial.measurement("y", "yield", 1 - a, null),
                Trial.measurement("h", "height", height, null)),
            ExperimentState.COMPLETED));
  }

  private static Objective most() {
    return new Objective("yield", Objective.Goal.MAXIMIZE);
  }

  @Test
  void itIsWhatComesNearestHoweverGoodTheOthersAre() {
    Recommendation best = planner.recommend(campaign(most()), 1);

    assertThat(best.bestExperimentNearest()).isTrue();
    assertThat(best.bestExperiment()).extracting(Experiment::id).isEqualTo("e5");
    assertThat(best.recommendedNearest()).isTrue();
    assertThat(best.recommended().design().number("a")).isBetween(0.4, 0.7);
    assertThat(best.recommended().design().number("b")).isBetween(0.2, 0.4);
  }

  @Test
  void onceAnExperimentMeetsTheLimitTheObjectiveDecides() {
    Recommendation best = planner.recommend(campaign(most(), 0.65, 0.35), 1);

    assertThat(best.bestExperimentNearest()).isFalse();
    assertThat(best.bestExperiment()).extracting(Experiment::id).isEqualTo("e7");
    assertThat(best.recommendedNearest()).isFalse();
  }

  /// No yield can be 2: that is no reason to leave what meets the limit.
  @Test
  void aThresholdOutOfReachIsNoLimit() {
    Objective demanding = new Objective("yield", Objective.Goal.MAXIMIZE, 2.0);

    Recommendation best = planner.recommend(campaign(demanding, 0.65, 0.35), 1);

    assertThat(best.bestExperimentNearest()).isFalse();
    assertThat(best.recommendedNearest()).isFalse();
    assertThat(best.recommended().targets().getFirst().probability()).isGreaterThan(0.5);
  }
}

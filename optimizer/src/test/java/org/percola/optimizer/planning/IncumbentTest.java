package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.OutcomeConstraint.Relation;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.RandomKey;

class IncumbentTest {
  private static final DesignSpace LINE =
      new DesignSpace(List.of(Trial.number("x", 0, 1)), List.of(), List.of());

  @Test
  void whatIsKnownUpToABoundIsAsGoodAsItsBound() {
    Campaign running =
        measured(
            measured(campaign(), 0.2, new Measurement.Value.Exact(37), 1),
            0.4,
            new Measurement.Value.AtLeast(120),
            1);

    assertThat(incumbent(running)).isEqualTo(new Incumbent("e2", 120, true));
    Campaign ended = measured(running, 0.6, new Measurement.Value.Exact(130), 1);
    assertThat(incumbent(ended)).isEqualTo(new Incumbent("e3", 130, false));
  }

  @Test
  void aBoundThatMeetsATargetMeetsIt() {
    OutcomeConstraint fresh = new OutcomeConstraint("retention", Relation.AT_LEAST, 0.8);
    Campaign campaign = campaign(fresh);

    assertThat(incumbent(retained(campaign, new Measurement.Value.AtLeast(0.85)))).isNotNull();
    assertThat(incumbent(retained(campaign, new Measurement.Value.AtLeast(0.75)))).isNull();
    assertThat(incumbent(retained(campaign, new Measurement.Value.AtMost(0.95)))).isNull();
  }

  private static @Nullable Incumbent incumbent(Campaign campaign) {
    Evidence evidence = Evidence.of(campaign);
    SpaceEncoding encoding = SpaceEncoding.of(LINE);
    OutcomeBelief belief = BeliefModels.fit(campaign, evidence, encoding, RandomKey.ofSeed(1));
    return Incumbent.of(Goals.of(campaign), evidence, belief);
  }

  private static Campaign retained(Campaign campaign, Measurement.Value retention) {
    return campaign.withExperiment(
        Trial.experiment(
            campaign,
            Design.empty().with("x", 0.5),
            List.of(
                measurement("cycle_life", new Measurement.Value.Exact(100)),
                measurement("retention", retention)),
            ExperimentState.COMPLETED));
  }

  private static Campaign measured(
      Campaign campaign, double x, Measurement.Value life, double retention) {
    return campaign.withExperiment(
        Trial.experiment(
            campaign,
            Design.empty().with("x", x),
            List.of(
                measurement("cycle_life", life),
                measurement("retention", new Measurement.Value.Exact(retention))),
            ExperimentState.COMPLETED));
  }

  private static Measurement measurement(String outcome, Measurement.Value value) {
    return new Measurement(
        outcome, outcome, value, "1", null, null, Map.of(), 1, null, null, false);
  }

  private static Campaign campaign(OutcomeConstraint... targets) {
    return new Campaign(
        "lives",
        "Lives",
        LINE,
        List.of(),
        List.of(
            new Outcome.Measured("cycle_life", "1", PriorBelief.CONSTANT),
            new Outcome.Measured("retention", "1", PriorBelief.CONSTANT)),
        List.of(new Objective("cycle_life", Objective.Goal.MAXIMIZE)),
        List.of(targets),
        List.of(),
        0);
  }
}

package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.planning.Applicability.Flag;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;

class ApplicabilityTest {
  private static final Campaign SEED = SeedCampaign.campaign("seed", CompositeCathode.standard());

  private static Applicability of(Campaign campaign, Design design) {
    return new Planner(PlannerSettings.standard())
        .predict(campaign, List.of(design), 1)
        .getFirst()
        .applicability();
  }

  @Test
  void aMeasuredDesignIsNearItsOwnDataAndInsideThePhysics() {
    Applicability measured = of(SEED, SEED.experiments().getFirst().design());
    assertThat(measured.nearestExperiment()).isEqualTo(SEED.experiments().getFirst().id());
    assertThat(measured.distance()).isZero();
    assertThat(measured.discrepancyLeft()).isBetween(0.0, 0.9);
    assertThat(measured.flags()).isEmpty();
    assertThat(measured.sentences()).isEmpty();
  }

  @Test
  void outsideThePhysicsTheSentenceNamesTheQuantityAndByHowMuch() {
    Design rich =
        SEED.experiments()
            .getFirst()
            .design()
            .with("pto_mass_fraction", 0.4)
            .with("electrolyte_mass_fraction", 0.35)
            .with("carbon_mass_fraction", 0.25);
    Applicability outside = of(SEED, rich);
    assertThat(outside.flags()).contains(Flag.OUTSIDE_PHYSICS_RANGE);
    assertThat(outside.outside()).hasSize(1);
    assertThat(outside.outside().getFirst().beyond()).isCloseTo(0.1, within(1e-12));
    assertThat(outside.sentences())
        .contains("outside the range of the physics: carbon mass fraction 0.25 is 0.1 above 0.15.");
  }

  @Test
  void withoutResultsEverythingIsFarFromData() {
    Campaign empty = CompositeCathode.standard().build("empty");
    Applicability far = of(empty, SEED.experiments().getFirst().design());
    assertThat(far.nearestExperiment()).isNull();
    assertThat(far.distance()).isInfinite();
    assertThat(far.flags()).containsExactly(Flag.FAR_FROM_DATA);
    assertThat(far.sentences()).containsExactly("far from data: there are no results yet.");
  }

  @Test
  void farFromItsDataACampaignWithoutPhysicsSaysSo() {
    DesignSpace space = DesignSpace.of(Trial.number("x", 0, 1), Trial.number("y", 0, 1));
    Campaign campaign = Trial.campaign(space, Objective.Goal.MAXIMIZE);
    for (int i = 0; i < 12; i++) {
      double x = 0.002 * i;
      campaign = Trial.measured(campaign, at(x, 0.0), StrictMath.sin(1500 * x));
    }
    Applicability near = of(campaign, at(0.01, 0.0));
    Applicability far = of(campaign, at(1.0, 1.0));
    assertThat(near.flags()).isEmpty();
    assertThat(far.discrepancyLeft()).isGreaterThan(near.discrepancyLeft());
    assertThat(far.outside()).isEmpty();
    assertThat(far.flags().contains(Flag.FAR_FROM_DATA)).isEqualTo(far.discrepancyLeft() >= 0.9);
    assertThat(far.sentences()).hasSameSizeAs(far.flags());
  }

  @Test
  void suggestionsCarryTheirApplicability() {
    Plan plan =
        new Planner(PlannerSettings.standard())
            .suggest(SEED, new SuggestRequest(1, 1, java.util.Map.of()));
    Applicability suggested = plan.suggestions().getFirst().applicability();
    assertThat(suggested.distance())
        .isEqualTo(plan.suggestions().getFirst().reason().nearestDistance());
    assertThat(suggested.sentences()).hasSameSizeAs(suggested.flags());
  }

  private static Design at(double x, double y) {
    return Design.empty().with("x", x).with("y", y);
  }

  @Test
  void beyondTheBoundsTheNearestExperimentIsAsFarAsItIs() {
    DesignSpace space = DesignSpace.of(Trial.number("x", 0, 1), Trial.number("y", 0, 1));
    Campaign campaign =
        Trial.measured(Trial.campaign(space, Objective.Goal.MAXIMIZE), at(0.1, 0), 1);
    campaign = Trial.measured(campaign, at(0.9, 0), 2);
    assertThat(of(campaign, at(-3, 0)).distance()).isCloseTo(3.1, within(1e-12));
    assertThat(of(campaign, at(0.3, 0)).distance()).isCloseTo(0.2, within(1e-12));
  }
}

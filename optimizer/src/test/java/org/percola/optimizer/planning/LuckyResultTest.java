package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;
import org.percola.surrogate.Workers;

class LuckyResultTest {
  private static final Parameter X = Trial.number("x", 0, 1);

  /// Standard normal numbers, drawn once.
  private static final double[] LUCK = {
    0.3, -1.1, 0.6, -0.2, 1.2, -0.7, 0.1, 0.8, -0.4, -1.3, 0.5, -0.1, 0.9, -0.6, 0.2, 0.4, -0.9,
    1.0, -0.5, -0.3, 0.7
  };

  private static final double LUCKY = 0.67;

  @Test
  void amongNumbersOneLuckyResultIsNoReasonToUseItsDesign() {
    Campaign open = measured(new DesignSpace(List.of(X), List.of(), List.of()));

    assertThat(used(open)).isBetween(0.2, 0.45);
  }

  @Test
  void ofAListADesignThatDidBestIsUsed() {
    List<Design> listed =
        IntStream.range(0, 101).mapToObj(i -> Design.empty().with("x", i / 100.0)).toList();

    assertThat(used(measured(new DesignSpace(List.of(X), List.of(), listed)))).isEqualTo(LUCKY);
  }

  @Test
  void whereALabelOrPhysicsSaysWhatToExpectThereIsOneBelief() {
    Parameter label = new Parameter.Categorical("solvent", List.of("one", "other"), null);
    Campaign labelled =
        Trial.campaign(
            new DesignSpace(List.of(X, label), List.of(), List.of()), Objective.Goal.MAXIMIZE);
    Campaign cathodes = SeedCampaign.campaign("seed", CompositeCathode.standard());

    assertThat(List.of(labelled, cathodes))
        .map(campaign -> Study.of(campaign, SubSpace.ALL, 1, Workers.ONE))
        .allSatisfy(study -> assertThat(study.forUse(Workers.ONE)).isSameAs(study));
  }

  private static double used(Campaign campaign) {
    return new Planner(PlannerSettings.standard())
        .recommend(campaign, 1)
        .recommended()
        .design()
        .number("x");
  }

  /// A hill with its top at 0.3, measured with noise, and one lucky result far down.
  private static Campaign measured(DesignSpace space) {
    Campaign campaign = Trial.campaign(space, Objective.Goal.MAXIMIZE);
    for (int i = 0; i < LUCK.length; i++) {
      double x = i / 20.0;
      double away = x - 0.3;
      double hill = Math.fma(-4 * away, away, 1.0);
      campaign =
          Trial.measured(campaign, Design.empty().with("x", x), Math.fma(0.15, LUCK[i], hill));
    }
    return Trial.measured(campaign, Design.empty().with("x", LUCKY), 2.2);
  }
}

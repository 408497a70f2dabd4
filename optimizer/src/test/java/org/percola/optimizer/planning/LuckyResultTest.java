package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
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
  void noMoreIsWhereALabelTellsDesignsApart() {
    Parameter label = new Parameter.Categorical("solvent", List.of("one", "other"), null);
    DesignSpace space = new DesignSpace(List.of(X, label), List.of(), List.of());

    assertThat(used(measured(space, design -> design.with("solvent", "one")))).isBetween(0.2, 0.45);
  }

  @Test
  void whereDesignsAreListedOrPhysicsSaysWhatToExpectThereIsOneBelief() {
    List<Design> listed = List.of(Design.empty().with("x", 0.1), Design.empty().with("x", 0.9));
    Campaign list = measured(new DesignSpace(List.of(X), List.of(), listed));
    Campaign cathodes = SeedCampaign.campaign("seed", CompositeCathode.standard());

    assertThat(List.of(list, cathodes))
        .map(campaign -> Study.of(campaign, SubSpace.ALL, 1, Workers.ONE))
        .allSatisfy(study -> assertThat(study.told()).isSameAs(study));
  }

  @Test
  void whatIsForetoldOfARecommendedDesignIsWhatIsRecommended() {
    Planner planner = new Planner(PlannerSettings.standard());
    Campaign open = measured(new DesignSpace(List.of(X), List.of(), List.of()));

    DesignForecast recommended = planner.recommend(open, 1).recommended();

    assertThat(planner.predict(open, List.of(recommended.design()), 1))
        .containsExactly(recommended);
  }

  @Test
  void moreIsNotStillToBeHadForeverOnlyBecauseResultsScatter() {
    Campaign open = measured(new DesignSpace(List.of(X), List.of(), List.of()));
    for (int i = 0; i < 60; i++) {
      double x = (i % 20 + 0.5) / 20;
      double hill = Math.fma(-4 * (x - 0.3), x - 0.3, 1.0);
      open =
          Trial.measured(
              open, Design.empty().with("x", x), Math.fma(0.15, LUCK[(7 * i) % 21], hill));
    }

    RemainingGain left = new Planner(PlannerSettings.standard()).recommend(open, 1, 0).remaining();

    assertThat(left).isNotNull().matches(RemainingGain::enough);
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
    return measured(space, design -> design);
  }

  private static Campaign measured(DesignSpace space, UnaryOperator<Design> labelled) {
    Campaign campaign = Trial.campaign(space, Objective.Goal.MAXIMIZE);
    for (int i = 0; i < LUCK.length; i++) {
      double x = i / 20.0;
      double away = x - 0.3;
      double hill = Math.fma(-4 * away, away, 1.0);
      campaign = measured(campaign, labelled, x, Math.fma(0.15, LUCK[i], hill));
    }
    return measured(campaign, labelled, LUCKY, 2.2);
  }

  private static Campaign measured(
      Campaign campaign, UnaryOperator<Design> labelled, double x, double value) {
    return Trial.measured(campaign, labelled.apply(Design.empty().with("x", x)), value);
  }
}

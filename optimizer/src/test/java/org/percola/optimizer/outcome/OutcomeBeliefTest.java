package org.percola.optimizer.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;

class OutcomeBeliefTest {
  private static final RandomKey KEY = RandomKey.ofSeed(5);
  private final OutcomeBelief belief = Beliefs.normal(x -> 3 * x, x -> 1 + x * x / 10);
  private final List<Design> designs = List.of(Beliefs.at(-2), Beliefs.at(0), Beliefs.at(4));

  @Test
  void aDerivedCopyIsBelievedAsItsInput() {
    Posterior measured = belief.posterior("y", designs, KEY);
    Posterior derived = belief.posterior("copy", designs, KEY);

    for (int i = 0; i < designs.size(); i++) {
      double unit = measured.standardDeviation(i);
      assertThat(derived.mean(i)).isCloseTo(measured.mean(i), within(0.01 * unit));
      assertThat(derived.standardDeviation(i)).isCloseTo(unit, within(0.02 * unit));
      for (double p : new double[] {0.05, 0.3, 0.5, 0.95}) {
        assertThat(derived.quantile(i, p)).isCloseTo(measured.quantile(i, p), within(0.03 * unit));
        assertThat(derived.probabilityAbove(i, measured.quantile(i, p)))
            .isCloseTo(1 - p, within(0.01));
      }
    }
  }

  @Test
  void noiseIsAddedToADerivedBelief() {
    double[] noise = {0.5, 1.0, 2.0};
    Posterior measured = belief.posterior("y", designs, KEY).withNoise(noise);
    Posterior derived = belief.posterior("copy", designs, KEY).withNoise(noise);

    for (int i = 0; i < designs.size(); i++) {
      double unit = measured.standardDeviation(i);
      assertThat(derived.standardDeviation(i)).isCloseTo(unit, within(0.02 * unit));
      assertThat(derived.quantile(i, 0.9))
          .isCloseTo(measured.quantile(i, 0.9), within(0.03 * unit));
    }
  }

  /// In any order of asking, at more and at fewer anchors, for more and for fewer draws.
  @Test
  void whatIsRememberedChangesNoBit() {
    OutcomeBelief used = belief.remembering(64);
    List<String> names = List.of("copy", "y");
    for (int anchors : new int[] {1, 3, 0, 2, 3}) {
      for (int draws : new int[] {64, 16, 5, 80}) {
        List<Design> asked = designs.subList(0, anchors);
        OutcomeSamples known = used.sample(names, asked, draws, 2, KEY);
        OutcomeSamples fresh = belief.remembering(64).sample(names, asked, draws, 2, KEY);
        assertThat(known.draws()).isEqualTo(draws);
        for (int anchor = 0; anchor < anchors; anchor++) {
          for (int draw = 0; draw < draws; draw++) {
            assertThat(known.anchor(0, draw, anchor)).isEqualTo(fresh.anchor(0, draw, anchor));
          }
        }
      }
    }
  }

  @Test
  void aDrawIsTheSameStateOfTheWorldForAllOutcomes() {
    OutcomeSamples samples = belief.sample(List.of("copy", "y"), designs, 16, 4, KEY);
    Outlook outlook = samples.at(List.of(Beliefs.at(1), Beliefs.at(4)));

    for (int draw = 0; draw < samples.draws(); draw++) {
      for (int anchor = 0; anchor < samples.anchors(); anchor++) {
        assertThat(samples.anchor(0, draw, anchor))
            .isCloseTo(samples.anchor(1, draw, anchor), within(1e-12));
      }
    }
    for (int scenario = 0; scenario < outlook.scenarios(); scenario++) {
      assertThat(outlook.value(0, scenario, 0))
          .isCloseTo(outlook.value(1, scenario, 0), within(1e-12));
    }
  }

  @Test
  void atAnAnchorEveryScenarioHasTheDrawsOwnValue() {
    OutcomeSamples samples = belief.sample(List.of("copy"), designs, 8, 3, KEY);
    Outlook outlook = samples.at(List.of(Beliefs.at(4)));

    for (int scenario = 0; scenario < outlook.scenarios(); scenario++) {
      assertThat(outlook.value(0, scenario, 0))
          .isEqualTo(samples.anchor(0, scenario / outlook.repeats(), 2));
    }
  }

  @Test
  void thePriorMeanOfADerivedOutcomeIsItsFormulaOfThePriorMeans() {
    assertThat(belief.priorMean("copy", designs))
        .containsExactly(new double[] {-6, 0, 12}, within(1e-12));
  }

  @Test
  void aMeasuredOutcomeWithoutSurrogateIsRefused() {
    assertThatThrownBy(() ->
            OutcomeBelief.of(belief.outcomes(), SpaceEncoding.of(Beliefs.LINE)::inputs, Map.of()))
        .hasMessage("y (expected: a surrogate for it)");
  }
}

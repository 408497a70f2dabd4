package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.surrogate.RandomKey;

class LoneValueTest {
  private static final double[] USUAL = {53, 76, 61, 58, 70, 66, 72, 55, 63};

  @ParameterizedTest
  @ValueSource(doubles = {1000, 10, 0.1, 0.001})
  void aMisplacedPointStandsAlone(double slip) {
    double[] values = USUAL.clone();
    values[4] *= slip;

    assertThat(LoneValue.of(values, 4)).isEqualTo(new LoneValue(53, 76));
    assertThat(LoneValue.of(values, 0)).isNull();
  }

  @ParameterizedTest
  @ValueSource(doubles = {90, 20})
  void aGoodOrABadResultAmongOthersDoesNot(double other) {
    double[] values = Arrays.copyOf(USUAL, USUAL.length + 1);
    values[USUAL.length] = other;

    assertThat(LoneValue.of(values, USUAL.length)).isNull();
  }

  @Test
  void norDoesALargeOneAmongMagnitudes() {
    assertThat(LoneValue.of(new double[] {1, 3, 8, 20, 2, 50, 100, 7, 900}, 8)).isNull();
  }

  @ParameterizedTest
  @ValueSource(doubles = {100, 10, 0.1, 0.01})
  void amongFewOneWithAMisplacedPointDoesToo(double slip) {
    double[] values = {150, 162, 171, 155, 158};
    values[3] *= slip;

    assertThat(LoneValue.of(values, 3)).isEqualTo(new LoneValue(150, 171));
    assertThat(LoneValue.of(values, 0)).isNull();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e12, -1e6})
  void amongFewAnEnormousOneDoesToo(double enormous) {
    assertThat(LoneValue.of(new double[] {150, 162, 171, enormous, 158}, 3))
        .isEqualTo(new LoneValue(150, 171));
  }

  @Test
  void amongFewMagnitudesTheLargestDoesNot() {
    assertThat(LoneValue.of(new double[] {0.1, 1, 10, 100, 15_000}, 4)).isNull();
  }

  @Test
  void amongFewATerribleOneDoesNot() {
    assertThat(LoneValue.of(new double[] {150, 162, 171, 30, 158}, 3)).isNull();
    assertThat(LoneValue.of(new double[] {150, 162, 171, 0, 158}, 3)).isNull();
    assertThat(LoneValue.of(new double[] {150, 80, 171, 9, 60}, 3)).isNull();
  }

  @Test
  void ofFewOrOfEqualOthersNobodyKnows() {
    assertThat(LoneValue.of(new double[] {1, 2, 1.5, 2000}, 3)).isNull();
    assertThat(LoneValue.of(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 1}, 8)).isNull();
  }

  @Test
  void normalLuckHardlyEverLooksLikeIt() {
    RandomGenerator random = RandomKey.ofSeed(1).generator();
    int alone = 0;
    for (int i = 0; i < 2000; i++) {
      double[] values = random.doubles(15).map(u -> 100 + Math.log(u / (1 - u))).toArray();
      for (int k = 0; k < values.length; k++) {
        alone += LoneValue.of(values, k) == null ? 0 : 1;
      }
    }

    assertThat(alone).isLessThan(20);
  }

  @Test
  void aPlanAsksForItToBeConfirmedOrCorrected() {
    DesignSpace line = DesignSpace.of(Trial.number("x", 0, 1));
    Campaign campaign = Trial.campaign(line, Objective.Goal.MAXIMIZE);
    for (int i = 0; i < USUAL.length; i++) {
      double value = i == 5 ? 1000 * USUAL[i] : USUAL[i];
      campaign = Trial.measured(campaign, Design.empty().with("x", i / 8.0), value);
    }

    Plan plan =
        new Planner(PlannerSettings.standard())
            .suggest(campaign, new SuggestRequest(1, 1, Map.of()));

    assertThat(plan.notes())
        .contains(
            "Experiment e6: response 66000 lies much farther from all other results, 53 to 76, than"
                + " they lie apart: please measure it again, correct it, or confirm it.");
  }
}

package org.percola.surrogate.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.SurrogateFitter;

class CrossValidationTest {
  private static final RandomKey KEY = RandomKey.ofSeed(1);
  private static final SurrogateFitter QUADRATIC =
      new QuadraticRegression("process_route", "pto_mass_fraction", "milling_hours");

  @Test
  void noFitSeesWhatItPredicts() {
    List<Integer> sizes = new ArrayList<>();
    SurrogateFitter spy =
        (data, key) -> {
          sizes.add(data.size());
          return QUADRATIC.fit(data, key);
        };
    CrossValidation.of(spy, SeedCells.utilization(), new int[] {0, 0, 0, 1, 1, 2, 2, 2}, KEY);
    assertThat(sizes).containsExactly(5, 6, 5);
  }

  @Test
  void predictionsComeInTheOrderOfTheRows() {
    CrossValidation scores =
        CrossValidation.of(
            QUADRATIC, SeedCells.utilization(), new int[] {1, 0, 1, 0, 1, 0, 1, 0}, KEY);
    assertThat(scores.predictions())
        .extracting(HeldOut::row)
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  /// One prediction of 1 ± 0.5 for an observed 2: error -1, residual 2 deviations, not covered.
  @Test
  void scoresAreThoseOfThePredictions() {
    HeldOut missed = new HeldOut(0, 2, 1, 0.5, 0.2, 1.8, 0.98, 0.7, -2);
    HeldOut hit = new HeldOut(1, 3, 3, 1, 1.4, 4.6, 0.5, 0.3, -1);
    CrossValidation scores = new CrossValidation(List.of(missed, hit));
    assertThat(missed.standardizedResidual()).isEqualTo(2);
    assertThat(scores.rootMeanSquareError()).isCloseTo(Math.sqrt(0.5), within(1e-15));
    assertThat(scores.coverage()).isEqualTo(0.5);
    assertThat(scores.meanIntervalWidth()).isCloseTo(2.4, within(1e-15));
    assertThat(scores.meanRankedProbabilityScore()).isCloseTo(0.5, within(1e-15));
    assertThat(scores.meanLogDensity()).isEqualTo(-1.5);
  }
}

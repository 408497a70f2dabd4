package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.TrainingData;

class DiscrepancyLeftTest {
  private static final GaussianProcessFitter FITTER =
      GaussianProcessFitter.of(GaussianProcessSettings.constantMean());
  private static final Inputs CORNERS =
      Problems.points(new double[] {0, 1, 0.5}, new double[] {0, 1, 0.5});

  @Test
  void withoutDataEverythingIsOpen() {
    TrainingData none =
        TrainingData.of(Inputs.empty(Problems.SQUARE), new double[0], new double[0]);
    assertThat(FITTER.fit(none, RandomKey.ofSeed(1)).discrepancyLeft(CORNERS)).containsOnly(1);
  }

  @Test
  void besidePreciseDataLittleIsOpenAndFarOutMuch() {
    Inputs centre = Problems.points(new double[] {0.5, 0.52}, new double[] {0.5, 0.48});
    TrainingData data = TrainingData.of(centre, new double[] {1, 1.5}, new double[] {1e-3, 1e-3});
    Surrogate surrogate = FITTER.fit(data, RandomKey.ofSeed(1));
    double[] left =
        surrogate.discrepancyLeft(
            Problems.points(new double[] {0.5, 0.6, 1.9}, new double[] {0.5, 0.6, 1.9}));
    assertThat(left[0]).isLessThan(0.1);
    assertThat(left[1]).isBetween(left[0], left[2]);
    assertThat(left[2]).isBetween(0.3, 1.0);
  }
}

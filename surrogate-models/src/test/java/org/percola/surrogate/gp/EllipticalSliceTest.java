package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.percola.surrogate.RandomKey;

class EllipticalSliceTest {

  /// Prior N(0, 1) twice, one observation a + b = 2 with variance 0.1: mean of each 2/2.1, variance
  /// 1 - 1/2.1, covariance -1/2.1.
  @Test
  void drawsFromAConjugatePosterior() {
    EllipticalSlice slice =
        new EllipticalSlice(u -> -0.5 * (u[0] + u[1] - 2) * (u[0] + u[1] - 2) / 0.1, new double[2]);
    Reference prior = Reference.prior(2);
    Reference fitted = Reference.around(new double[] {0.5, 0.5}, new double[] {5, 4, 4, 5});
    var random = RandomKey.ofSeed(5).generator();
    int n = 60_000;
    double[] sums = new double[3];
    for (int k = 0; k < n; k++) {
      slice.move(fitted, random);
      slice.move(prior, random);
      slice.moveHalf(prior, random);
      double[] u = slice.state();
      sums[0] += u[0] / n;
      sums[1] += u[0] * u[0] / n;
      sums[2] += u[0] * u[1] / n;
    }
    double mean = 2 / 2.1;
    assertThat(sums[0]).isCloseTo(mean, within(0.02));
    assertThat(sums[1] - mean * mean).isCloseTo(1 - 1 / 2.1, within(0.02));
    assertThat(sums[2] - mean * mean).isCloseTo(-1 / 2.1, within(0.02));
  }

  @Test
  void staysWhereItIsWhenNothingElseIsPossible() {
    double[] start = {0.3, 0.4};
    EllipticalSlice slice =
        new EllipticalSlice(u -> u[0] == 0.3 && u[1] == 0.4 ? 0 : Double.NEGATIVE_INFINITY, start);
    slice.move(Reference.prior(2), RandomKey.ofSeed(1).generator());
    assertThat(slice.state()).containsExactly(start);
  }
}

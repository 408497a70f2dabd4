package org.percola.surrogate.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NegativeExponentialTest {

  @Test
  void agreesWithStrictMath() {
    for (double x = 0; x < 700; x += 0.00317 * (1 + x)) {
      double expected = StrictMath.exp(-x);
      assertThat(NegativeExponential.of(x)).isCloseTo(expected, within(5e-16 * expected));
    }
    assertThat(NegativeExponential.of(0)).isEqualTo(1);
  }

  @Test
  void neverBecomesZeroOrWorse() {
    assertThat(NegativeExponential.of(1e300)).isEqualTo(NegativeExponential.of(700)).isPositive();
    assertThat(NegativeExponential.of(Double.POSITIVE_INFINITY)).isPositive();
  }

  @Test
  void manyAtATimeGiveTheSameBits() {
    double[] edges = {0, 0.3465735902799726, 699.9, 700, 1e300, Double.POSITIVE_INFINITY, 1e-320};
    for (int count : new int[] {1, 3, 7, 8, 1001}) {
      double[] x = new SplittableRandom(count).doubles(count, 0, 1).map(u -> 710 * u * u).toArray();
      System.arraycopy(edges, 0, x, 0, Math.min(count, edges.length));
      double[] many = x.clone();
      NegativeExponential.replace(many, new double[count], count);
      for (int i = 0; i < count; i++) {
        assertThat(many[i]).isEqualTo(NegativeExponential.of(x[i]));
      }
    }
  }

  @Test
  void notANumberStaysNotANumber() {
    double[] x = new double[9];
    Arrays.fill(x, Double.NaN);
    NegativeExponential.replace(x, new double[9], 9);
    assertThat(x).containsOnly(Double.NaN);
    assertThat(NegativeExponential.of(Double.NaN)).isNaN();
  }
}

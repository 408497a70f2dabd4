package org.percola.surrogate.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    double[] x = new SplittableRandom(1).doubles(1001, 0, 40).toArray();
    double[] many = x.clone();
    NegativeExponential.replace(many, new double[1001], 1001);
    for (int i = 0; i < x.length; i++) {
      assertThat(many[i]).isEqualTo(NegativeExponential.of(x[i]));
    }
  }
}

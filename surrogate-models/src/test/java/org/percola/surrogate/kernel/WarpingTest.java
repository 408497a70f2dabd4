package org.percola.surrogate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarpingTest {

  private static Warping of(double a, double b) {
    return new Warping(new int[] {0}, new double[] {a}, new double[] {b});
  }

  /// 1 - (1 - tᵃ)ᵇ by hand: 1 - (1 - 0.25)³ = 0.578125 at t = 1/2, a = 2, b = 3.
  @Test
  void isTheKumaraswamyDistributionFunction() {
    assertThat(of(2, 3).of(0, 0.5)).isCloseTo(0.578125, within(1e-15));
  }

  @Test
  void exponentsOfOneChangeNothing() {
    for (double t = 0.05; t < 1; t += 0.05) {
      assertThat(of(1, 1).of(0, t)).isCloseTo(t, within(1e-15));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "0.4, 2.5", "2.5, 0.4", "3, 3", "0.15, 0.15"})
  void mapsTheIntervalOntoItselfInOrderAndLeavesTheRestAlone(double a, double b) {
    Warping warping = of(a, b);
    assertThat(warping.of(0, 0)).isZero();
    assertThat(warping.of(0, 1)).isEqualTo(1);
    assertThat(warping.of(0, -0.7)).isEqualTo(-0.7);
    assertThat(warping.of(0, 1.3)).isEqualTo(1.3);
    double last = 0;
    for (double t : new double[] {1e-300, 1e-12, 0.1, 0.4, 0.8, 1 - 1e-9, Math.nextDown(1.0)}) {
      assertThat(warping.of(0, t)).isBetween(last, 1.0);
      last = warping.of(0, t);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "0.4, 2.5", "2.5, 0.4"})
  void slopesAgreeWithFiniteDifferences(double a, double b) {
    double up = StrictMath.exp(1e-6);
    for (double t : new double[] {-0.2, 0, 0.01, 0.3, 0.9, 1, 1.5}) {
      double byA = (of(a * up, b).of(0, t) - of(a / up, b).of(0, t)) / 2e-6;
      double byB = (of(a, b * up).of(0, t) - of(a, b / up).of(0, t)) / 2e-6;
      assertThat(of(a, b).byLogA(0, t)).isCloseTo(byA, within(1e-8));
      assertThat(of(a, b).byLogB(0, t)).isCloseTo(byB, within(1e-8));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.15, 0.15", "6, 6", "0.15, 6"})
  void slopesStayFiniteAtTheEnds(double a, double b) {
    for (double t : new double[] {Double.MIN_VALUE, 1e-300, Math.nextDown(1.0)}) {
      assertThat(of(a, b).byLogA(0, t)).isFinite();
      assertThat(of(a, b).byLogB(0, t)).isFinite();
    }
  }
}

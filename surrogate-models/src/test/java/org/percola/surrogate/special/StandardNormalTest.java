package org.percola.surrogate.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNormalTest {
  private static final double RELATIVE = 1e-13;

  @Test
  void errorFunctionsAgreeWithCommonsNumbers() {
    for (double x = -26; x <= 26; x += 0.013) {
      assertRelative(ScaledErrorFunction.erfc(x), Erfc.value(x));
      assertRelative(ScaledErrorFunction.erfcx(x), Erfcx.value(x));
    }
    assertRelative(ScaledErrorFunction.erfcx(1e9), Erfcx.value(1e9));
  }

  @Test
  void cdfAgreesWithCommonsStatistics() {
    NormalDistribution reference = NormalDistribution.of(0, 1);
    for (double u = -15; u <= 9; u += 0.011) {
      assertRelative(StandardNormal.cdf(u), reference.cumulativeProbability(u));
    }
  }

  /// By the continued fraction of Φ in 120-digit decimal arithmetic.
  @Test
  void cdfIsExactFarInTheTail() {
    assertRelative(StandardNormal.cdf(-20.1), 3.6896808637213897e-90);
    assertRelative(StandardNormal.cdf(-36.987), 9.264674461179912e-300);
  }

  @Test
  void quantileAgreesWithCommonsStatistics() {
    NormalDistribution reference = NormalDistribution.of(0, 1);
    for (double log = -690; log < -0.7; log += 0.37) {
      double p = StrictMath.exp(log);
      assertRelative(StandardNormal.quantile(p), reference.inverseCumulativeProbability(p));
      assertThat(StandardNormal.quantile(1 - p))
          .isCloseTo(reference.inverseCumulativeProbability(1 - p), within(1e-12));
    }
  }

  /// ln Φ(u) and ln(φ(u) + u Φ(u)) by the Taylor series and the continued fraction of Φ (Abramowitz
  /// & Stegun 26.2.11 and 26.2.14) in 120-digit decimal arithmetic.
  @ParameterizedTest
  @CsvSource({
    "-1000, -500007.8266948121843098, -500014.7344520911584469",
    "-40, -804.6084420137537881666, -808.2985683566001960240",
    "-13, -87.9897199710225196661, -90.56623466202204288",
    "-12, -75.4106730015687959388, -77.9091005450073482774",
    "-11.5, -69.4937091290953462629, -71.9507444994985122995",
    "-5, -15.0649983939887257360, -16.7443011626609901432",
    "-1, -1.8410216450092635057, -2.4851210257126413367",
    "-0.5, -1.1759117615936186088, -1.6205162643873199192",
    "0, -0.6931471805599453094, -0.9189385332046727417",
    "0.5, -0.3689464152886563930, -0.3598276837450638185",
    "2, -0.0230129093289634884, 0.6973835457882283121"
  })
  void tailsAgreeWithReferenceValues(double u, double logCdf, double logImprovement) {
    assertRelative(StandardNormal.logCdf(u), logCdf);
    assertRelative(StandardNormal.logExpectedImprovement(u), logImprovement);
  }

  /// h(u)/φ(u) tends to 1/u².
  @Test
  void logImprovementStaysFiniteFarFromTheBest() {
    double u = -1e8;
    double expected = StandardNormal.logDensity(u) - 2 * StrictMath.log(1e8);
    assertRelative(StandardNormal.logExpectedImprovement(u), expected);
  }

  @Test
  void logImprovementIsContinuousWhereItsFormulaChanges() {
    for (double seam : new double[] {-1, -12, -1e6}) {
      double below = StandardNormal.logExpectedImprovement(Math.nextDown(seam));
      double above = StandardNormal.logExpectedImprovement(Math.nextUp(seam));
      assertThat(below).isCloseTo(above, within(1e-12 * Math.abs(above)));
    }
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatThrownBy(() -> StandardNormal.quantile(1.5))
        .hasMessageContaining("probability: 1.5 (expected: 0 to 1)");
    assertThatThrownBy(() -> StandardNormal.quantile(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRelative(double value, double expected) {
    assertThat(value).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
  }

  /// φ(0)/Φ(0) = √(2/π); far below 0 it is |u| + 1/|u| - 2/|u|³ (Abramowitz & Stegun 26.2.13).
  @Test
  void inverseMillsRatioIsExactInBothTails() {
    assertThat(StandardNormal.inverseMillsRatio(0))
        .isCloseTo(Math.sqrt(2 / Math.PI), within(1e-15));
    assertThat(StandardNormal.inverseMillsRatio(-1e3)).isCloseTo(1e3 + 1e-3 - 2e-9, within(1e-11));
    assertThat(StandardNormal.inverseMillsRatio(3))
        .isCloseTo(StandardNormal.density(3) / StandardNormal.cdf(3), within(1e-16));
    assertThat(StandardNormal.inverseMillsRatio(100)).isZero();
  }
}

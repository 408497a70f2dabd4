package org.percola.optimizer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.surrogate.special.StandardNormal;

class NormalRangeTest {
  /// References: mpmath 1.3.0, ln(ncdf(b) - ncdf(a)) with 400 digits.
  @ParameterizedTest
  @CsvSource({
    "-1, 1, -0.38171514630212607",
    "3, 4, -6.6314677865382251",
    "-0.5, 0.25, -1.2372925013224502",
    "30, 31, -454.32124395634325",
    "-1000, -999, -499008.32569431385",
    "-40, 40, 0",
    "-9, 12, -1.1285884059538584e-19"
  })
  void isPreciseInTheMiddleAndInBothTails(double lower, double upper, double expected) {
    double tolerance = Math.max(1e-300, 1e-13 * Math.abs(expected));

    assertThat(NormalRange.logProbability(lower, upper)).isCloseTo(expected, within(tolerance));
    assertThat(NormalRange.logProbability(-upper, -lower)).isCloseTo(expected, within(tolerance));
  }

  @Test
  void aNarrowRangeKeepsItsDigits() {
    // mpmath 1.3.0: the range is 1e-7 wide, so that half of a double's digits are left
    assertThat(NormalRange.logProbability(0.1, 0.1000001))
        .isCloseTo(-17.042034189162994, within(1e-8));
  }

  @Test
  void anEmptyRangeIsImpossible() {
    assertThat(NormalRange.logProbability(2, 2)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(NormalRange.logProbability(2, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void anOpenEndLeavesOneTail() {
    double infinity = Double.POSITIVE_INFINITY;

    assertThat(NormalRange.logProbability(-infinity, -30)).isEqualTo(StandardNormal.logCdf(-30));
    assertThat(NormalRange.logProbability(30, infinity)).isEqualTo(StandardNormal.logCdf(-30));
    assertThat(NormalRange.logProbability(-infinity, infinity)).isZero();
  }
}

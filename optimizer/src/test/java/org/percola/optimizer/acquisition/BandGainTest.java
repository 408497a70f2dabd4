package org.percola.optimizer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandGainTest {
  /// References: mpmath 1.3.0, H(a-r) - H(a) - H(b) + H(b+r) with 400 digits.
  @ParameterizedTest
  @CsvSource({
    "0, 1, -1, 1, 1, -0.16210670381764886",
    "3, 1, -1, 1, 0.5, -3.8723389333254647",
    "0, 1, 0.5, 0.5, 1e-3, -14.859449153668944",
    "0.3, 1, 0, 0, 1e-9, -42.410470207097495",
    "40, 1, 0, 0, 2, -730.19618340211374",
    "-1000, 0.5, 0, 2, 1e-4, -2000017.5235237685",
    "5, 2, 1, 4, 10, 2.1502991414584268",
    "0, 1, 0, 0, 0.999, -0.99949862510984947",
    "0, 1, 7, 7.5, 0.13, -28.938036850987361",
    "0, 1, 7, 7.5, 0.15, -28.711818900338296",
    "2, 1e-3, 0, 1, 3, 0.69314718055994531"
  })
  void isTheExpectedGain(
      double mean, double deviation, double lower, double upper, double reach, double expected) {
    assertThat(BandGain.log(mean, deviation, lower, upper, reach))
        .isCloseTo(expected, within(1e-9 + 1e-12 * Math.abs(expected)));
  }

  @ParameterizedTest
  @CsvSource({"0.2, 1, -1, 1, 0.4", "5, 0.3, 1, 2, 1e-4", "-7, 2, 3, 3, 50"})
  void doesNotKnowLeftFromRight(
      double mean, double deviation, double lower, double upper, double reach) {
    assertThat(BandGain.log(-mean, deviation, -upper, -lower, reach))
        .isCloseTo(BandGain.log(mean, deviation, lower, upper, reach), within(1e-12));
  }

  @Test
  void theTwoWaysOfComputingMeet() {
    double below = BandGain.log(0, 1, 4, 4.5, Math.nextDown(0.25));
    double above = BandGain.log(0, 1, 4, 4.5, 0.25);

    assertThat(below).isCloseTo(above, within(1e-12));
  }

  @Test
  void fallsWithTheDistanceEverywhere() {
    double last = Double.POSITIVE_INFINITY;
    for (double mean = 0; mean < 200; mean += 0.37) {
      double gain = BandGain.log(mean, 0.7, 0, 0, 0.5);
      assertThat(gain).isFinite().isLessThan(last);
      last = gain;
    }
  }
}

package org.percola.cathode.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MillingTest {
  @Test
  void withoutMillingNothingChanges() {
    assertThat(Milling.sizeRatio(0, 5, 0.498)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"3, 0.5", "5, 0.498", "8, 0.7", "5, 1.3", "5, 1"})
  void tenHoursGiveTheMeasuredRatio(double timeConstant, double ratio) {
    assertThat(Milling.sizeRatio(10, timeConstant, ratio)).isCloseTo(ratio, within(1e-15));
  }

  /// τ = 5 h: e = exp(-2) = 0.1353, r' = (0.5 - 0.1353)/(1 - 0.1353) = 0.4217, s(5 h) = 0.4217 +
  /// 0.5783 · exp(-1) = 0.6345.
  @Test
  void halfTheTimeGivesMoreThanHalfTheEffect() {
    assertThat(Milling.sizeRatio(5, 5, 0.5)).isCloseTo(0.6345, within(5e-5));
  }

  @Test
  void longerMillingNeverCoarsens() {
    double previous = 1;
    for (double hours = 0.5; hours <= 40; hours += 0.5) {
      double now = Milling.sizeRatio(hours, 5, 0.498);
      assertThat(now).as("%s h", hours).isLessThan(previous);
      previous = now;
    }
    assertThat(previous).isGreaterThan(0.41);
  }

  @Test
  void aSlowMillNeverPromisesMoreThanTheFloor() {
    assertThat(Milling.sizeRatio(1000, 50, 0.3)).isCloseTo(0.05, within(1e-6));
    assertThat(Milling.sizeRatio(10, 50, 0.3)).isGreaterThan(0.3);
  }
}

package org.percola.optimizer.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.design.Parameter.Scale;

final class DecimalGridTest {
  @Test
  void settingsAreTheDoublesNearestToTheirDecimals() {
    DecimalGrid grid = grid(0, 1, 0.1);
    assertThat(0.1 * 3).isNotEqualTo(0.3);
    assertThat(grid.value(3)).isEqualTo(0.3);
    assertThat(grid.value(7)).isEqualTo(0.7);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.01, 0.001, 0.005, 0.5, 5, 2.5, 0.03, 1e-6})
  void everySettingPrintsAsAMultipleOfTheStep(double step) {
    DecimalGrid grid = grid(-3 * step, 2000 * step, step);
    for (long tick = grid.first(); tick <= grid.last(); tick++) {
      BigDecimal exact = BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(tick));
      assertThat(BigDecimal.valueOf(grid.value(tick))).isEqualByComparingTo(exact);
      assertThat(grid.nearest(grid.value(tick))).isEqualTo(tick);
    }
  }

  @Test
  void settingsStayWithinBoundsThatAreNoMultiples() {
    DecimalGrid grid = grid(0.8, 45.3, 0.5);
    assertThat(grid.lowest()).isEqualTo(1.0);
    assertThat(grid.highest()).isEqualTo(45.0);
    assertThat(grid.snap(-10)).isEqualTo(1.0);
    assertThat(grid.snap(99)).isEqualTo(45.0);
    assertThat(grid.snap(3.26)).isEqualTo(3.5);
  }

  @Test
  void wholeHundredsArePossibleSteps() {
    DecimalGrid grid = grid(0, 1e6, 100);
    assertThat(grid.snap(12_345)).isEqualTo(12_300);
  }

  @Test
  void withoutAResolutionTwelveDigitsRemain() {
    DecimalGrid grid = grid(0, 10, 0);
    assertThat(grid.snap(Math.PI)).isEqualTo(3.1415926536);
  }

  @Test
  void aStepWithSeventeenDigitsStillGivesItsOwnMultiples() {
    DecimalGrid grid = grid(0, 10, 1.0 / 3);
    assertThat(grid.value(30)).isEqualTo(9.999999999999998);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1e308, 100, from 1.0E-100 to 1.0E18 in size; choose another unit",
    "0, 1e308, 0, from 1.0E-100 to 1.0E18 in size; choose another unit",
    "-1e-300, 0, 0, from 1.0E-100 to 1.0E18 in size; choose another unit",
    "1e15, 1000000000000001, 0, at least 1000000.000000001 apart",
    "0, 1, 1e-300, '0 for none, or at least 1.0E-15'"
  })
  void settingsThatCannotBeCountedAreRefused(
      double lower, double upper, double step, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grid(lower, upper, step))
        .withMessageContaining(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1e18, 0",
    "0, 1e18, 1e18",
    "-1e18, 1e18, 1e4",
    "0, 1e-100, 0",
    "0, 1e-100, 3e-115"
  })
  void theLargestAndTheSmallestCanBe(double lower, double upper, double step) {
    DecimalGrid grid = grid(lower, upper, step);
    for (long tick : new long[] {grid.first(), grid.first() / 2 + grid.last() / 2, grid.last()}) {
      assertThat(grid.nearest(grid.value(tick))).isEqualTo(tick);
    }
    assertThat(grid.highest()).isBetween(0.999 * upper, upper);
  }

  private static DecimalGrid grid(double lower, double upper, double step) {
    return DecimalGrid.of(
        new Parameter.Continuous("x", "1", lower, upper, Scale.LINEAR, step, null));
  }
}

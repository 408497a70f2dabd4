package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.special.StandardNormal;

class SqueezeTest {
  private static final Squeeze LOW = Squeeze.below(10, 2);

  /// u = w + w³/6 by hand: 1 + 1/6, 3 + 27/6, 6 + 36.
  @ParameterizedTest
  @CsvSource({"1, 1.1666666666666667", "3, 7.5", "6, 42"})
  void distancesBeyondTheEdgeFollowTheCubic(double squeezed, double distance) {
    assertThat(LOW.invert(10 - 2 * squeezed)).isCloseTo(10 - 2 * distance, within(1e-13));
    assertThat(LOW.apply(10 - 2 * distance)).isCloseTo(10 - 2 * squeezed, within(1e-13));
  }

  @ParameterizedTest
  @MethodSource
  void squeezingCanBeUndoneAndKeepsTheOrder(Squeeze squeeze) {
    double before = Double.NEGATIVE_INFINITY;
    for (double value = -1e6; value <= 1e6; value += 997.3) {
      double squeezed = squeeze.apply(value);
      assertThat(squeezed).isGreaterThan(before);
      assertThat(squeeze.invert(squeezed)).isCloseTo(value, within(1e-12 * Math.abs(value)));
      before = squeezed;
    }
  }

  static List<Squeeze> squeezingCanBeUndoneAndKeepsTheOrder() {
    return List.of(Squeeze.below(-3, 0.7), Squeeze.above(-3, 0.7), new Squeeze(-3, 5, 0.7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1, 4, 5 | 1 value below 2 is brought nearer",
        "4, 5, 9, 11 | 2 values above 8 are brought nearer",
        "1, 4, 5, 9 | 2 values below 2 or above 8 are brought nearer"
      })
  void onlySidesWhereValuesLieAreNamed(String values, String remark) {
    assertThat(new Squeeze(2, 8, 1).remarks(of(values)))
        .singleElement()
        .asString()
        .startsWith(remark);
  }

  @Test
  void nothingIsSaidWhereNothingIsSqueezed() {
    assertThat(new Squeeze(2, 8, 1).remarks(of("2, 5, 8"))).isEmpty();
  }

  private static TrainingData of(String text) {
    double[] values = Stream.of(text.split(", ")).mapToDouble(Double::parseDouble).toArray();
    double[] errors = new double[values.length];
    Arrays.fill(errors, Double.NaN);
    return TrainingData.of(Problems.randomPoints(values.length, 1), values, errors);
  }

  @Test
  void theGoodSideStaysAsItIs() {
    Squeeze high = Squeeze.above(10, 2);
    for (double value : new double[] {10, 10.5, 1e9}) {
      assertThat(LOW.apply(value)).isEqualTo(value);
      assertThat(LOW.invert(value)).isEqualTo(value);
      assertThat(LOW.slope(value)).isEqualTo(1);
      assertThat(LOW.logSlope(value)).isZero();
      assertThat(high.apply(20 - value)).isEqualTo(20 - value);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {9.9, 7, -30, -5000})
  void slopesAreThoseOfTheCurve(double value) {
    double step = 1e-5 * Math.abs(value);
    double slope = (LOW.apply(value + step) - LOW.apply(value - step)) / (2 * step);
    assertThat(LOW.slope(value)).isCloseTo(slope, within(1e-6 * slope));
    assertThat(LOW.logSlope(value)).isCloseTo(StrictMath.log(LOW.slope(value)), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"14, 1", "14, 8", "10, 3", "9, 0.01", "4, 1", "-20, 5", "-20, 40"})
  void momentsAreThoseOfTheSqueezedNormal(double mean, double deviation) {
    assertMoments(LOW, mean, deviation);
  }

  @ParameterizedTest
  @CsvSource({"11, 0.3", "11, 2", "11, 30", "13, 2", "9, 5", "-20, 5", "40, 12"})
  void momentsWithBothSidesSqueezedAreThoseOfTheSqueezedNormal(double mean, double deviation) {
    assertMoments(new Squeeze(10, 12.5, 2), mean, deviation);
  }

  /// By a fine midpoint rule over quantiles.
  private static void assertMoments(Squeeze squeeze, double mean, double deviation) {
    int cells = 400_000;
    double first = 0;
    double second = 0;
    for (int i = 0; i < cells; i++) {
      double z = StandardNormal.quantile((i + 0.5) / cells);
      double off = squeeze.invert(mean + deviation * z) - squeeze.invert(mean);
      first += off / cells;
      second += off * off / cells;
    }
    TransformedNormal outcome = TransformedNormal.of(squeeze, mean, deviation);
    double spread = Math.sqrt(second - first * first);
    assertThat(outcome.mean()).isCloseTo(squeeze.invert(mean) + first, within(1e-4 * spread));
    assertThat(outcome.standardDeviation()).isCloseTo(spread, within(1e-3 * spread));
  }

  /// A narrow belief far out has the deviation times the slope of the inverse, 1 + w²/2.
  @Test
  void momentsFarOutDoNotCancel() {
    TransformedNormal outcome = TransformedNormal.of(LOW, 10 - 2 * 1000, 2e-6);
    assertThat(outcome.standardDeviation()).isCloseTo(2e-6 * (1 + 5e5), within(1e-6));
  }

  @Test
  void bothSidesHaveMirroredMoments() {
    TransformedNormal low = TransformedNormal.of(LOW, 7, 3);
    TransformedNormal high = TransformedNormal.of(Squeeze.above(-10, 2), -7, 3);
    assertThat(high.mean()).isEqualTo(-low.mean());
    assertThat(high.standardDeviation()).isEqualTo(low.standardDeviation());
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> Squeeze.below(Double.NaN, 1)).hasMessageContaining("low: NaN");
    assertThatThrownBy(() -> Squeeze.below(Double.POSITIVE_INFINITY, 1))
        .hasMessageContaining("at least one finite");
    assertThatThrownBy(() -> Squeeze.below(Double.NEGATIVE_INFINITY, 1))
        .hasMessageContaining("at least one finite");
    assertThatThrownBy(() -> new Squeeze(3, 3, 1)).hasMessageContaining("high: 3.0");
    assertThatThrownBy(() -> Squeeze.above(0, 0)).hasMessageContaining("unit: 0.0");
  }
}

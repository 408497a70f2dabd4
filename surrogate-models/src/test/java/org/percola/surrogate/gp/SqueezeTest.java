package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.special.StandardNormal;

class SqueezeTest {
  private static final Squeeze LOW = new Squeeze(10, 2, Squeeze.Side.LOW);

  private static TrainingData data(double... values) {
    double[] errors = new double[values.length];
    Arrays.fill(errors, Double.NaN);
    return TrainingData.of(Problems.randomPoints(values.length, 1), values, errors);
  }

  private static Squeeze found(Squeeze.Side side, double... values) {
    return Objects.requireNonNull(Squeeze.of(data(values), side));
  }

  /// u = w + w³/6 by hand: 1 + 1/6, 3 + 27/6, 6 + 36.
  @ParameterizedTest
  @CsvSource({"1, 1.1666666666666667", "3, 7.5", "6, 42"})
  void distancesBeyondTheEdgeFollowTheCubic(double squeezed, double distance) {
    assertThat(LOW.invert(10 - 2 * squeezed)).isCloseTo(10 - 2 * distance, within(1e-13));
    assertThat(LOW.apply(10 - 2 * distance)).isCloseTo(10 - 2 * squeezed, within(1e-13));
  }

  @ParameterizedTest
  @EnumSource(Squeeze.Side.class)
  void squeezingCanBeUndoneAndKeepsTheOrder(Squeeze.Side side) {
    Squeeze squeeze = new Squeeze(-3, 0.7, side);
    double before = Double.NEGATIVE_INFINITY;
    for (double value = -1e6; value <= 1e6; value += 997.3) {
      double squeezed = squeeze.apply(value);
      assertThat(squeezed).isGreaterThan(before);
      assertThat(squeeze.invert(squeezed)).isCloseTo(value, within(1e-12 * Math.abs(value)));
      before = squeezed;
    }
  }

  @Test
  void theGoodSideStaysAsItIs() {
    Squeeze high = new Squeeze(10, 2, Squeeze.Side.HIGH);
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

  /// Moments by a fine midpoint rule over quantiles.
  @ParameterizedTest
  @CsvSource({"14, 1", "14, 8", "10, 3", "9, 0.01", "4, 1", "-20, 5", "-20, 40"})
  void momentsAreThoseOfTheSqueezedNormal(double mean, double deviation) {
    int cells = 400_000;
    double first = 0;
    double second = 0;
    for (int i = 0; i < cells; i++) {
      double z = StandardNormal.quantile((i + 0.5) / cells);
      double off = LOW.invert(mean + deviation * z) - LOW.invert(mean);
      first += off / cells;
      second += off * off / cells;
    }
    TransformedNormal outcome = TransformedNormal.of(LOW, mean, deviation);
    double spread = Math.sqrt(second - first * first);
    assertThat(outcome.mean()).isCloseTo(LOW.invert(mean) + first, within(1e-4 * spread));
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
    TransformedNormal high = TransformedNormal.of(new Squeeze(-10, 2, Squeeze.Side.HIGH), -7, 3);
    assertThat(high.mean()).isEqualTo(-low.mean());
    assertThat(high.standardDeviation()).isEqualTo(low.standardDeviation());
  }

  /// Median 5, above it 6 and 8: unit √((1 + 9) / 2), edge two units below.
  @Test
  void terribleValuesDoNotSayHowTheyCount() {
    double unit = Math.sqrt(5);
    Squeeze expected = new Squeeze(5 - 2 * unit, unit, Squeeze.Side.LOW);
    for (double terrible : new double[] {-10, -1e9}) {
      Squeeze found = found(Squeeze.Side.LOW, 8, terrible, 5, 4, 6);
      assertThat(found.edge()).isCloseTo(expected.edge(), within(1e-12));
      assertThat(found.unit()).isCloseTo(expected.unit(), within(1e-12));
    }
    Squeeze mirrored = found(Squeeze.Side.HIGH, -8, 10, -5, -4, -6);
    assertThat(mirrored.edge()).isCloseTo(-expected.edge(), within(1e-12));
  }

  @Test
  void ordinaryValuesAreLeftAlone() {
    assertThat(Squeeze.of(data(8, 1, 5, 4, 6), Squeeze.Side.LOW)).isNull();
    assertThat(Squeeze.of(data(8, 4, 5, 4, 1e9), Squeeze.Side.LOW)).isNull();
    assertThat(Squeeze.of(data(-10, 5), Squeeze.Side.LOW)).isNull();
    assertThat(Squeeze.of(data(3, 3, 3, 3), Squeeze.Side.LOW)).isNull();
    assertThat(Squeeze.of(data(-10, 3, 3, 3), Squeeze.Side.LOW)).isNull();
    assertThat(Squeeze.of(data(-1e308, 1e308, 1e308), Squeeze.Side.HIGH)).isNull();
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new Squeeze(Double.NaN, 1, Squeeze.Side.LOW))
        .hasMessageContaining("edge: NaN");
    assertThatThrownBy(() -> new Squeeze(0, 0, Squeeze.Side.LOW)).hasMessageContaining("unit: 0.0");
  }
}

package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.TrainingData;

class SqueezeRuleTest {
  private static final SqueezeRule LOW = new SqueezeRule.BadSide(SqueezeRule.Side.LOW);
  private static final SqueezeRule HIGH = new SqueezeRule.BadSide(SqueezeRule.Side.HIGH);

  private static TrainingData data(double... values) {
    double[] errors = new double[values.length];
    Arrays.fill(errors, Double.NaN);
    return TrainingData.of(Problems.randomPoints(values.length, 1), values, errors);
  }

  private static Squeeze found(SqueezeRule rule, double... values) {
    return Objects.requireNonNull(rule.of(data(values)));
  }

  /// Median 5, above it 6 and 8: unit √((1 + 9) / 2), edge two units below.
  @Test
  void terribleValuesDoNotSayHowTheyCount() {
    double unit = Math.sqrt(5);
    for (double terrible : new double[] {-10, -1e9}) {
      Squeeze found = found(LOW, 8, terrible, 5, 4, 6);
      assertThat(found.low()).isCloseTo(5 - 2 * unit, within(1e-12));
      assertThat(found.high()).isEqualTo(Double.POSITIVE_INFINITY);
      assertThat(found.unit()).isCloseTo(unit, within(1e-12));
    }
    Squeeze mirrored = found(HIGH, -8, 10, -5, -4, -6);
    assertThat(mirrored.high()).isCloseTo(2 * unit - 5, within(1e-12));
    assertThat(mirrored.low()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void ordinaryValuesAreLeftAlone() {
    assertThat(LOW.of(data(8, 1, 5, 4, 6))).isNull();
    assertThat(LOW.of(data(8, 4, 5, 4, 1e9))).isNull();
    assertThat(LOW.of(data(-10, 5))).isNull();
    assertThat(LOW.of(data(3, 3, 3, 3))).isNull();
    assertThat(LOW.of(data(-10, 3, 3, 3))).isNull();
    assertThat(HIGH.of(data(-1e308, 1e308, 1e308))).isNull();
  }

  /// Distances from 3 are 1, 2, 2, 5, 900: the unit is 2 and the edges lie 4 off.
  @Test
  void aLimitIsSqueezedOnBothSides() {
    assertThat(found(new SqueezeRule.Limits(3, 3), 1, -2, 903, 4, 5))
        .isEqualTo(new Squeeze(-1, 7, 2));
  }

  /// Distances from the nearer of 3 and 10 are 1, 1, 2, 5, 900.
  @Test
  void betweenTwoLimitsNothingIsSqueezed() {
    assertThat(found(new SqueezeRule.Limits(3, 10), 4, 9, 12, -2, 910))
        .isEqualTo(new Squeeze(-1, 14, 2));
  }

  @Test
  void valuesNearTheLimitsAreLeftAlone() {
    SqueezeRule rule = new SqueezeRule.Limits(3, 3);

    assertThat(rule.of(data(1, 2, 4, 5))).isNull();
    assertThat(rule.of(data(1, 1e9))).isNull();
    assertThat(rule.of(data(3, 3, 3, 1e9))).isNull();
    assertThat(rule.of(data(-1e308, -1.7e308, 1e308))).isNull();
  }

  @Test
  void whereAValueLiesTooFarOutForMomentsNothingIsSqueezed() {
    SqueezeRule rule = new SqueezeRule.Limits(0, 0);

    assertThat(rule.of(data(1e-60, -1e-60, 2e-60, 1))).isNull();
    assertThat(rule.of(data(1e-20, -1e-20, 2e-20, 1))).isNotNull();
    assertThat(LOW.of(data(0, 1e-60, 2e-60, -1, 0))).isNull();
  }
}

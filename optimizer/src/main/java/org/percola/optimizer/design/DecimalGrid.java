package org.percola.optimizer.design;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// All multiples of `stride / 10^decimals` from tick `first` to tick `last`.
///
/// Settings are counted in whole ticks, so each is the double nearest to its decimal: three steps
/// of 0.1 are 0.3, never 0.30000000000000004.
public record DecimalGrid(long stride, int decimals, long first, long last) implements Grid {
  /// A parameter without a resolution is set to about this many digits below the leading digit of
  /// its largest bound: fine enough for any model, coarse enough that a setting survives being
  /// scaled to the unit interval and back.
  public static final int FINE_DIGITS = 12;

  private static final double LARGEST_EXACT = 0x1p53;
  private static final int LARGEST_EXACT_POWER = 22;
  private static final double[] POWERS = powers();

  /// The multiples of the parameter's resolution that lie within its bounds.
  ///
  /// @throws IllegalArgumentException when there are none
  public static DecimalGrid of(Parameter.Continuous parameter) {
    BigDecimal step = step(parameter);
    long first = ticks(parameter.lower(), step, RoundingMode.CEILING);
    long last = ticks(parameter.upper(), step, RoundingMode.FLOOR);
    if (first > last) {
      throw new IllegalArgumentException(
          "%s: resolution %s (expected: a multiple of it from %s to %s)"
              .formatted(parameter.name(), step, parameter.lower(), parameter.upper()));
    }
    return new DecimalGrid(step.unscaledValue().longValueExact(), step.scale(), first, last);
  }

  @Override
  public double value(long tick) {
    double units = (double) tick * (double) stride;
    // Both operands are whole numbers that a double holds exactly, so the quotient is rounded
    // once: the result is the double nearest to the decimal.
    if (Math.abs(units) <= LARGEST_EXACT && decimals <= LARGEST_EXACT_POWER) {
      return units / POWERS[decimals];
    }
    return BigDecimal.valueOf(stride, decimals).multiply(BigDecimal.valueOf(tick)).doubleValue();
  }

  @Override
  public long nearest(double number) {
    return Math.clamp(Math.round(number * power(decimals) / stride), first, last);
  }

  /// 10 to the given power, which is not negative.
  private static double power(int exponent) {
    return exponent <= LARGEST_EXACT_POWER
        ? POWERS[exponent]
        : BigDecimal.ONE.movePointRight(exponent).doubleValue();
  }

  private static BigDecimal step(Parameter.Continuous parameter) {
    BigDecimal step = BigDecimal.valueOf(parameter.resolution());
    if (step.signum() == 0) {
      double largest = Math.max(Math.abs(parameter.lower()), Math.abs(parameter.upper()));
      int leading = BigDecimal.valueOf(largest).precision() - BigDecimal.valueOf(largest).scale();
      step = BigDecimal.ONE.movePointRight(leading - FINE_DIGITS);
    }
    step = step.stripTrailingZeros();
    return step.scale() < 0 ? step.setScale(0, RoundingMode.UNNECESSARY) : step;
  }

  private static long ticks(double bound, BigDecimal step, RoundingMode mode) {
    return BigDecimal.valueOf(bound).divide(step, 0, mode).longValueExact();
  }

  private static double[] powers() {
    double[] powers = new double[LARGEST_EXACT_POWER + 1];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = BigDecimal.ONE.movePointRight(i).doubleValue();
    }
    return powers;
  }
}

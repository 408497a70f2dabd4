package org.percola.optimizer.design;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Settings of a parameter without a resolution, with the digits that can be weighed out.
///
/// What somebody typed is written whole. A suggestion lies anywhere: it is written to a twentieth
/// of a percent of the range or finer, which is less than any belief can tell apart.
public final class WeighedDigits {
  /// Digits counted from the size of the range: the last is worth 1e-4 to 1e-3 of it.
  private static final int DIGITS_OF_RANGE = 4;

  /// Of a small part of a large range: what is rounded away is at most half a percent of it.
  private static final int LEAST_DIGITS = 3;

  /// What nobody types any more.
  private static final int TYPED_DIGITS = 6;

  private WeighedDigits() {}

  /// The digits of a setting.
  ///
  /// @param value of the parameter
  /// @param lower the parameter's bound
  /// @param upper its other bound
  public static String of(double value, double lower, double upper, Parameter.Scale scale) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    if (exact.precision() <= TYPED_DIGITS) {
      return exact.toPlainString();
    }
    BigDecimal rounded =
        switch (scale) {
          case LOGARITHMIC -> exact.round(new MathContext(DIGITS_OF_RANGE, RoundingMode.HALF_EVEN));
          case LINEAR -> exact.setScale(decimals(upper - lower, exact), RoundingMode.HALF_EVEN);
        };
    return rounded.stripTrailingZeros().toPlainString();
  }

  private static int decimals(double range, BigDecimal exact) {
    int ofRange = DIGITS_OF_RANGE - (int) Math.ceil(StrictMath.log10(range));
    int ofValue = LEAST_DIGITS - (exact.precision() - exact.scale());
    return Math.max(0, Math.max(ofRange, ofValue));
  }
}

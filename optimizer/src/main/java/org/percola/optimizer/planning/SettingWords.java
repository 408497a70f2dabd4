package org.percola.optimizer.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;

/// Settings as people set them, in the digits that tables of suggestions print too.
///
/// Where a parameter has a resolution, or somebody typed the setting, it has few digits, and all
/// are written. Else it is written to a twentieth of a percent of the range or finer, which can be
/// weighed out and is less than any belief can tell apart.
final class SettingWords {
  /// Digits counted from the size of the range: the last is worth 1e-4 to 1e-3 of it.
  private static final int DIGITS_OF_RANGE = 4;

  /// Of a small part of a large range: what is rounded away is at most half a percent of it.
  private static final int LEAST_DIGITS = 3;

  /// What nobody types any more.
  private static final int TYPED_DIGITS = 6;

  private SettingWords() {}

  static String of(Parameter parameter, DesignValue value) {
    return value instanceof DesignValue.Numeric(double number)
            && parameter instanceof Parameter.Continuous continuous
            && continuous.resolution() == 0
        ? stepless(continuous, number)
        : value.text();
  }

  private static String stepless(Parameter.Continuous parameter, double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    if (exact.precision() <= TYPED_DIGITS) {
      return exact.toPlainString();
    }
    BigDecimal rounded =
        switch (parameter.scale()) {
          case LOGARITHMIC -> exact.round(new MathContext(DIGITS_OF_RANGE, RoundingMode.HALF_EVEN));
          case LINEAR -> exact.setScale(decimals(parameter, exact), RoundingMode.HALF_EVEN);
        };
    return rounded.stripTrailingZeros().toPlainString();
  }

  private static int decimals(Parameter.Continuous parameter, BigDecimal exact) {
    double range = parameter.upper() - parameter.lower();
    int ofRange = DIGITS_OF_RANGE - (int) Math.ceil(StrictMath.log10(range));
    int ofValue = LEAST_DIGITS - (exact.precision() - exact.scale());
    return Math.max(0, Math.max(ofRange, ofValue));
  }
}

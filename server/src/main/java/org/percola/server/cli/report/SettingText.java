package org.percola.server.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.percola.v1.DesignValue;
import org.percola.v1.Parameter;
import org.percola.v1.Parameter.Continuous;

/// Settings as people set them.
///
/// Where a parameter has a resolution its settings have few digits, and all are printed. Without
/// one a suggestion lies anywhere: it is printed to a twentieth of a percent of the range or finer,
/// which can be weighed out and is less than any belief can tell apart. The campaign keeps every
/// digit, and so do `--json` and what is exported.
final class SettingText {
  /// Digits counted from the size of the range: the last is worth 1e-4 to 1e-3 of it.
  private static final int DIGITS_OF_RANGE = 4;

  /// Of a small part of a large range: what is rounded away is at most half a percent of it.
  private static final int LEAST_DIGITS = 3;

  /// What nobody types any more.
  private static final int TYPED_DIGITS = 6;

  private SettingText() {}

  /// The setting; null when it is not set.
  static @Nullable String of(Parameter parameter, @Nullable DesignValue value) {
    return value != null
            && value.hasNumber()
            && parameter.hasContinuous()
            && parameter.getContinuous().getResolution() == 0
        ? stepless(parameter.getContinuous(), value.getNumber())
        : DesignColumns.text(value);
  }

  private static String stepless(Continuous parameter, double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    if (exact.precision() <= TYPED_DIGITS) {
      return Figures.setting(value);
    }
    if (parameter.getScale() == Parameter.Scale.SCALE_LOGARITHMIC) {
      return text(exact.round(digits(DIGITS_OF_RANGE)));
    }
    double range = parameter.getUpper() - parameter.getLower();
    int decimals = DIGITS_OF_RANGE - (int) Math.ceil(Math.log10(range));
    int least = LEAST_DIGITS - (exact.precision() - exact.scale());
    return text(exact.setScale(Math.max(0, Math.max(decimals, least)), RoundingMode.HALF_EVEN));
  }

  private static MathContext digits(int count) {
    return new MathContext(count, RoundingMode.HALF_EVEN);
  }

  private static String text(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}

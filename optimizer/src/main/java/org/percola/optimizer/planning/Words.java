package org.percola.optimizer.planning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.percola.optimizer.campaign.OutcomeConstraint;

/// Numbers and limits in plain words, the same in every locale.
final class Words {
  /// What a reader can take in, and more than a belief is good for.
  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

  /// The powers of ten that are written out: five zeros are still seen at a glance.
  private static final int LEAST_POWER = -5;

  private static final int MOST_POWER = 8;

  private Words() {}

  /// Three significant digits; with a power of ten only where nobody would count the zeros.
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "no value" : Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    int power = rounded.precision() - rounded.scale() - 1;
    return rounded.signum() == 0 || (power >= LEAST_POWER && power <= MOST_POWER)
        ? rounded.toPlainString()
        : rounded.movePointLeft(power).toPlainString() + "e" + power;
  }

  /// A number with its unit, which is left out when it is "1".
  static String quantity(double value, String unit) {
    return unit.equals("1") ? number(value) : number(value) + " " + unit(unit);
  }

  /// A UCUM code as people write it.
  private static String unit(String code) {
    return code.replace("W.h", "Wh")
        .replace("A.h", "Ah")
        .replace("cm2", "cm²")
        .replace("Cel", "°C")
        .replace("um", "µm");
  }

  /// A probability in whole percent; never 0 or 100 for what is merely unlikely or likely.
  static String percent(double probability) {
    if (probability > 0 && probability < 0.01) {
      return "under 1 %";
    }
    if (probability > 0.99 && probability < 1) {
      return "over 99 %";
    }
    return Math.round(100 * probability) + " %";
  }

  /// A limit on an outcome.
  static String limit(OutcomeConstraint target, String unit) {
    String sign =
        switch (target.relation()) {
          case AT_LEAST -> " ≥ ";
          case AT_MOST -> " ≤ ";
        };
    return target.outcome() + sign + quantity(target.limit(), unit);
  }
}

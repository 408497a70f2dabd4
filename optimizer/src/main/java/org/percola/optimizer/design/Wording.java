package org.percola.optimizer.design;

import java.math.BigDecimal;

/// Writes numbers and units as people read them.
public final class Wording {
  private Wording() {}

  /// The number in plain decimal, without trailing zeros.
  public static String of(double number) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : Double.toString(number);
  }

  /// The number with its unit.
  ///
  /// @param unit a UCUM code; "1" is not written
  public static String of(double number, String unit) {
    return unit.equals("1") ? of(number) : of(number) + " " + unit(unit);
  }

  private static String unit(String ucum) {
    return switch (ucum) {
      case "Cel" -> "°C";
      case "um" -> "µm";
      default -> ucum.replace("cm2", "cm²").replace('.', '·');
    };
  }
}

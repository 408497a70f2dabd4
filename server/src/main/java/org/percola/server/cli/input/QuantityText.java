package org.percola.server.cli.input;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A number as people report it: `0.93`, `0.93±0.05`, `93±5%`, `2.06 V`, `>=3 mAh/cm2`.
///
/// @param side whether the number is a reading or a bound
/// @param standardError in the unit of the value; null when not said
/// @param unit a UCUM code; empty when not said
public record QuantityText(
    Side side, BigDecimal value, @Nullable BigDecimal standardError, String unit) {
  /// How a form that can be read looks.
  public static final String EXPECTED =
      "a number such as 0.93, 0.93±0.05, 93±5% or 2.06 V; a bound such as >=3 or <0.1";

  private static final String NUMBER = "([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)";

  // Laboratories write <0.1 for what lies below their limit of detection; of a number that may be
  // any, whether the bound itself is meant makes no difference.
  private static final String BOUND = "(>=|<=|≥|≤|>|<)";

  // A terminal whose locale lacks the sign hands over replacement characters in its place.
  private static final String PLUS_MINUS = "(?:±|\\+/-|\\+-|\\x{FFFD}+)";

  private static final Pattern UNIT = Pattern.compile("[\\p{L}°][\\p{L}\\d°%./²³()-]*");

  private static final Pattern FORM =
      Pattern.compile(
          BOUND
              + "?\\s*"
              + NUMBER
              + "\\s*(%?)\\s*(?:"
              + PLUS_MINUS
              + "\\s*"
              + NUMBER
              + ")?\\s*(.*)");

  /// Whether the number is a reading or a bound.
  public enum Side {
    /// The number was read.
    EXACT,
    /// The true value lies here or above.
    AT_LEAST,
    /// The true value lies here or below.
    AT_MOST
  }

  /// Reads a number.
  ///
  /// @param place named in messages
  /// @throws InvalidInput when the text is no number
  public static QuantityText of(String place, String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches() || !unitLike(matcher.group(3), matcher.group(5))) {
      throw new InvalidInput(place, text + " (expected: " + EXPECTED + ")");
    }
    String error = matcher.group(4);
    String unit = matcher.group(5).isBlank() ? matcher.group(3) : matcher.group(5);
    return new QuantityText(
        side(matcher.group(1)),
        new BigDecimal(matcher.group(2)),
        error == null ? null : new BigDecimal(error),
        UnitText.ucum(unit));
  }

  /// The same quantity in a unit: the unit is filled in when it was not said, and a percentage
  /// becomes a plain number where the unit is 1, by moving the decimal point.
  public QuantityText in(String wanted) {
    if (unit.isEmpty()) {
      return new QuantityText(side, value, standardError, wanted);
    }
    if (unit.equals("%") && wanted.equals("1")) {
      BigDecimal error = standardError == null ? null : standardError.movePointLeft(2);
      return new QuantityText(side, value.movePointLeft(2), error, wanted);
    }
    return this;
  }

  /// A number in a unit, of which no more is said.
  ///
  /// @throws InvalidInput when the text is none
  static double plain(String place, String text, String unit) {
    QuantityText quantity = of(place, text).in(unit);
    if (!quantity.plain() || !quantity.unit().equals(unit)) {
      String expected = unit.equals("1") ? "a plain number or %" : "a number in " + unit;
      throw new InvalidInput(place, text + " (expected: " + expected + ")");
    }
    return quantity.value().doubleValue();
  }

  /// Whether it is a reading of which no error is said.
  boolean plain() {
    return side == Side.EXACT && standardError == null;
  }

  private static Side side(@Nullable String sign) {
    if (sign == null) {
      return Side.EXACT;
    }
    return sign.startsWith(">") || sign.equals("≥") ? Side.AT_LEAST : Side.AT_MOST;
  }

  private static boolean unitLike(String percent, String unit) {
    String stripped = unit.strip();
    if (stripped.isEmpty() || stripped.equals("%")) {
      return true;
    }
    return percent.isEmpty() && UNIT.matcher(stripped).matches();
  }
}

package org.percola.cathode;

/// Argument checks whose messages carry name, value and expectation; unit "" or "1" is not shown.
public final class Check {
  private Check() {}

  /// Returns the value if it is finite and within the closed range.
  ///
  /// @throws IllegalArgumentException for example `annealCelsius: 300 °C (expected: 20 to 250 °C)`
  public static double within(String name, double value, double lower, double upper, String unit) {
    if (value >= lower && value <= upper) {
      return value;
    }
    throw refusal(name, value, unit, show(lower) + " to " + quantity(upper, unit));
  }

  /// Returns the value if it is finite and greater than zero.
  ///
  /// @throws IllegalArgumentException for example `cRate: 0 (expected: greater than 0)`
  public static double positive(String name, double value, String unit) {
    if (value > 0 && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw refusal(name, value, unit, "greater than " + quantity(0, unit));
  }

  /// Returns the value if it is finite and not negative.
  ///
  /// @throws IllegalArgumentException for example `annealHours: -1 h (expected: at least 0 h)`
  public static double notNegative(String name, double value, String unit) {
    if (value >= 0 && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw refusal(name, value, unit, "at least " + quantity(0, unit));
  }

  /// Returns the value if it is neither infinite nor NaN.
  ///
  /// @throws IllegalArgumentException for example `voltage: NaN V (expected: a finite number)`
  public static double finite(String name, double value, String unit) {
    if (Double.isFinite(value)) {
      return value;
    }
    throw refusal(name, value, unit, "a finite number");
  }

  /// Returns the text if it holds more than white space.
  ///
  /// @throws IllegalArgumentException for example `source: "" (expected: some text)`
  public static String text(String name, String value) {
    if (!value.isBlank()) {
      return value;
    }
    throw new IllegalArgumentException(name + ": \"" + value + "\" (expected: some text)");
  }

  private static IllegalArgumentException refusal(
      String name, double value, String unit, String expectation) {
    return new IllegalArgumentException(
        name + ": " + quantity(value, unit) + " (expected: " + expectation + ")");
  }

  private static String quantity(double value, String unit) {
    return unit.isEmpty() || unit.equals("1") ? show(value) : show(value) + " " + unit;
  }

  private static String show(double value) {
    boolean whole = value == StrictMath.rint(value) && Math.abs(value) < 1e15;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }
}

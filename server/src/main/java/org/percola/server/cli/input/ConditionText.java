package org.percola.server.cli.input;

import java.math.BigDecimal;

/// A condition of a measurement as people write it: a number, for its name says the unit.
public final class ConditionText {
  private ConditionText() {}

  /// Reads one.
  ///
  /// @throws InvalidInput when the text is no number, or says more than that
  public static double read(String place, String text) {
    try {
      return new BigDecimal(text.strip()).doubleValue();
    } catch (NumberFormatException e) {
      String expected = "a number without a unit, such as 3";
      throw (InvalidInput)
          new InvalidInput(place, text + " (expected: " + expected + ")").initCause(e);
    }
  }
}

package org.percola.optimizer.outcome;

import java.util.Arrays;
import org.percola.optimizer.campaign.Outcome;

/// The settings of a derived outcome, read as what its formula expects.
record Settings(Outcome.Derived outcome) {

  /// A setting that names one of the constants.
  <E extends Enum<E>> E choice(String name, Class<E> kind) {
    for (E constant : kind.getEnumConstants()) {
      if (constant.name().equals(text(name))) {
        return constant;
      }
    }
    throw refusal(name, "one of " + Arrays.toString(kind.getEnumConstants()));
  }

  /// A setting that is a number above 0.
  double positive(String name) {
    try {
      double number = Double.parseDouble(text(name));
      if (number > 0 && Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw (IllegalArgumentException) refusal(name, "a number above 0").initCause(notANumber);
    }
    throw refusal(name, "a number above 0");
  }

  private String text(String name) {
    return outcome.settings().getOrDefault(name, "");
  }

  private IllegalArgumentException refusal(String name, String expected) {
    return new IllegalArgumentException(
        "%s: %s '%s' (expected: %s)".formatted(outcome.name(), name, text(name), expected));
  }
}

package org.percola.optimizer.constraint;

import org.percola.optimizer.design.Wording;

/// The numbers from one end to the other, both included; an infinite end is open.
public record Range(double lower, double upper) {
  public Range {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "range: " + lower + " to " + upper + " (expected: lower <= upper)");
    }
  }

  /// The range as people say it.
  String words() {
    if (upper == Double.POSITIVE_INFINITY) {
      return Wording.of(lower) + " or more";
    }
    return lower == Double.NEGATIVE_INFINITY
        ? Wording.of(upper) + " or less"
        : Wording.of(lower) + " to " + Wording.of(upper);
  }

  boolean contains(double number) {
    return lower <= number && number <= upper;
  }
}

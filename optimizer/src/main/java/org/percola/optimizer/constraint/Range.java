package org.percola.optimizer.constraint;

/// The numbers from one end to the other, both included; an infinite end is open.
public record Range(double lower, double upper) {
  public Range {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "range: " + lower + " to " + upper + " (expected: lower <= upper)");
    }
  }

  boolean contains(double number) {
    return lower <= number && number <= upper;
  }
}

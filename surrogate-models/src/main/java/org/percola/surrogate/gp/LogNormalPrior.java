package org.percola.surrogate.gp;

/// A prior for something positive.
///
/// @param median in the unit of the quantity
/// @param spread one standard deviation of the natural logarithm
public record LogNormalPrior(double median, double spread) {
  public LogNormalPrior {
    if (!(median > 0) || !(spread > 0) || median == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "log-normal prior: median %s, spread %s (expected: both positive)"
              .formatted(median, spread));
    }
  }
}

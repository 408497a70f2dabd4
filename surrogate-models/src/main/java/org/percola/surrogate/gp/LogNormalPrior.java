package org.percola.surrogate.gp;

/// A prior for something positive: a normal of its natural logarithm, which may be wider below its
/// median than above.
///
/// @param median in the unit of the quantity
/// @param spread one standard deviation of the natural logarithm, above the median
/// @param spreadBelow the same below the median
public record LogNormalPrior(double median, double spread, double spreadBelow) {
  public LogNormalPrior {
    boolean positive = median > 0 && spread > 0 && spreadBelow > 0;
    if (!positive || median == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "log-normal prior: median %s, spread %s, spread below %s (expected: all positive)"
              .formatted(median, spread, spreadBelow));
    }
  }

  /// As wide below the median as above.
  public LogNormalPrior(double median, double spread) {
    this(median, spread, spread);
  }

  /// The value at a standard normal coordinate.
  double at(double z) {
    return median * StrictMath.exp(spread(z) * z);
  }

  /// How fast the logarithm changes with a standard normal coordinate.
  double spread(double z) {
    return z < 0 ? spreadBelow : spread;
  }

  /// The same belief about the quantity in another unit.
  LogNormalPrior times(double factor) {
    return new LogNormalPrior(median * factor, spread, spreadBelow);
  }

  /// As wide below the median as above.
  LogNormalPrior symmetric() {
    return new LogNormalPrior(median, spread);
  }

  @Override
  public String toString() {
    return spread == spreadBelow
        ? "%s ×/÷ e^%s".formatted(median, spread)
        : "%s × e^%s / e^%s".formatted(median, spread, spreadBelow);
  }
}

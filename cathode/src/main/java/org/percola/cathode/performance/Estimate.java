package org.percola.cathode.performance;

import org.percola.cathode.Check;

/// A value with its standard uncertainty, both in one unit that the context names.
///
/// @param value finite
/// @param standardUncertainty one standard deviation, 0 or more
public record Estimate(double value, double standardUncertainty) {
  /// Checks both.
  public Estimate {
    Check.finite("value", value, "");
    Check.notNegative("standardUncertainty", standardUncertainty, "");
  }

  /// A value without uncertainty.
  public static Estimate exact(double value) {
    return new Estimate(value, 0);
  }

  /// Standard uncertainty over the size of the value.
  public double relativeUncertainty() {
    return standardUncertainty / Math.abs(value);
  }
}

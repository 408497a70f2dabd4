package org.percola.server.convert;

import org.percola.optimizer.constraint.Range;

/// The ends that a request gives a parameter's numbers.
final class SideRange {
  private static final Range EVERYTHING =
      new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private SideRange() {}

  /// The range from one end to the other, or everything after a violation: bad ends say nothing
  /// about the parameter, which is judged all the same.
  ///
  /// @param hasLower whether the lower end is set; else it is open
  /// @param hasUpper whether the upper end is set; else it is open
  static Range read(boolean hasLower, double lower, boolean hasUpper, double upper, Violations at) {
    boolean badLower = hasLower && infinite("lower", lower, at);
    boolean badUpper = hasUpper && infinite("upper", upper, at);
    if (badLower || badUpper) {
      return EVERYTHING;
    }
    double from = hasLower ? lower : Double.NEGATIVE_INFINITY;
    double to = hasUpper ? upper : Double.POSITIVE_INFINITY;
    if (from > to) {
      at.add("upper", upper, "lower, " + lower + ", or more");
      return EVERYTHING;
    }
    return new Range(from, to);
  }

  private static boolean infinite(String field, double end, Violations at) {
    at.finite(field, end);
    return !Double.isFinite(end);
  }
}

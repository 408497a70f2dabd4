package org.percola.surrogate.gp;

/// A step tried along a direction: the value there, and its slope.
record LineTrial(double step, double value, double slope) {
  /// A line search never comes nearer to an end of its interval than this part of it: a cubic that
  /// fits badly then still shortens it.
  private static final double NEAR_END = 0.1;

  /// None was too long yet.
  static final LineTrial NONE =
      new LineTrial(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN);

  /// Where the cubic through both values and slopes is least (Nocedal & Wright, equation 3.59), but
  /// not near either end; the middle where there is no such cubic.
  double between(LineTrial other) {
    double width = other.step - step;
    double bend = slope + other.slope - 3 * (value - other.value) / (step - other.step);
    double root = Math.sqrt(bend * bend - slope * other.slope);
    double share = 1 - (other.slope + root - bend) / (other.slope - slope + 2 * root);
    boolean known = Math.abs(share) < Double.POSITIVE_INFINITY;
    return step + width * (known ? Math.clamp(share, NEAR_END, 1 - NEAR_END) : 0.5);
  }
}

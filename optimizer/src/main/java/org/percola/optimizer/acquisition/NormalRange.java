package org.percola.optimizer.acquisition;

import org.percola.surrogate.special.StandardNormal;

/// How likely a standard normal lies between two ends, in logarithms that stay precise far in
/// either tail.
final class NormalRange {
  private NormalRange() {}

  /// ln(Φ(upper) - Φ(lower)); -∞ for an empty range. Either end may be infinite.
  static double logProbability(double lower, double upper) {
    if (lower == Double.NEGATIVE_INFINITY) {
      return upper == Double.POSITIVE_INFINITY ? 0.0 : StandardNormal.logCdf(upper);
    }
    if (upper == Double.POSITIVE_INFINITY) {
      return StandardNormal.logCdf(-lower);
    }
    if (lower > 0) {
      return logDifference(StandardNormal.logCdf(-lower), StandardNormal.logCdf(-upper));
    }
    if (upper < 0) {
      return logDifference(StandardNormal.logCdf(upper), StandardNormal.logCdf(lower));
    }
    double outside = StandardNormal.cdf(lower) + StandardNormal.cdf(-upper);
    return outside < 0.5
        ? StrictMath.log1p(-outside)
        : StrictMath.log(StandardNormal.cdf(upper) - StandardNormal.cdf(lower));
  }

  /// ln(e^larger - e^smaller); -∞ where they are equal, or rounding has swapped them.
  static double logDifference(double larger, double smaller) {
    return smaller < larger
        ? larger + StandardNormal.logOneMinusExp(smaller - larger)
        : Double.NEGATIVE_INFINITY;
  }
}

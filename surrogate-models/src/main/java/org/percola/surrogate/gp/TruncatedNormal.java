package org.percola.surrogate.gp;

import org.percola.surrogate.TrainingData.Bound;
import org.percola.surrogate.special.StandardNormal;

/// A normal value of which it is known that it lies beyond a bound.
///
/// @param mean before the bound is known
/// @param deviation before the bound is known, positive
/// @param limit the bound
/// @param bound on which side the value lies, not [Bound#NONE]
record TruncatedNormal(double mean, double deviation, double limit, Bound bound) {

  /// Farther out than this, in deviations, what lies beyond the bound is taken to have the tail
  /// exp(-x²/2), which is right to a thousandth there and never underflows.
  private static final double FAR = 30;

  /// How far inside the bound the mean lies, in deviations; negative when it is outside.
  double margin() {
    return side() * (mean - limit) / deviation;
  }

  /// +1 when values lie above the bound, -1 when they lie below.
  double side() {
    return bound == Bound.AT_LEAST ? 1 : -1;
  }

  /// The logarithm of the probability of lying beyond the bound.
  double logProbability() {
    return StandardNormal.logCdf(margin());
  }

  /// The value that as many values beyond the bound exceed as `share` says: a draw, when `share` is
  /// uniform between 0 and 1. Never on the wrong side of the bound.
  double atShareBeyond(double share) {
    double margin = margin();
    double beyond =
        margin < -FAR
            ? Math.sqrt(Math.fma(margin, margin, -2 * StrictMath.log(share)))
            : -StandardNormal.quantile(share * StandardNormal.cdf(margin));
    double excess = Math.max(0, beyond + margin);
    return Math.fma(side() * deviation, excess, limit);
  }
}

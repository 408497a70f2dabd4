package org.percola.surrogate.gp;

import org.percola.surrogate.special.StandardNormal;

/// Moments of `u = w + max(w, 0)³ / 6` with w ~ N(a, b²), in closed form.
///
/// With `M_k = E[max(w, 0)^k] = a M_(k-1) + (k - 1) b² M_(k-2)` from `M_0 = Φ(a/b)` and `M_1 = a
/// Φ(a/b) + b φ(a/b)` on, and with Stein's lemma for the covariance:
///
/// `E[u] = a + M_3 / 6`, `Var[u] = b² + b² M_2 + (M_6 - M_3²) / 36`
///
/// Source: moments of truncated normal distributions by recursion, e.g. Johnson, Kotz and
/// Balakrishnan, Continuous Univariate Distributions 1 (1994), section 13.10.1.
///
/// @param excess the mean of u less that of w
record CubicTail(double excess, double standardDeviation) {

  /// So many deviations from 0, w counts as being on one side: less than 1e-15 of it is not.
  private static final double CERTAIN = 8;

  static CubicTail of(double a, double b) {
    if (a < -CERTAIN * b) {
      return new CubicTail(0, b);
    }
    return a > CERTAIN * b ? beyond(a, b) : across(a, b);
  }

  /// Moments with a tail of each sign, `u = w + A - B`, of which this has A and the other B. Never
  /// both are above 0, so `Cov[A, B] = -E[A] E[B]` and `Var[u] = Var[w + A] + Var[w - B] - b² + 2
  /// E[A] E[B]`.
  CubicTail and(CubicTail down, double b) {
    double variance =
        standardDeviation * standardDeviation
            + (down.standardDeviation - b) * (down.standardDeviation + b)
            + 2 * excess * down.excess;
    return new CubicTail(excess - down.excess, Math.sqrt(variance));
  }

  /// As if w were nowhere below 0: the moments of a normal cube, without cancellation.
  private static CubicTail beyond(double a, double b) {
    double a2 = a * a;
    double b2 = b * b;
    double cube = b2 * (9 * a2 * a2 + 36 * a2 * b2 + 15 * b2 * b2);
    double variance = b2 + b2 * (a2 + b2) + cube / 36;
    return new CubicTail(a * (a2 + 3 * b2) / 6, Math.sqrt(variance));
  }

  private static CubicTail across(double a, double b) {
    double[] moments = new double[7];
    moments[0] = StandardNormal.cdf(a / b);
    moments[1] = Math.max(0, a * moments[0] + b * StandardNormal.density(a / b));
    for (int k = 2; k < moments.length; k++) {
      moments[k] = Math.max(0, a * moments[k - 1] + (k - 1) * b * b * moments[k - 2]);
    }
    double cube = Math.max(0, moments[6] - moments[3] * moments[3]);
    return new CubicTail(moments[3] / 6, Math.sqrt(b * b * (1 + moments[2]) + cube / 36));
  }
}

package org.percola.surrogate.gp;

/// How many independent draws a chain of dependent ones is worth.
///
/// n / (1 + 2 Σ ρₖ), summed while pairs of autocorrelations are positive and falling: Geyer,
/// Statistical Science 7 (1992) 473–483, initial monotone sequence.
final class EffectiveSampleSize {
  private EffectiveSampleSize() {}

  static double of(double[] chain) {
    int n = chain.length;
    double mean = 0;
    for (double x : chain) {
      mean += x / n;
    }
    double variance = covariance(chain, mean, 0);
    if (!(variance > 0)) {
      return n;
    }
    double sum = 0;
    double last = Double.POSITIVE_INFINITY;
    for (int k = 0; k + 1 < n; k += 2) {
      double pair = (covariance(chain, mean, k) + covariance(chain, mean, k + 1)) / variance;
      if (pair <= 0) {
        break;
      }
      last = Math.min(last, pair);
      sum += last;
    }
    return Math.min(n, n / Math.max(2 * sum - 1, 1.0 / n));
  }

  private static double covariance(double[] chain, double mean, int lag) {
    double sum = 0;
    for (int i = lag; i < chain.length; i++) {
      sum = Math.fma(chain[i] - mean, chain[i - lag] - mean, sum);
    }
    return sum / chain.length;
  }
}

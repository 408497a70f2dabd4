package org.percola.optimizer.acquisition;

/// ln of the mean of numbers that are given by their logarithms.
final class LogMean {
  private LogMean() {}

  /// ln((e^t₁ + … + e^tₙ) / n), without overflow; summed in order.
  static double of(double[] terms) {
    return sum(terms) - StrictMath.log(terms.length);
  }

  /// ln(e^t₁ + … + e^tₙ); -∞ when all terms are.
  static double sum(double[] terms) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double term : terms) {
      largest = Math.max(largest, term);
    }
    if (largest == Double.NEGATIVE_INFINITY) {
      return largest;
    }
    double sum = 0.0;
    for (double term : terms) {
      sum += StrictMath.exp(term - largest);
    }
    return largest + StrictMath.log(sum);
  }
}

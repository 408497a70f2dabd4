package org.percola.surrogate.gp;

/// The sizes of the effects that observations share, and the lengths over which they drift.
final class EffectScales {
  private final double[] variances;
  private final double[] inverseSquaredLengths;
  private final double total;

  /// @param deviations one per effect
  /// @param lengths one per effect, in widths of its circumstance's range; ignored where the effect
  ///   is no drift
  EffectScales(double[] deviations, double[] lengths) {
    this.variances = new double[deviations.length];
    this.inverseSquaredLengths = new double[deviations.length];
    double sum = 0;
    for (int t = 0; t < deviations.length; t++) {
      variances[t] = deviations[t] * deviations[t];
      inverseSquaredLengths[t] = 1 / (lengths[t] * lengths[t]);
      sum += variances[t];
    }
    this.total = sum;
  }

  /// The variance of one effect.
  double variance(int effect) {
    return variances[effect];
  }

  /// The variance of all effects of one observation together.
  double totalVariance() {
    return total;
  }

  double inverseSquaredLength(int effect) {
    return inverseSquaredLengths[effect];
  }
}

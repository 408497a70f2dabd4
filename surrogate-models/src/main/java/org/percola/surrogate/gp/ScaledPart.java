package org.percola.surrogate.gp;

/// One part of the discrepancy under one value of the unknowns: its share of the variance, and the
/// length scales by which it measures distance.
final class ScaledPart {
  private final double share;
  private final double[] lengthScales;
  private final double[] inverseSquaredLengths;

  /// @param lengthScales one per group; infinite where the part does not see the group
  ScaledPart(double share, double[] lengthScales) {
    this.share = share;
    this.lengthScales = lengthScales;
    this.inverseSquaredLengths = new double[lengthScales.length];
    for (int g = 0; g < lengthScales.length; g++) {
      inverseSquaredLengths[g] = 1 / (lengthScales[g] * lengthScales[g]);
    }
  }

  /// The part of the discrepancy's variance, 0 to 1.
  double share() {
    return share;
  }

  double lengthScale(int group) {
    return lengthScales[group];
  }

  /// 1 / ℓ²; 0 where the part does not see the group.
  double inverseSquaredLength(int group) {
    return inverseSquaredLengths[group];
  }

  /// 1 / ℓ² of all groups; not to be changed.
  double[] inverseSquaredLengths() {
    return inverseSquaredLengths;
  }

  /// The scaled squared distance Σ dₖ / ℓₖ² of squared distances stored from `at` on.
  double scaled(double[] distances, int at) {
    double sum = 0;
    for (int g = 0; g < inverseSquaredLengths.length; g++) {
      sum = Math.fma(distances[at + g], inverseSquaredLengths[g], sum);
    }
    return sum;
  }
}

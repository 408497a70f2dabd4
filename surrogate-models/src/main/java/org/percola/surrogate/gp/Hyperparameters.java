package org.percola.surrogate.gp;

/// One value of every unknown, on its natural scale and in model units.
final class Hyperparameters {
  private final double[] mean;
  private final double[] lengthScales;
  private final double[] inverseSquaredLengths;
  private final double variance;
  private final double noiseVariance;

  Hyperparameters(double[] mean, double[] lengthScales, double deviation, double noiseDeviation) {
    this.mean = mean;
    this.lengthScales = lengthScales;
    this.inverseSquaredLengths = new double[lengthScales.length];
    for (int g = 0; g < lengthScales.length; g++) {
      inverseSquaredLengths[g] = 1 / (lengthScales[g] * lengthScales[g]);
    }
    this.variance = deviation * deviation;
    this.noiseVariance = noiseDeviation * noiseDeviation;
  }

  /// Parameters of the prior mean; not to be changed.
  double[] mean() {
    return mean;
  }

  double lengthScale(int group) {
    return lengthScales[group];
  }

  double inverseSquaredLength(int group) {
    return inverseSquaredLengths[group];
  }

  /// The scaled squared distance Σ dₖ / ℓₖ² of squared distances stored from `at` on.
  double scaled(double[] distances, int at) {
    double sum = 0;
    for (int g = 0; g < inverseSquaredLengths.length; g++) {
      sum = Math.fma(distances[at + g], inverseSquaredLengths[g], sum);
    }
    return sum;
  }

  /// The variance of the discrepancy.
  double variance() {
    return variance;
  }

  /// The noise variance of observations that come without a standard error.
  double noiseVariance() {
    return noiseVariance;
  }
}

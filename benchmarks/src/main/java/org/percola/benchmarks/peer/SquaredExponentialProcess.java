package org.percola.benchmarks.peer;

import org.percola.surrogate.linalg.Cholesky;

/// A Gaussian process with a constant mean m, one length scale per feature, correlation k(x, x') =
/// exp(-½ Σ (xₖ - x'ₖ)² / ℓₖ²) of variance 1, and noise variance v, conditioned on data.
///
/// Rasmussen & Williams, "Gaussian Processes for Machine Learning", MIT Press 2006, algorithm 2.1
/// and eq. 5.9, 5.12.
final class SquaredExponentialProcess {
  private static final double LOG_TWO_PI = 1.8378770664093453;

  private final double[][] features;
  private final double[] values;
  private final Parameters parameters;
  private final double[] correlations;
  private final Cholesky factor;
  private final double[] whitened;
  private final double[] alpha;

  /// One value of every unknown: a length scale per feature, the mean, the noise variance.
  static final class Parameters {
    private final double[] lengthScales;
    private final double constant;
    private final double noiseVariance;

    Parameters(double[] lengthScales, double constant, double noiseVariance) {
      this.lengthScales = lengthScales.clone();
      this.constant = constant;
      this.noiseVariance = noiseVariance;
    }

    int dimensions() {
      return lengthScales.length;
    }

    double lengthScale(int feature) {
      return lengthScales[feature];
    }

    double constant() {
      return constant;
    }

    double noiseVariance() {
      return noiseVariance;
    }
  }

  SquaredExponentialProcess(double[][] features, double[] values, Parameters parameters) {
    this.features = features;
    this.values = values;
    this.parameters = parameters;
    int n = values.length;
    this.correlations = new double[n * n];
    double[] covariance = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        correlations[i * n + j] = correlation(features[i], features[j]);
        covariance[i * n + j] = correlations[i * n + j];
      }
      covariance[i * n + i] += parameters.noiseVariance();
    }
    this.factor = Cholesky.of(covariance, n);
    this.whitened = new double[n];
    for (int i = 0; i < n; i++) {
      whitened[i] = values[i] - parameters.constant();
    }
    factor.solveLower(whitened);
    this.alpha = whitened.clone();
    factor.solveLowerTransposed(alpha);
  }

  /// k(x, x').
  double correlation(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      double difference = (a[k] - b[k]) / parameters.lengthScale(k);
      sum = Math.fma(difference, difference, sum);
    }
    return StrictMath.exp(-0.5 * sum);
  }

  Parameters parameters() {
    return parameters;
  }

  double[][] features() {
    return features;
  }

  /// L with L Lᵀ = K + v I.
  Cholesky factor() {
    return factor;
  }

  /// L⁻¹ (y - m); not to be changed.
  double[] whitened() {
    return whitened;
  }

  /// Correlations of a design with the data's.
  double[] correlations(double[] design) {
    double[] to = new double[values.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = correlation(design, features[i]);
    }
    return to;
  }

  /// Mean and variance of the outcome at a design, without noise.
  double[] predict(double[] design) {
    double[] solved = correlations(design);
    factor.solveLower(solved);
    double mean = parameters.constant();
    double variance = 1;
    for (int i = 0; i < solved.length; i++) {
      mean = Math.fma(solved[i], whitened[i], mean);
      variance = Math.fma(-solved[i], solved[i], variance);
    }
    return new double[] {mean, Math.max(variance, 0)};
  }

  double logLikelihood() {
    double square = 0;
    for (double w : whitened) {
      square = Math.fma(w, w, square);
    }
    return -0.5 * (square + factor.logDeterminant() + values.length * LOG_TWO_PI);
  }

  /// The derivative of the log likelihood by every length scale, then by m, then by v.
  double[] gradient() {
    int n = values.length;
    int d = parameters.dimensions();
    double[] inverse = factor.inverse();
    double[] gradient = new double[d + 2];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double pull = (alpha[i] * alpha[j] - inverse[i * n + j]) * correlations[i * n + j];
        for (int k = 0; k < d; k++) {
          double difference = features[i][k] - features[j][k];
          gradient[k] = Math.fma(pull, difference * difference, gradient[k]);
        }
      }
      gradient[d] += alpha[i];
      gradient[d + 1] += 0.5 * (alpha[i] * alpha[i] - inverse[i * n + i]);
    }
    for (int k = 0; k < d; k++) {
      gradient[k] /= StrictMath.pow(parameters.lengthScale(k), 3);
    }
    return gradient;
  }

  /// ln p of every value given all others, at these parameters.
  double[] leaveOneOutLogDensities() {
    int n = values.length;
    double[] inverse = factor.inverse();
    double[] densities = new double[n];
    for (int i = 0; i < n; i++) {
      double precision = inverse[i * n + i];
      double miss = alpha[i] / precision;
      densities[i] = 0.5 * (StrictMath.log(precision) - precision * miss * miss - LOG_TWO_PI);
    }
    return densities;
  }
}

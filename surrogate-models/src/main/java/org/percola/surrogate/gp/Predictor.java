package org.percola.surrogate.gp;

import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Kernel;
import org.percola.surrogate.linalg.Cholesky;

/// What one draw believes of the discrepancy g anywhere, given its values at some reference
/// designs.
///
/// With c the covariances of g(x) with the reference values, C = L Lᵀ their own covariance and r
/// what they deviate from expectation: mean cᵀC⁻¹r = wᵀ(L⁻¹r), variance s² - wᵀw, w = L⁻¹c.
final class Predictor {
  private final Hyperparameters values;
  private final Kernel kernel;
  private final double[] weights;
  private final double[] columns;
  private final int size;

  /// @param weights per reference design the factor of its value's covariance with g
  Predictor(Hyperparameters values, Kernel kernel, double[] weights, Cholesky factor) {
    this.values = values;
    this.kernel = kernel;
    this.weights = weights;
    this.size = factor.size();
    this.columns = new double[size * size];
    double[] inverse = factor.lowerInverse();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        columns[j * size + i] = inverse[i * size + j];
      }
    }
  }

  Hyperparameters values() {
    return values;
  }

  /// Computes w at one design.
  ///
  /// @param distances squared distances to the reference designs, group-major
  /// @param w receives the result; also used as working space: `2 × size`
  /// @return the variance of g
  double whiten(double[] distances, double[] w) {
    covariances(distances, w);
    for (int i = 0; i < size; i++) {
      w[i] = 0;
    }
    for (int j = 0; j < size; j++) {
      double c = w[size + j];
      int row = j * size;
      for (int i = j; i < size; i++) {
        w[i] = Math.fma(c, columns[row + i], w[i]);
      }
    }
    double explained = 0;
    for (int i = 0; i < size; i++) {
      explained = Math.fma(w[i], w[i], explained);
    }
    return Math.max(0, values.variance() - explained);
  }

  private void covariances(double[] distances, double[] w) {
    for (int i = 0; i < size; i++) {
      w[size + i] = 0;
    }
    int groups = distances.length / Math.max(size, 1);
    for (int g = 0; g < groups; g++) {
      double inverse = values.inverseSquaredLength(g);
      for (int i = 0; i < size; i++) {
        w[size + i] = Math.fma(distances[g * size + i], inverse, w[size + i]);
      }
    }
    for (int i = 0; i < size; i++) {
      w[size + i] = values.variance() * weights[i] * kernel.value(w[size + i]);
    }
  }

  /// The mean of g for whitened deviations L⁻¹r.
  double mean(double[] w, double[] whitened) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum = Math.fma(w[i], whitened[i], sum);
    }
    return sum;
  }

  /// Squared distances between one design and all reference designs, group-major.
  static void distances(
      Coordinates references, Coordinates designs, int design, double[] scratch, double[] out) {
    int size = references.size();
    int groups = references.groups();
    for (int i = 0; i < size; i++) {
      designs.squaredDistances(design, references, i, scratch, 0);
      for (int g = 0; g < groups; g++) {
        out[g * size + i] = scratch[g];
      }
    }
  }
}

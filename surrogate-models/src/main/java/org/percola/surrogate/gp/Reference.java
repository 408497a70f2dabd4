package org.percola.surrogate.gp;

import org.percola.surrogate.linalg.Cholesky;
import org.percola.surrogate.linalg.NotPositiveDefiniteException;

/// The normal distribution that one slice-sampling move takes as its prior: N(centre, R Rᵀ).
final class Reference {
  private final double[] centre;
  private final Cholesky precision;

  private Reference(double[] centre, Cholesky precision) {
    this.centre = centre;
    this.precision = precision;
  }

  /// The standard normal prior of `size` coordinates.
  static Reference prior(int size) {
    double[] identity = new double[size * size];
    for (int i = 0; i < size; i++) {
      identity[i * size + i] = 1;
    }
    return new Reference(new double[size], Cholesky.of(identity, size));
  }

  /// A normal around the mode, from the precision of the posterior there.
  ///
  /// @param precision row-major; where it is not positive definite the prior is used instead
  static Reference around(double[] mode, double[] precision) {
    try {
      return new Reference(mode.clone(), Cholesky.of(precision, mode.length));
    } catch (NotPositiveDefiniteException e) {
      return prior(mode.length);
    }
  }

  int size() {
    return centre.length;
  }

  double centre(int i) {
    return centre[i];
  }

  /// Turns independent standard normals into a deviation from the centre: z becomes L⁻ᵀ z.
  void colour(double[] z) {
    precision.solveLowerTransposed(z);
  }

  /// Minus half the squared distance from the centre; ln density up to a constant.
  double logDensity(double[] u) {
    double sum = 0;
    int n = centre.length;
    for (int j = 0; j < n; j++) {
      double w = 0;
      for (int i = j; i < n; i++) {
        w = Math.fma(precision.factor(i, j), u[i] - centre[i], w);
      }
      sum = Math.fma(w, w, sum);
    }
    return -0.5 * sum;
  }
}

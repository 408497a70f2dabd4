package org.percola.surrogate.gp;

import org.percola.surrogate.linalg.Cholesky;

/// A Gaussian process given the observations, under one value of every unknown.
final class Conditioned {
  private final Hyperparameters values;
  private final double[] weights;
  private final Pooled pooled;
  private final Cholesky factor;
  private final double[] residual;
  private final double[] whitened;
  private final double logLikelihood;

  private Conditioned(
      Hyperparameters values,
      double[] weights,
      Pooled pooled,
      Cholesky factor,
      double[] residual,
      double[] whitened,
      double logLikelihood) {
    this.values = values;
    this.weights = weights;
    this.pooled = pooled;
    this.factor = factor;
    this.residual = residual;
    this.whitened = whitened;
    this.logLikelihood = logLikelihood;
  }

  static Conditioned of(
      Hyperparameters values, double[] level, double[] weights, Pooled pooled, Cholesky factor) {
    int n = level.length;
    double[] residual = new double[n];
    for (int i = 0; i < n; i++) {
      residual[i] = pooled.mean(i) - level[i];
    }
    double[] whitened = residual.clone();
    factor.solveLower(whitened);
    double square = 0;
    for (double w : whitened) {
      square = Math.fma(w, w, square);
    }
    double logLikelihood =
        -0.5 * (square + factor.logDeterminant() + n * Likelihood.logTwoPi())
            + pooled.logReplicateTerms();
    return new Conditioned(values, weights, pooled, factor, residual, whitened, logLikelihood);
  }

  /// The same observations, seen as a surface and luck. What a design has for itself stays where it
  /// is in C, for its repeats do share it.
  Conditioned surface() {
    return new Conditioned(
        values.surface(), weights, pooled, factor, residual, whitened, logLikelihood);
  }

  Hyperparameters values() {
    return values;
  }

  /// a(x) at a distinct design: by how much the discrepancy is multiplied there.
  double weight(int design) {
    return weights[design];
  }

  Pooled pooled() {
    return pooled;
  }

  /// What it is given.
  Observations data() {
    return pooled.data();
  }

  /// L with L Lᵀ = C.
  Cholesky factor() {
    return factor;
  }

  /// e = ȳ - m(x) at a distinct design.
  double residual(int design) {
    return residual[design];
  }

  /// L⁻¹ e; not to be changed.
  double[] whitened() {
    return whitened;
  }

  /// C⁻¹ e.
  double[] alpha() {
    double[] alpha = whitened.clone();
    factor.solveLowerTransposed(alpha);
    return alpha;
  }

  double logLikelihood() {
    return logLikelihood;
  }
}

package org.percola.surrogate.gp;

/// The second derivative of minus the log posterior at a point, by differences of its gradient.
final class Curvature {

  /// Half a step, in prior deviations: above the noise of the mean's own difference quotients.
  private static final double STEP = 1e-3;

  private Curvature() {}

  /// Row-major over the chosen coordinates, symmetric; the prior contributes 1 on the diagonal.
  static double[] of(Likelihood likelihood, double[] u, int[] chosen) {
    int n = chosen.length;
    double[] curvature = new double[n * n];
    for (int i = 0; i < n; i++) {
      double[] above = gradient(likelihood, u, chosen[i], STEP);
      double[] below = gradient(likelihood, u, chosen[i], -STEP);
      for (int j = 0; j < n; j++) {
        double second = (below[chosen[j]] - above[chosen[j]]) / (2 * STEP);
        curvature[i * n + j] += 0.5 * second;
        curvature[j * n + i] += 0.5 * second;
      }
      curvature[i * n + i] += 1;
    }
    return curvature;
  }

  private static double[] gradient(Likelihood likelihood, double[] u, int coordinate, double step) {
    double[] moved = u.clone();
    moved[coordinate] += step;
    double[] gradient = new double[u.length];
    likelihood.logLikelihood(moved, gradient);
    return gradient;
  }
}

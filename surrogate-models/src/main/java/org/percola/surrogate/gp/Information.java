package org.percola.surrogate.gp;

/// What the observations add to the precision of the mean's parameters: JᵀC⁻¹J, with J the
/// derivative of the mean and C the covariance of the observations.
final class Information {
  private Information() {}

  /// Row-major, `meanSize × meanSize`, in standard normal coordinates.
  static double[] of(Likelihood likelihood, double[] u, Conditioned at) {
    int parameters = likelihood.unknowns().meanSize();
    int designs = at.factor().size();
    double[] jacobian = likelihood.meanJacobian(u);
    double[][] whitened = new double[parameters][designs];
    for (int q = 0; q < parameters; q++) {
      for (int i = 0; i < designs; i++) {
        whitened[q][i] = jacobian[i * parameters + q];
      }
      at.factor().solveLower(whitened[q]);
    }
    double[] information = new double[parameters * parameters];
    for (int q = 0; q < parameters; q++) {
      for (int r = 0; r < parameters; r++) {
        double sum = 0;
        for (int i = 0; i < designs; i++) {
          sum = Math.fma(whitened[q][i], whitened[r][i], sum);
        }
        information[q * parameters + r] = sum;
      }
    }
    return information;
  }
}

package org.percola.surrogate.gp;

import java.util.List;
import org.percola.surrogate.kernel.Coordinates;
import org.percola.surrogate.kernel.Kernel;
import org.percola.surrogate.linalg.LowerInverse;

/// What one draw believes of the discrepancy g anywhere, given its values at some reference
/// designs.
///
/// With c the covariances of g(x) with the reference values, C = L Lᵀ their own covariance and r
/// what they deviate from expectation: mean cᵀC⁻¹r = wᵀ(L⁻¹r), variance s² - wᵀw, w = L⁻¹c.
final class Predictor {
  private final Hyperparameters values;
  private final Kernel kernel;
  private final Coordinates references;
  private final double[] weights;
  private final LowerInverse inverse;
  private final List<double[]> samples;

  /// @param references the encoded reference designs, not stretched
  /// @param weights per reference design the factor of its value's covariance with g
  /// @param inverse L⁻¹
  /// @param samples whitened deviations L⁻¹r, one array per sample
  Predictor(
      Hyperparameters values,
      Kernel kernel,
      Coordinates references,
      double[] weights,
      LowerInverse inverse,
      List<double[]> samples) {
    this.values = values;
    this.kernel = kernel;
    this.references = values.stretched(references);
    this.weights = weights;
    this.inverse = inverse;
    this.samples = samples;
  }

  Hyperparameters values() {
    return values;
  }

  /// L⁻¹.
  LowerInverse inverse() {
    return inverse;
  }

  /// The number of samples.
  int samples() {
    return samples.size();
  }

  /// Predicts g at every design of a panel.
  ///
  /// @param deviations what [#deviations] says, the same for every panel
  /// @param variance receives the variance, one cell per design
  /// @param means receives the mean, one row per sample; as [LowerInverse#columns] makes them
  void predict(Panel panel, double[][] deviations, double[] variance, double[][] means) {
    double[][] covariances = panel.covariances(values, kernel, references, weights);
    inverse.multiply(covariances, panel.count(), deviations, variance, means);
    for (int c = 0; c < panel.count(); c++) {
      variance[c] = values.designVariance() - variance[c];
    }
  }

  /// The variance alone.
  void variance(Panel panel, double[] variance) {
    predict(panel, LowerInverse.columns(inverse.size(), 0), variance, new double[0][]);
  }

  /// The samples as [LowerInverse] wants them, one column each.
  double[][] deviations() {
    double[][] columns = LowerInverse.columns(inverse.size(), samples.size());
    for (int s = 0; s < samples.size(); s++) {
      for (int i = 0; i < columns.length; i++) {
        columns[i][s] = samples.get(s)[i];
      }
    }
    return columns;
  }
}

package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.List;
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
  private final Coordinates references;
  private final double[] weights;
  private final double[] inverse;
  private final List<double[]> samples;
  private final int size;

  /// @param references the encoded reference designs, not stretched
  /// @param weights per reference design the factor of its value's covariance with g
  /// @param samples whitened deviations L⁻¹r, one array per sample
  Predictor(
      Hyperparameters values,
      Kernel kernel,
      Coordinates references,
      double[] weights,
      Cholesky factor,
      List<double[]> samples) {
    this.values = values;
    this.kernel = kernel;
    this.references = values.stretched(references);
    this.weights = weights;
    this.inverse = factor.lowerInverse();
    this.samples = samples;
    this.size = factor.size();
  }

  Hyperparameters values() {
    return values;
  }

  /// The number of samples.
  int samples() {
    return samples.size();
  }

  /// Computes w for every design of a panel.
  ///
  /// @param variance receives the variance of g, one cell per design
  void whiten(Panel panel, double[] variance) {
    covariances(panel);
    double[] w = panel.whitened;
    Arrays.fill(w, 0);
    Arrays.fill(variance, 0, Panel.WIDTH, values.variance());
    for (int i = 0; i < size; i++) {
      int row = i * Panel.WIDTH;
      for (int j = 0; j <= i; j++) {
        addScaled(inverse[i * size + j], panel.covariances, j * Panel.WIDTH, w, row);
      }
      for (int c = 0; c < Panel.WIDTH; c++) {
        variance[c] = Math.fma(-w[row + c], w[row + c], variance[c]);
      }
    }
  }

  private void covariances(Panel panel) {
    if (!values.warping().isIdentity()) {
      panel.reload(references, values.warping());
    }
    correlations(panel, 0);
    if (values.parts() > 1) {
      addParts(panel);
    }
    for (int i = 0; i < size; i++) {
      double weight = values.variance() * weights[i];
      for (int k = i * Panel.WIDTH; k < (i + 1) * Panel.WIDTH; k++) {
        panel.covariances[k] *= weight;
      }
    }
  }

  private void correlations(Panel panel, int part) {
    panel.scale(values.part(part));
    kernel.values(panel.covariances, panel.scratch, size * Panel.WIDTH);
  }

  /// Replaces the first part's correlations by those of all parts, each by its share.
  private void addParts(Panel panel) {
    double[] sum = panel.whitened;
    Arrays.fill(sum, 0);
    for (int part = 0; part < values.parts(); part++) {
      if (part > 0) {
        correlations(panel, part);
      }
      double share = values.part(part).share();
      for (int k = 0; k < sum.length; k++) {
        sum[k] = Math.fma(share, panel.covariances[k], sum[k]);
      }
    }
    System.arraycopy(sum, 0, panel.covariances, 0, sum.length);
  }

  /// Writes the mean of g under one sample for every design of a whitened panel.
  void mean(Panel panel, int sample, double[] out) {
    Arrays.fill(out, 0, Panel.WIDTH, 0);
    double[] deviations = samples.get(sample);
    for (int i = 0; i < size; i++) {
      addScaled(deviations[i], panel.whitened, i * Panel.WIDTH, out, 0);
    }
  }

  private static void addScaled(double factor, double[] from, int at, double[] to, int toAt) {
    for (int c = 0; c < Panel.WIDTH; c++) {
      to[toAt + c] = Math.fma(factor, from[at + c], to[toAt + c]);
    }
  }
}

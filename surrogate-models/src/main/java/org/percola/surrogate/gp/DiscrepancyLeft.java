package org.percola.surrogate.gp;

import java.util.List;
import org.percola.surrogate.kernel.Coordinates;

/// How much of what the prior left open about the discrepancy is still open at designs.
///
/// Per draw `√(1 - cᵀC⁻¹c / s²)` with c the covariances of the discrepancy with the observations, C
/// their own covariance and s² the prior variance; averaged over the draws.
final class DiscrepancyLeft {
  private DiscrepancyLeft() {}

  static double[] of(Coordinates references, List<Predictor> draws, Coordinates designs) {
    double[] left = new double[designs.size()];
    double[] variance = new double[Panel.WIDTH];
    Panel panel = new Panel(references, designs);
    for (int from = 0; from < left.length; from += Panel.WIDTH) {
      panel.load(from);
      for (Predictor draw : draws) {
        draw.variance(panel, variance);
        double prior = draw.values().designVariance();
        for (int c = 0; c < panel.count(); c++) {
          left[panel.first() + c] += Math.sqrt(Math.clamp(variance[c] / prior, 0.0, 1.0));
        }
      }
    }
    for (int i = 0; i < left.length; i++) {
      left[i] /= draws.size();
    }
    return left;
  }
}

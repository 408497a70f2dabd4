package org.percola.surrogate.gp;

/// Predictions of every observation by all others, without refitting.
///
/// With C the covariance of all observations, e their residuals: μ₋ᵢ = yᵢ - (C⁻¹e)ᵢ / (C⁻¹)ᵢᵢ, σ²₋ᵢ
/// = 1 / (C⁻¹)ᵢᵢ (Rasmussen & Williams 2006, eq. 5.12), both computed from the distinct designs.
final class ClosedFormLeaveOneOut {
  private ClosedFormLeaveOneOut() {}

  static MixturePosterior of(GaussianProcess process) {
    Observations data = process.likelihood().data();
    int draws = process.draws().size();
    double[][] means = new double[draws][data.size()];
    double[][] deviations = new double[draws][data.size()];
    for (int d = 0; d < draws; d++) {
      Conditioned at = process.draws().get(d);
      double[] inverse = at.factor().inverse();
      double[] alpha = at.alpha();
      int n = at.factor().size();
      for (int k = 0; k < data.size(); k++) {
        int i = data.designOf(k);
        double noise = data.variance(k, at.values().noiseVariance());
        double pooled = at.pooled().variance(i);
        double smooth = at.pooled().mean(i) - pooled * alpha[i];
        double left = pooled - pooled * pooled * inverse[i * n + i];
        double precision = (1 - left / noise) / noise;
        double mean = data.value(k) - (data.value(k) - smooth) / noise / precision;
        means[d][k] = process.scale().toOutcome(mean);
        deviations[d][k] = process.scale().scale() / Math.sqrt(precision);
      }
    }
    return MixturePosterior.of(means, deviations, data.size());
  }
}

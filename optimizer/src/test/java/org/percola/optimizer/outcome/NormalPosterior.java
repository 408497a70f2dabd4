package org.percola.optimizer.outcome;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.special.StandardNormal;

/// A posterior for tests: one normal distribution per design.
public record NormalPosterior(List<Double> means, List<Double> deviations) implements Posterior {
  @Override
  public int size() {
    return means.size();
  }

  @Override
  public double mean(int design) {
    return means.get(design);
  }

  @Override
  public double standardDeviation(int design) {
    return deviations.get(design);
  }

  @Override
  public double quantile(int design, double probability) {
    return mean(design) + standardDeviation(design) * StandardNormal.quantile(probability);
  }

  @Override
  public double probabilityAbove(int design, double threshold) {
    return StandardNormal.cdf((mean(design) - threshold) / standardDeviation(design));
  }

  @Override
  public Posterior withNoise(double[] standardErrors) {
    List<Double> total = new ArrayList<>();
    for (int i = 0; i < standardErrors.length; i++) {
      total.add(Math.hypot(deviations.get(i), standardErrors[i]));
    }
    return new NormalPosterior(means, total);
  }
}

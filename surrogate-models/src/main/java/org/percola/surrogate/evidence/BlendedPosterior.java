package org.percola.surrogate.evidence;

import java.util.List;
import org.percola.surrogate.Posterior;

/// A weighted mixture of marginal beliefs: its distribution function is the weighted sum of theirs.
final class BlendedPosterior implements Posterior {

  /// Halvings of a quantile's bracket, to double precision.
  private static final int HALVINGS = 60;

  private final List<Posterior> parts;
  private final double[] weights;

  /// @param weights one per part, positive, adding up to 1
  BlendedPosterior(List<? extends Posterior> parts, double[] weights) {
    this.parts = List.copyOf(parts);
    this.weights = weights.clone();
  }

  @Override
  public int size() {
    return parts.getFirst().size();
  }

  @Override
  public double mean(int design) {
    double mean = 0;
    for (int k = 0; k < weights.length; k++) {
      mean = Math.fma(weights[k], parts.get(k).mean(design), mean);
    }
    return mean;
  }

  /// √ of the mean variance within the parts plus the variance between their means.
  @Override
  public double standardDeviation(int design) {
    double centre = mean(design);
    double variance = 0;
    for (int k = 0; k < weights.length; k++) {
      double off = parts.get(k).mean(design) - centre;
      double within = parts.get(k).standardDeviation(design);
      variance = Math.fma(weights[k], off * off + within * within, variance);
    }
    return Math.sqrt(variance);
  }

  @Override
  public double probabilityAbove(int design, double threshold) {
    double probability = 0;
    for (int k = 0; k < weights.length; k++) {
      probability =
          Math.fma(weights[k], parts.get(k).probabilityAbove(design, threshold), probability);
    }
    return probability;
  }

  /// Lies between the least and the greatest of the parts' quantiles.
  @Override
  public double quantile(int design, double probability) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Posterior part : parts) {
      double own = part.quantile(design, probability);
      low = Math.min(low, own);
      high = Math.max(high, own);
    }
    for (int i = 0; i < HALVINGS && low < high; i++) {
      double middle = low + 0.5 * (high - low);
      if (1 - probabilityAbove(design, middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + 0.5 * (high - low);
  }

  @Override
  public double logDensity(int design, double value) {
    double[] logs = new double[weights.length];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < logs.length; k++) {
      logs[k] = StrictMath.log(weights[k]) + parts.get(k).logDensity(design, value);
      greatest = Math.max(greatest, logs[k]);
    }
    if (Double.isInfinite(greatest)) {
      return greatest;
    }
    double sum = 0;
    for (double log : logs) {
      sum += StrictMath.exp(log - greatest);
    }
    return greatest + StrictMath.log(sum);
  }

  @Override
  public Posterior withNoise(double[] standardErrors) {
    return new BlendedPosterior(
        parts.stream().map(part -> part.withNoise(standardErrors)).toList(), weights);
  }
}

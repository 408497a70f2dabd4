package org.percola.optimizer.outcome;

import java.util.Arrays;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.special.StandardNormal;

/// The marginal belief about an outcome as equally likely scenarios per design.
///
/// Without noise a quantile is interpolated between sorted scenarios; with noise every scenario is
/// the centre of a normal distribution, and the quantile is found by bisection.
public final class SampledPosterior implements Posterior {
  /// Halvings of a quantile's bracket, to double precision.
  private static final int BISECTIONS = 60;

  /// Half-width of a quantile's bracket beyond the outermost scenarios, in noise units.
  private static final double REACH = 40.0;

  private final double[][] sorted;
  private final double[] noise;

  private SampledPosterior(double[][] sorted, double[] noise) {
    this.sorted = sorted;
    this.noise = noise;
  }

  /// The belief about one outcome of an outlook, at each of its designs.
  static SampledPosterior of(Outlook outlook, int outcome) {
    double[][] sorted = new double[outlook.designs()][outlook.scenarios()];
    for (int design = 0; design < sorted.length; design++) {
      for (int scenario = 0; scenario < outlook.scenarios(); scenario++) {
        sorted[design][scenario] = outlook.value(outcome, scenario, design);
      }
      Arrays.sort(sorted[design]);
    }
    return new SampledPosterior(sorted, new double[sorted.length]);
  }

  @Override
  public int size() {
    return sorted.length;
  }

  @Override
  public double mean(int design) {
    double sum = 0.0;
    for (double value : sorted[design]) {
      sum += value;
    }
    return sum / sorted[design].length;
  }

  @Override
  public double standardDeviation(int design) {
    double mean = mean(design);
    double squares = 0.0;
    for (double value : sorted[design]) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / sorted[design].length + noise[design] * noise[design]);
  }

  @Override
  public double quantile(int design, double probability) {
    double[] values = sorted[design];
    if (noise[design] > 0) {
      return bisect(design, probability);
    }
    double place = Math.clamp(probability * values.length - 0.5, 0.0, values.length - 1.0);
    int below = (int) place;
    int above = Math.min(below + 1, values.length - 1);
    return values[below] + (place - below) * (values[above] - values[below]);
  }

  @Override
  public double probabilityAbove(int design, double threshold) {
    double sum = 0.0;
    for (double value : sorted[design]) {
      sum +=
          noise[design] > 0
              ? StandardNormal.cdf((value - threshold) / noise[design])
              : value > threshold ? 1.0 : value == threshold ? 0.5 : 0.0;
    }
    return sum / sorted[design].length;
  }

  @Override
  public Posterior withNoise(double[] standardErrors) {
    double[] total = new double[noise.length];
    for (int i = 0; i < total.length; i++) {
      total[i] = Math.sqrt(noise[i] * noise[i] + standardErrors[i] * standardErrors[i]);
    }
    return new SampledPosterior(sorted, total);
  }

  private double bisect(int design, double probability) {
    double low = sorted[design][0] - REACH * noise[design];
    double high = sorted[design][sorted[design].length - 1] + REACH * noise[design];
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = low + 0.5 * (high - low);
      if (1.0 - probabilityAbove(design, middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + 0.5 * (high - low);
  }
}

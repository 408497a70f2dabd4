package org.percola.surrogate.gp;

import org.percola.surrogate.Posterior;
import org.percola.surrogate.special.StandardNormal;

/// Per design an equally weighted mixture of normal distributions, one per draw.
public final class MixturePosterior implements Posterior {

  /// How closely a quantile is found, relative to the width of its bracket; far below any noise.
  private static final double QUANTILE_TOLERANCE = 1e-12;

  private static final int MOST_HALVINGS = 200;

  private final double[][] means;
  private final double[][] deviations;
  private final int size;

  private MixturePosterior(double[][] means, double[][] deviations, int size) {
    this.means = means;
    this.deviations = deviations;
    this.size = size;
  }

  /// Takes draws as they are: `means[draw][design]`, `deviations[draw][design]`.
  static MixturePosterior of(double[][] means, double[][] deviations, int size) {
    return new MixturePosterior(means, deviations, size);
  }

  @Override
  public int size() {
    return size;
  }

  /// The number of draws.
  public int draws() {
    return means.length;
  }

  /// The mean of one draw's normal distribution.
  public double mean(int draw, int design) {
    return means[draw][design];
  }

  /// The standard deviation of one draw's normal distribution.
  public double standardDeviation(int draw, int design) {
    return deviations[draw][design];
  }

  @Override
  public double mean(int design) {
    double sum = 0;
    for (double[] draw : means) {
      sum += draw[design] / means.length;
    }
    return sum;
  }

  @Override
  public double standardDeviation(int design) {
    double centre = mean(design);
    double sum = 0;
    for (int d = 0; d < means.length; d++) {
      double off = means[d][design] - centre;
      double within = deviations[d][design];
      sum += (off * off + within * within) / means.length;
    }
    return Math.sqrt(sum);
  }

  @Override
  public double probabilityAbove(int design, double threshold) {
    double sum = 0;
    for (int d = 0; d < means.length; d++) {
      sum += exceeds(means[d][design] - threshold, deviations[d][design]);
    }
    return sum / means.length;
  }

  private static double exceeds(double margin, double deviation) {
    if (deviation > 0) {
      return StandardNormal.cdf(margin / deviation);
    }
    return margin > 0 ? 1 : 0;
  }

  @Override
  public double quantile(int design, double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "probability: " + probability + " (expected: between 0 and 1)");
    }
    double z = StandardNormal.quantile(probability);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int d = 0; d < means.length; d++) {
      double own = Math.fma(z, deviations[d][design], means[d][design]);
      low = Math.min(low, own);
      high = Math.max(high, own);
    }
    return solve(design, 1 - probability, low, high);
  }

  /// The threshold between `low` and `high` that is exceeded with the given probability: secant
  /// steps guarded by bisection.
  private double solve(int design, double above, double low, double high) {
    double tolerance = QUANTILE_TOLERANCE * Math.max(high - low, Math.ulp(high));
    double atLow = probabilityAbove(design, low) - above;
    double atHigh = probabilityAbove(design, high) - above;
    for (int k = 0; k < MOST_HALVINGS && high - low > tolerance; k++) {
      double secant = low + (high - low) * atLow / (atLow - atHigh);
      boolean inside = secant > low && secant < high && k % 3 != 2;
      double middle = inside ? secant : 0.5 * (low + high);
      double at = probabilityAbove(design, middle) - above;
      if (at == 0) {
        return middle;
      }
      if (at > 0) {
        low = middle;
        atLow = at;
      } else {
        high = middle;
        atHigh = at;
      }
    }
    return 0.5 * (low + high);
  }

  @Override
  public MixturePosterior withNoise(double[] standardErrors) {
    if (standardErrors.length != size) {
      throw new IllegalArgumentException(
          "standard errors: " + standardErrors.length + " (expected: " + size + ")");
    }
    double[][] widened = new double[means.length][size];
    for (int d = 0; d < means.length; d++) {
      for (int i = 0; i < size; i++) {
        widened[d][i] = StrictMath.hypot(deviations[d][i], standardErrors[i]);
      }
    }
    return new MixturePosterior(means, widened, size);
  }
}

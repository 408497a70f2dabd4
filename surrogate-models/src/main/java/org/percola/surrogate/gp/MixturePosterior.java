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

  /// One normal distribution per design.
  public static MixturePosterior ofOne(double[] means, double[] deviations) {
    return new MixturePosterior(
        new double[][] {means.clone()}, new double[][] {deviations.clone()}, means.length);
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
  public double logDensity(int design, double value) {
    double largest = Double.NEGATIVE_INFINITY;
    double[] logs = new double[means.length];
    for (int d = 0; d < means.length; d++) {
      double sd = deviations[d][design];
      logs[d] = StandardNormal.logDensity((value - means[d][design]) / sd) - StrictMath.log(sd);
      logs[d] = sd > 0 ? logs[d] : Double.NEGATIVE_INFINITY;
      largest = Math.max(largest, logs[d]);
    }
    double sum = 0;
    for (double log : logs) {
      sum += StrictMath.exp(log - largest);
    }
    return largest == Double.NEGATIVE_INFINITY
        ? largest
        : largest + StrictMath.log(sum / means.length);
  }

  /// E|Y - value| - E|Y - Y'| / 2 with Y, Y' independent draws: Grimit et al., Q. J. R. Meteorol.
  /// Soc. 132 (2006) 2925–2942, doi 10.1256/qj.05.235.
  @Override
  public double rankedProbabilityScore(int design, double value) {
    int n = means.length;
    double toValue = 0;
    double between = 0;
    for (int i = 0; i < n; i++) {
      double sd = deviations[i][design];
      toValue += meanAbsolute(value - means[i][design], sd) / n;
      for (int j = 0; j < n; j++) {
        double both = StrictMath.hypot(sd, deviations[j][design]);
        between += meanAbsolute(means[i][design] - means[j][design], both) / n / n;
      }
    }
    return toValue - 0.5 * between;
  }

  /// E|N(mean, sd²)|.
  private static double meanAbsolute(double mean, double sd) {
    if (!(sd > 0)) {
      return Math.abs(mean);
    }
    double u = mean / sd;
    return 2 * sd * StandardNormal.density(u) + mean * (2 * StandardNormal.cdf(u) - 1);
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

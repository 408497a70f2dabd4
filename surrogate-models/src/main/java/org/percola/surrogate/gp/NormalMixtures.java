package org.percola.surrogate.gp;

import org.jspecify.annotations.Nullable;
import org.percola.surrogate.special.StandardNormal;

/// Per design a weighted mixture of normal distributions.
final class NormalMixtures {

  /// How closely a quantile is found, relative to the width of its bracket; far below any noise.
  private static final double QUANTILE_TOLERANCE = 1e-12;

  private static final int MOST_HALVINGS = 200;

  private final double[][] means;
  private final double[][] deviations;
  private final double @Nullable [][] weights;
  private final int size;

  /// Takes arrays as they are, `[component][design]`.
  ///
  /// @param weights adding up to 1 for every design; null where all components weigh the same
  NormalMixtures(double[][] means, double[][] deviations, double @Nullable [][] weights, int size) {
    this.means = means;
    this.deviations = deviations;
    this.weights = weights;
    this.size = size;
  }

  int size() {
    return size;
  }

  /// The number of components.
  int components() {
    return means.length;
  }

  /// The mean of one component.
  double mean(int component, int design) {
    return means[component][design];
  }

  /// The standard deviation of one component.
  double standardDeviation(int component, int design) {
    return deviations[component][design];
  }

  /// The share of one component.
  double weight(int component, int design) {
    return weights == null ? 1.0 / means.length : weights[component][design];
  }

  /// What one component adds to an average over all.
  double part(int component, int design, double value) {
    return weights == null ? value / means.length : weights[component][design] * value;
  }

  double mean(int design) {
    double sum = 0;
    for (int d = 0; d < means.length; d++) {
      sum += part(d, design, means[d][design]);
    }
    return sum;
  }

  double standardDeviation(int design) {
    double centre = mean(design);
    double sum = 0;
    for (int d = 0; d < means.length; d++) {
      double off = means[d][design] - centre;
      double within = deviations[d][design];
      sum += part(d, design, off * off + within * within);
    }
    return Math.sqrt(sum);
  }

  double probabilityAbove(int design, double threshold) {
    double sum = 0;
    for (int d = 0; d < means.length; d++) {
      double exceeds = exceeds(means[d][design] - threshold, deviations[d][design]);
      sum += weights == null ? exceeds : weights[d][design] * exceeds;
    }
    return weights == null ? sum / means.length : sum;
  }

  private static double exceeds(double margin, double deviation) {
    if (deviation > 0) {
      return StandardNormal.cdf(margin / deviation);
    }
    return margin > 0 ? 1 : 0;
  }

  double quantile(int design, double probability) {
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

  double logDensity(int design, double value) {
    double largest = Double.NEGATIVE_INFINITY;
    double[] logs = new double[means.length];
    for (int d = 0; d < means.length; d++) {
      double sd = deviations[d][design];
      logs[d] = StandardNormal.logDensity((value - means[d][design]) / sd) - StrictMath.log(sd);
      logs[d] = sd > 0 ? logs[d] : Double.NEGATIVE_INFINITY;
      if (weights != null) {
        logs[d] += StrictMath.log(weights[d][design]);
      }
      largest = Math.max(largest, logs[d]);
    }
    double sum = 0;
    for (double log : logs) {
      sum += StrictMath.exp(log - largest);
    }
    return largest == Double.NEGATIVE_INFINITY
        ? largest
        : largest + StrictMath.log(weights == null ? sum / means.length : sum);
  }

  /// E|Y - value| - E|Y - Y'| / 2 with Y, Y' independent draws: Grimit et al., Q. J. R. Meteorol.
  /// Soc. 132 (2006) 2925–2942, doi 10.1256/qj.05.235.
  double rankedProbabilityScore(int design, double value) {
    int n = means.length;
    double toValue = 0;
    double between = 0;
    for (int i = 0; i < n; i++) {
      double sd = deviations[i][design];
      toValue += part(i, design, meanAbsolute(value - means[i][design], sd));
      for (int j = 0; j < n; j++) {
        double both = StrictMath.hypot(sd, deviations[j][design]);
        double apart = meanAbsolute(means[i][design] - means[j][design], both);
        between += part(i, design, part(j, design, apart));
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

  /// With a deviation per component and design added to every component, `[component][design]`.
  NormalMixtures widened(double[][] noise) {
    double[][] widened = new double[means.length][size];
    for (int d = 0; d < means.length; d++) {
      for (int i = 0; i < size; i++) {
        widened[d][i] = StrictMath.hypot(deviations[d][i], noise[d][i]);
      }
    }
    return new NormalMixtures(means, widened, weights, size);
  }

  /// With noise of heavy tails added to every component: each becomes several.
  NormalMixtures widenedHeavily(double[][] noise) {
    int nodes = HeavyTails.nodes();
    double[][] centres = new double[means.length * nodes][];
    double[][] widened = new double[means.length * nodes][size];
    double[][] shares = new double[means.length * nodes][size];
    for (int d = 0; d < means.length; d++) {
      for (int node = 0; node < nodes; node++) {
        int component = d * nodes + node;
        double factor = 1 / Math.sqrt(HeavyTails.precision(node));
        centres[component] = means[d];
        for (int i = 0; i < size; i++) {
          widened[component][i] = StrictMath.hypot(deviations[d][i], noise[d][i] * factor);
          shares[component][i] = weight(d, i) * HeavyTails.share(node);
        }
      }
    }
    return new NormalMixtures(centres, widened, shares, size);
  }
}

package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Weights that turn draws of one distribution into draws of another, with their tail smoothed.
///
/// The largest weights are replaced by the expected order statistics of a generalised Pareto
/// distribution fitted to them: Vehtari, Simpson, Gelman, Yao & Gabry, JMLR 25 (2024) 72, arXiv
/// 1507.02646; leave-one-out by them: Vehtari, Gelman & Gabry, Statistics and Computing 27 (2017)
/// 1413–1432, arXiv 1507.04544. The fit is that of Zhang & Stephens, Technometrics 51 (2009)
/// 316–325, shrunk to a shape of 0.5 as if by ten more draws.
final class ImportanceWeights {

  /// With fewer weights in the tail it is left as it is.
  private static final int SHORTEST_TAIL = 5;

  private static final double PRIOR_SHAPE = 0.5;
  private static final double PRIOR_DRAWS = 10;

  /// The prior of the fit, as Zhang and Stephens recommend it.
  private static final double SCALE_PRIOR = 3;

  private static final int GRID = 30;
  private static final double ALIKE = 1e-12;

  /// Above this shape no number of draws helps.
  private static final double LARGEST_LIMIT = 0.7;

  private final double[] weights;
  private final double tailShape;

  private ImportanceWeights(double[] weights, double tailShape) {
    this.weights = weights;
    this.tailShape = tailShape;
  }

  /// Adding up to 1; not to be changed.
  double[] weights() {
    return weights;
  }

  /// k of the Pareto distribution: above [#limit] the weights are not to be trusted; infinite where
  /// there are too few draws to tell, negative infinity where all weigh the same.
  double tailShape() {
    return tailShape;
  }

  /// The shape up to which so many draws do: min(0.7, 1 - 1 / log₁₀ draws).
  static double limit(int draws) {
    return Math.min(LARGEST_LIMIT, 1 - 1 / StrictMath.log10(draws));
  }

  /// @param logRatios ln of wanted over given density, up to a constant
  static ImportanceWeights of(double[] logRatios) {
    int n = logRatios.length;
    double largest = Arrays.stream(logRatios).max().orElse(0);
    double[] weights = new double[n];
    for (int d = 0; d < n; d++) {
      weights[d] = StrictMath.exp(logRatios[d] - largest);
    }
    double shape = smooth(weights);
    double total = Arrays.stream(weights).sum();
    for (int d = 0; d < n; d++) {
      weights[d] /= total;
    }
    return new ImportanceWeights(weights, shape);
  }

  /// Replaces the tail of weights whose largest is 1, and returns its shape.
  private static double smooth(double[] weights) {
    int n = weights.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(d -> weights[d]))
            .mapToInt(Integer::intValue)
            .toArray();
    if (n == 0 || weights[order[0]] > 1 - ALIKE) {
      return Double.NEGATIVE_INFINITY;
    }
    int tail = (int) Math.min(n / 5.0, Math.ceil(3 * Math.sqrt(n)));
    if (tail < SHORTEST_TAIL) {
      return Double.POSITIVE_INFINITY;
    }
    double cut = weights[order[n - tail - 1]];
    double[] excess = new double[tail];
    for (int j = 0; j < tail; j++) {
      excess[j] = weights[order[n - tail + j]] - cut;
    }
    if (!(excess[0] > 0) || excess[tail - 1] < ALIKE) {
      return Double.NEGATIVE_INFINITY;
    }
    double inverseScale = inverseScale(excess);
    double raw = shape(inverseScale, excess);
    double scale = -raw / inverseScale;
    double shape = (raw * tail + PRIOR_SHAPE * PRIOR_DRAWS) / (tail + PRIOR_DRAWS);
    for (int j = 0; j < tail; j++) {
      double share = (j + 0.5) / tail;
      double quantile = scale * StrictMath.expm1(-shape * StrictMath.log1p(-share)) / shape;
      weights[order[n - tail + j]] = Math.min(cut + quantile, 1);
    }
    return shape;
  }

  /// The posterior mean of -shape / scale over a grid, of sorted values.
  private static double inverseScale(double[] excess) {
    int n = excess.length;
    int points = GRID + (int) Math.sqrt(n);
    double quartile = excess[(int) (n / 4.0 + 0.5) - 1];
    double[] theta = new double[points];
    double[] log = new double[points];
    for (int j = 0; j < points; j++) {
      double bend = (1 - Math.sqrt(points / (j + 0.5))) / SCALE_PRIOR / quartile;
      theta[j] = 1 / excess[n - 1] + bend;
      double shape = shape(theta[j], excess);
      log[j] = n * (StrictMath.log(-theta[j] / shape) - shape - 1);
    }
    double largest = Arrays.stream(log).max().orElse(0);
    double total = 0;
    double sum = 0;
    for (int j = 0; j < points; j++) {
      double weight = StrictMath.exp(log[j] - largest);
      total += weight;
      sum = Math.fma(weight, theta[j], sum);
    }
    return sum / total;
  }

  private static double shape(double theta, double[] excess) {
    double sum = 0;
    for (double x : excess) {
      sum += StrictMath.log1p(-theta * x);
    }
    return sum / excess.length;
  }
}

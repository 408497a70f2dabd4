package org.percola.benchmarks.peer;

import java.util.Arrays;
import org.percola.benchmarks.peer.SquaredExponentialProcess.Parameters;
import org.percola.surrogate.gp.ProjectedLbfgs;
import org.percola.surrogate.linalg.NotPositiveDefiniteException;

/// The most probable parameters of a [SquaredExponentialProcess] under BoTorch's default priors.
///
/// | unknown | prior density | least | start |
/// | --- | --- | --- | --- |
/// | length scale of d features | ln ℓ ~ N(√2 + ln(d)/2, 3) | 0.025 | the density's mode |
/// | noise variance | ln v ~ N(-4, 1) | 1e-4 | the density's mode |
/// | constant mean | none | | 0 |
///
/// As in BoTorch the densities are those of ℓ and v themselves, not of their logarithms, and the
/// log posterior is divided by the number of values.
final class BotorchPosterior {
  private static final double LENGTH_SPREAD = Math.sqrt(3);
  private static final double SHORTEST = 0.025;
  private static final double NOISE_LOCATION = -4;
  private static final double NOISE_SPREAD = 1;
  private static final double LEAST_NOISE = 1e-4;

  /// Far more than a fit takes.
  private static final int MOST_ITERATIONS = 2000;

  private final double[][] features;
  private final double[] values;
  private final int dimensions;
  private final double lengthLocation;

  BotorchPosterior(double[][] features, double[] values, int dimensions) {
    this.features = features;
    this.values = values;
    this.dimensions = dimensions;
    this.lengthLocation = Math.sqrt(2) + 0.5 * StrictMath.log(Math.max(dimensions, 1));
  }

  /// The process at the most probable parameters found from the prior's mode.
  SquaredExponentialProcess fit() {
    double[] start = new double[dimensions + 2];
    double[] lower = new double[dimensions + 2];
    double[] upper = new double[dimensions + 2];
    for (int k = 0; k < dimensions; k++) {
      start[k] = StrictMath.exp(lengthLocation - LENGTH_SPREAD * LENGTH_SPREAD);
      lower[k] = SHORTEST;
    }
    lower[dimensions] = Double.NEGATIVE_INFINITY;
    start[dimensions + 1] = StrictMath.exp(NOISE_LOCATION - NOISE_SPREAD * NOISE_SPREAD);
    lower[dimensions + 1] = LEAST_NOISE;
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    ProjectedLbfgs search = new ProjectedLbfgs(lower, upper, MOST_ITERATIONS);
    double[] best = values.length == 0 ? start : search.minimise(this::objective, start).point;
    return process(best);
  }

  private SquaredExponentialProcess process(double[] x) {
    double[] lengths = Arrays.copyOf(x, dimensions);
    return new SquaredExponentialProcess(
        features, values, new Parameters(lengths, x[dimensions], x[dimensions + 1]));
  }

  /// Minus the log posterior density per value.
  double objective(double[] x, double[] gradient) {
    SquaredExponentialProcess here;
    try {
      here = process(x);
    } catch (NotPositiveDefiniteException e) {
      return Double.POSITIVE_INFINITY;
    }
    double value = here.logLikelihood();
    double[] slope = here.gradient();
    for (int k = 0; k < x.length; k++) {
      if (k != dimensions) {
        boolean noise = k > dimensions;
        double location = noise ? NOISE_LOCATION : lengthLocation;
        double spread = noise ? NOISE_SPREAD : LENGTH_SPREAD;
        double off = (StrictMath.log(x[k]) - location) / spread;
        value -= 0.5 * off * off + StrictMath.log(x[k]);
        slope[k] -= (off / spread + 1) / x[k];
      }
      gradient[k] = -slope[k] / values.length;
    }
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : -value / values.length;
  }
}

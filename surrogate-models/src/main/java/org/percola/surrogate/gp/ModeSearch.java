package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Workers;
import org.percola.surrogate.linalg.NotPositiveDefiniteException;

/// Finds the most probable value of the unknowns, from the prior's mode and from random starts.
final class ModeSearch {

  /// Random starts beside the prior's mode; more find deeper optima of fits with few data, at a
  /// proportional cost. Draws start from the mode but need not be at the deepest one.
  private static final int EXTRA_STARTS_WHEN_FITTED = 3;

  /// Beyond so many designs one start is enough: the data leave one optimum, and a start costs
  /// their cube.
  private static final int ENOUGH_DESIGNS = 100;

  private static final int MOST_ITERATIONS = 100;

  private final Likelihood likelihood;
  private final Unknowns unknowns;
  private final Workers workers;

  ModeSearch(Likelihood likelihood, Workers workers) {
    this.likelihood = likelihood;
    this.workers = workers;
    this.unknowns = likelihood.unknowns();
  }

  /// The most probable coordinates found; those held fixed keep their start value.
  double[] run(boolean sampled, RandomKey key) {
    int designs = likelihood.data().designs().size();
    int extra = sampled || designs > ENOUGH_DESIGNS ? 0 : EXTRA_STARTS_WHEN_FITTED;
    List<Supplier<ProjectedLbfgs.Minimum>> starts = new ArrayList<>();
    starts.add(() -> from(unknowns.start()));
    for (int k = 0; k < extra && likelihood.data().size() > 0; k++) {
      RandomKey own = key.child(k);
      starts.add(() -> from(randomStart(own.generator())));
    }
    List<ProjectedLbfgs.Minimum> found = workers.all(starts);
    ProjectedLbfgs.Minimum best = found.getFirst();
    for (ProjectedLbfgs.Minimum other : found) {
      best = other.value < best.value ? other : best;
    }
    return best.point;
  }

  /// The most probable coordinates found from one start.
  double[] runFrom(double[] start) {
    return from(start).point;
  }

  private ProjectedLbfgs.Minimum from(double[] start) {
    double[] lower = new double[start.length];
    double[] upper = new double[start.length];
    for (int i = 0; i < start.length; i++) {
      boolean held = unknowns.treatment(i) == Treatment.FIXED;
      lower[i] = held ? start[i] : unknowns.lower(i);
      upper[i] = held ? start[i] : unknowns.upper(i);
    }
    return new ProjectedLbfgs(lower, upper, MOST_ITERATIONS).minimise(this::objective, start);
  }

  private double[] randomStart(RandomGenerator random) {
    double[] start = unknowns.start();
    for (int i = 0; i < start.length; i++) {
      if (unknowns.treatment(i) != Treatment.FIXED) {
        start[i] += StandardNormals.next(random);
      }
    }
    return start;
  }

  /// Minus the log posterior density, tilted as [Unknowns#tilt] says.
  double objective(double[] u, double[] gradient) {
    double value = 0;
    for (int i = 0; i < u.length; i++) {
      double tilt = unknowns.tilt(i);
      value += 0.5 * u[i] * u[i] - tilt * u[i];
      gradient[i] = u[i] - tilt;
    }
    if (likelihood.data().size() == 0) {
      return value;
    }
    try {
      double[] slope = new double[u.length];
      value -= likelihood.logLikelihood(u, slope);
      for (int i = 0; i < u.length; i++) {
        gradient[i] -= slope[i];
      }
    } catch (NotPositiveDefiniteException e) {
      return Double.POSITIVE_INFINITY;
    }
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }
}

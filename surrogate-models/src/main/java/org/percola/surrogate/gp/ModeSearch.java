package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.linalg.NotPositiveDefiniteException;
import org.percola.surrogate.linalg.Workspace;

/// Finds the most probable value of the unknowns, from the prior's mode and, if asked to, from
/// random starts.
///
/// Of many designs a quarter is searched first, and all of them from there: that end is so near
/// that half of the costly evaluations are saved.
final class ModeSearch {

  /// Up to so many designs there is nothing to save: a search costs milliseconds.
  private static final int ENOUGH_DESIGNS = 200;

  /// Of each further search this part of the designs is searched first: fewer end farther away,
  /// more cost more.
  private static final int PART = 4;

  /// Which designs those are depends on their number alone, so that the mode does not depend on a
  /// fit's random key.
  private static final RandomKey CHOICE = RandomKey.ofSeed(0).child("designs searched first");

  private static final int MOST_ITERATIONS = 100;

  /// A step that gains less log density is the last: half of a search would otherwise go into the
  /// last thousandths, which move a parameter by some hundredths of what it is uncertain by.
  static final double LEAST_GAIN = 1e-4;

  private final Likelihood likelihood;
  private final Unknowns unknowns;

  ModeSearch(Likelihood likelihood) {
    this.likelihood = likelihood;
    this.unknowns = likelihood.unknowns();
  }

  /// The most probable coordinates found; those held fixed keep their start value.
  double[] run(Starts from, RandomKey key) {
    List<Supplier<ProjectedLbfgs.Minimum>> starts = new ArrayList<>();
    starts.add(this::first);
    for (int k = 0; k < from.extra() && likelihood.data().size() > 0; k++) {
      RandomKey own = key.child(k);
      starts.add(() -> from(randomStart(own.generator())));
    }
    List<ProjectedLbfgs.Minimum> found = from.workers().all(starts);
    ProjectedLbfgs.Minimum best = found.getFirst();
    for (ProjectedLbfgs.Minimum other : found) {
      best = other.value < best.value ? other : best;
    }
    return best.point;
  }

  /// From the prior's mode or, of many designs, from where a part of them has led.
  private ProjectedLbfgs.Minimum first() {
    int designs = likelihood.data().designs().size();
    if (designs <= ENOUGH_DESIGNS) {
      return from(unknowns.start());
    }
    int some = designs / PART;
    ModeSearch fewer = new ModeSearch(likelihood.ofSome(Subset.of(designs, some, CHOICE)));
    ProjectedLbfgs.Minimum near = fewer.first();
    // Every design adds its part to the curvature.
    return within(near.point)
        .minimiseAfter(near, (double) designs / some, objective(new Workspace()));
  }

  /// The most probable coordinates found from one start.
  double[] runFrom(double[] start) {
    return from(start).point;
  }

  private ProjectedLbfgs.Minimum from(double[] start) {
    return within(start).minimise(objective(new Workspace()), start);
  }

  private ProjectedLbfgs within(double[] start) {
    double[] lower = new double[start.length];
    double[] upper = new double[start.length];
    for (int i = 0; i < start.length; i++) {
      boolean held = unknowns.treatment(i) == Treatment.FIXED;
      lower[i] = held ? start[i] : unknowns.lower(i);
      upper[i] = held ? start[i] : unknowns.upper(i);
    }
    return new ProjectedLbfgs(lower, upper, MOST_ITERATIONS).withLeastGain(LEAST_GAIN);
  }

  private ProjectedLbfgs.Objective objective(Workspace space) {
    return (u, gradient) -> objective(u, gradient, space);
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
  double objective(double[] u, double[] gradient, Workspace space) {
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
      value -= likelihood.logLikelihood(u, slope, space);
      for (int i = 0; i < u.length; i++) {
        gradient[i] -= slope[i];
      }
    } catch (NotPositiveDefiniteException e) {
      return Double.POSITIVE_INFINITY;
    }
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }
}

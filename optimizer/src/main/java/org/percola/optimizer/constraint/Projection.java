package org.percola.optimizer.constraint;

import java.util.List;

/// Finds the point nearest to a given one that lies within bounds, sums and linear limits.
///
/// Dykstra's alternating projections: each convex set in turn, with the correction that makes the
/// limit point the nearest one and not just any. Distances are counted in widths of the axes.
///
/// J. P. Boyle, R. L. Dykstra, "A method for finding projections onto the intersection of convex
/// sets in Hilbert spaces", Lecture Notes in Statistics 37 (1986), 28-47.
final class Projection {
  /// Sweeps over all sets; more gives thin corners a better chance and costs time in hopeless ones.
  private static final int MOST_SWEEPS = 400;

  /// A sweep that moves no axis by more than this share of its width ends the search.
  private static final double STILL = 1e-12;

  private final double[] widths;
  private final List<int[]> sums;
  private final double[] totals;
  private final LinearLimits limits;

  Projection(double[] widths, List<int[]> sums, double[] totals, LinearLimits limits) {
    this.widths = widths;
    this.sums = sums;
    this.totals = totals;
    this.limits = limits;
  }

  /// The nearest point; when the sets do not meet, some point that is near to all of them.
  ///
  /// @param slack per linear limit, how far inside it the point must stay
  double[] nearest(double[] start, Bounds bounds, double[] slack) {
    double[] x = start.clone();
    boxAndSums(x, bounds);
    if (limits.size() == 0 || within(x, slack)) {
      return x;
    }
    double[][] corrections = new double[limits.size() + 1][x.length];
    x = start.clone();
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double[] before = x.clone();
      for (int set = 0; set <= limits.size(); set++) {
        step(set, x, corrections[set], bounds, slack);
      }
      if (still(before, x)) {
        break;
      }
    }
    return x;
  }

  private void step(int set, double[] x, double[] correction, Bounds bounds, double[] slack) {
    for (int i = 0; i < x.length; i++) {
      x[i] += correction[i];
      correction[i] = x[i];
    }
    if (set < limits.size()) {
      halfSpace(set, x, bounds, slack[set]);
    } else {
      boxAndSums(x, bounds);
    }
    for (int i = 0; i < x.length; i++) {
      correction[i] -= x[i];
    }
  }

  private void halfSpace(int limit, double[] x, Bounds bounds, double slack) {
    double[] a = limits.coefficients(limit);
    double beyond = slack - limits.limit(limit);
    double norm = 0;
    for (int i = 0; i < x.length; i++) {
      beyond += a[i] * x[i];
      if (bounds.movable(i)) {
        norm += a[i] * a[i] * widths[i] * widths[i];
      }
    }
    if (beyond <= 0 || norm == 0) {
      return;
    }
    for (int i = 0; i < x.length; i++) {
      if (bounds.movable(i)) {
        x[i] -= beyond * a[i] * widths[i] * widths[i] / norm;
      }
    }
  }

  private void boxAndSums(double[] x, Bounds bounds) {
    for (int sum = 0; sum < sums.size(); sum++) {
      SumProjection.project(x, sums.get(sum), totals[sum], bounds);
    }
    for (int i = 0; i < x.length; i++) {
      x[i] = bounds.clamp(i, x[i]);
    }
  }

  private boolean within(double[] x, double[] slack) {
    for (int limit = 0; limit < limits.size(); limit++) {
      double[] a = limits.coefficients(limit);
      double sum = slack[limit];
      for (int i = 0; i < x.length; i++) {
        sum += a[i] * x[i];
      }
      if (sum > limits.limit(limit)) {
        return false;
      }
    }
    return true;
  }

  private boolean still(double[] before, double[] after) {
    for (int i = 0; i < before.length; i++) {
      if (Math.abs(after[i] - before[i]) > STILL * widths[i]) {
        return false;
      }
    }
    return true;
  }
}

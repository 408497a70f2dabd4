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
    return nearest(start, bounds, limits, slack);
  }

  /// The nearest point within other linear limits than usual.
  double[] nearest(double[] start, Bounds bounds, LinearLimits within, double[] slack) {
    double[] x = start.clone();
    boxAndSums(x, bounds);
    if (within.size() == 0 || within(x, within, slack)) {
      return x;
    }
    double[][] corrections = new double[within.size() + 1][x.length];
    x = start.clone();
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double[] before = x.clone();
      for (int set = 0; set <= within.size(); set++) {
        open(x, corrections[set]);
        if (set < within.size()) {
          limit(within.row(set), x, bounds, slack[set]);
        } else {
          boxAndSums(x, bounds);
        }
        close(x, corrections[set]);
      }
      if (still(before, x)) {
        break;
      }
    }
    return x;
  }

  private static void open(double[] x, double[] correction) {
    for (int i = 0; i < x.length; i++) {
      x[i] += correction[i];
      correction[i] = x[i];
    }
  }

  private static void close(double[] x, double[] correction) {
    for (int i = 0; i < x.length; i++) {
      correction[i] -= x[i];
    }
  }

  /// Moves `x` straight to a limit that it lies beyond; off a limit to be met exactly, to it.
  private void limit(LinearLimits.Row row, double[] x, Bounds bounds, double slack) {
    double[] a = row.a();
    double beyond = slack - row.b();
    double norm = 0;
    for (int i = 0; i < x.length; i++) {
      beyond += a[i] * x[i];
      if (bounds.movable(i)) {
        norm += a[i] * a[i] * widths[i] * widths[i];
      }
    }
    if (norm == 0 || (beyond <= 0 && !row.equal())) {
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

  private static boolean within(double[] x, LinearLimits limits, double[] slack) {
    for (int limit = 0; limit < limits.size(); limit++) {
      double[] a = limits.coefficients(limit);
      double sum = slack[limit];
      for (int i = 0; i < x.length; i++) {
        sum += a[i] * x[i];
      }
      if (sum > limits.limit(limit) || (limits.equal(limit) && sum < limits.limit(limit))) {
        return false;
      }
    }
    return true;
  }

  /// Whether two points are the same, as far as a search can tell.
  boolean still(double[] before, double[] after) {
    for (int i = 0; i < before.length; i++) {
      if (Math.abs(after[i] - before[i]) > STILL * widths[i]) {
        return false;
      }
    }
    return true;
  }
}

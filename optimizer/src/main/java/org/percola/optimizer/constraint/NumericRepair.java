package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Grid;
import org.percola.optimizer.design.LevelGrid;
import org.percola.optimizer.design.Mixture;

/// Turns any numbers into settings that a lab can make: on their grids, parts closed, linear limits
/// kept, as near as can be.
final class NumericRepair {
  /// How far inside the limits the point is placed before rounding, in steps that rounding may
  /// cost: on the limit first, because that is nearest, then with room to round.
  private static final double[] ROOM = {0, 0.5, 1};

  /// Room that is left even where steps are too fine to matter, as a share of a limit's scale.
  private static final double LEAST_ROOM = 1e-8;

  private final Axes axes;
  private final LinearLimits limits;
  private final Projection projection;
  private final TickDescent descent;
  private final List<MixtureRounding> mixtures = new ArrayList<>();
  private final boolean[] part;

  NumericRepair(DesignSpace space, Axes axes, LinearLimits limits) {
    this.axes = axes;
    this.limits = limits;
    List<int[]> sums = space.mixtures().stream().map(axes::of).toList();
    double[] totals = space.mixtures().stream().mapToDouble(Mixture::total).toArray();
    projection = new Projection(axes.widths(), sums, totals, limits);
    descent = new TickDescent(axes, sums, limits);
    part = new boolean[axes.size()];
    for (Mixture mixture : space.mixtures()) {
      mixtures.add(new MixtureRounding(mixture, axes));
      for (int axis : axes.of(mixture)) {
        part[axis] = true;
      }
    }
  }

  /// The nearest settings, or null when none were found.
  ///
  /// @param wanted one number per axis
  double @Nullable [] repair(double[] wanted, Bounds bounds) {
    double[] plain = wanted.clone();
    // A point that only needs rounding is not projected: repairing twice changes nothing.
    if (round(plain, bounds) && limits.excess(plain) == 0) {
      return plain;
    }
    for (double room : limits.size() == 0 ? new double[0] : ROOM) {
      double[] x = projection.nearest(wanted, bounds, slack(room, bounds));
      if (round(x, bounds) && descent.mend(x, bounds)) {
        return x;
      }
    }
    return null;
  }

  private boolean round(double[] x, Bounds bounds) {
    for (int i = 0; i < x.length; i++) {
      if (!bounds.movable(i)) {
        x[i] = bounds.lower[i];
      } else if (!part[i]) {
        x[i] = axes.grid(i).snap(x[i]);
      }
    }
    for (MixtureRounding mixture : mixtures) {
      if (!mixture.round(x, bounds)) {
        return false;
      }
    }
    return true;
  }

  private double[] slack(double room, Bounds bounds) {
    double[] slack = new double[limits.size()];
    for (int limit = 0; limit < slack.length && room > 0; limit++) {
      double[] a = limits.coefficients(limit);
      slack[limit] = LEAST_ROOM * limits.scale(limit);
      for (int i = 0; i < a.length; i++) {
        if (bounds.movable(i)) {
          slack[limit] += room * Math.abs(a[i]) * largestStep(axes.grid(i));
        }
      }
    }
    return slack;
  }

  private static double largestStep(Grid grid) {
    double largest = 0;
    // Decimal grids have one step everywhere; levels are few.
    long last = grid instanceof LevelGrid ? grid.last() : Math.min(grid.last(), grid.first() + 1);
    for (long tick = grid.first(); tick < last; tick++) {
      largest = Math.max(largest, grid.value(tick + 1) - grid.value(tick));
    }
    return largest;
  }
}

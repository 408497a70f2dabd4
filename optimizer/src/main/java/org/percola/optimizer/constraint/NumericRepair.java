package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Grid;
import org.percola.optimizer.design.LevelGrid;
import org.percola.optimizer.design.Mixture;

/// Turns any numbers into settings that a lab can make: on their grids, parts closed, limits kept,
/// as near as can be.
final class NumericRepair {
  /// How far inside the limits the point is placed before rounding, in steps that rounding may
  /// cost: on the limit first, because that is nearest, then with room to round.
  private static final double[] ROOM = {0, 0.5, 1};

  /// Room that is left even where steps are too fine to matter, as a share of a limit's scale.
  private static final double LEAST_ROOM = 1e-8;

  /// Further beyond the limits than this, as a share of their scales, the nearest point says that
  /// they do not meet here.
  private static final double HOPELESS = 1e-3;

  /// Times that a product is looked at from where the last look led: each tangent is nearer.
  private static final int MOST_TANGENTS = 8;

  private final Axes axes;
  private final NumericLimits limits;
  private final Presence presence;
  private final Projection projection;
  private final EqualityMend equalities;
  private final TickDescent descent;
  private final List<MixtureRounding> mixtures = new ArrayList<>();
  private final boolean[] part;

  NumericRepair(DesignSpace space, Axes axes, NumericLimits limits, Presence presence) {
    this.axes = axes;
    this.limits = limits;
    this.presence = presence;
    List<int[]> sums = space.mixtures().stream().map(axes::of).toList();
    double[] totals = space.mixtures().stream().mapToDouble(Mixture::total).toArray();
    projection = new Projection(axes.widths(), sums, totals, limits.linear());
    equalities = new EqualityMend(axes, sums, limits.linear());
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
    if (presence.none()) {
      return within(wanted, bounds);
    }
    Bounds nearest = presence.nearest(wanted, bounds);
    double[] found = nearest == null ? null : within(wanted, nearest);
    if (found == null && nearest != null) {
      for (Bounds other : presence.near(wanted, bounds)) {
        double[] settings = within(wanted, other);
        if (settings != null) {
          return settings;
        }
      }
    }
    return found;
  }

  /// The nearest settings with the decision which axes are used taken.
  double @Nullable [] within(double[] wanted, Bounds bounds) {
    double[] plain = wanted.clone();
    // A point that only needs rounding is not projected: repairing twice changes nothing.
    if (round(plain, bounds) && limits.excess(plain) == 0) {
      return plain;
    }
    for (double room : limits.none() ? new double[0] : ROOM) {
      double[] x = nearest(wanted, bounds, room);
      if (limits.excess(x) > HOPELESS) {
        return null;
      }
      if (round(x, bounds) && equalities.mend(x, bounds) && descent.mend(x, bounds)) {
        return x;
      }
    }
    return null;
  }

  /// Products are kept through their tangents, each taken where the last one led.
  private double[] nearest(double[] wanted, Bounds bounds, double room) {
    LinearLimits linear = limits.linear();
    double[] x = projection.nearest(wanted, bounds, linear, slack(linear, room, bounds));
    boolean curved = !limits.products().isEmpty() && linear.excess(x) <= HOPELESS;
    for (int look = 0; look < MOST_TANGENTS && curved; look++) {
      LinearLimits near = limits.near(x);
      double[] before = x;
      x = projection.nearest(wanted, bounds, near, slack(near, room, bounds));
      if (projection.still(before, x)) {
        break;
      }
    }
    return x;
  }

  private boolean round(double[] x, Bounds bounds) {
    for (int i = 0; i < x.length; i++) {
      if (!bounds.movable(i)) {
        x[i] = bounds.lower[i];
      } else if (!part[i]) {
        x[i] = axes.snap(i, x[i], bounds);
      }
    }
    for (MixtureRounding mixture : mixtures) {
      if (!mixture.round(x, bounds)) {
        return false;
      }
    }
    return true;
  }

  private double[] slack(LinearLimits limits, double room, Bounds bounds) {
    double[] slack = new double[limits.size()];
    for (int limit = 0; limit < slack.length && room > 0; limit++) {
      if (limits.equal(limit)) {
        continue;
      }
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

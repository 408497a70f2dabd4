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

  private final Axes axes;
  private final NumericLimits limits;
  private final Presence presence;
  private final Projection projection;
  private final ProductProjection curved;
  private final ProductBounds narrowing;
  private final ProductMend products;
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
    curved = new ProductProjection(axes, sums, totals, limits);
    narrowing = new ProductBounds(axes, limits.products());
    products = new ProductMend(axes, sums, limits, narrowing);
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
    Bounds narrow = narrow(bounds);
    if (presence.none() || narrow == null) {
      return narrow == null ? null : within(wanted, narrow);
    }
    Bounds nearest = presence.nearest(wanted, narrow);
    double[] found = nearest == null ? null : within(wanted, nearest);
    if (found == null && nearest != null) {
      for (Bounds other : presence.near(wanted, narrow)) {
        double[] settings = within(wanted, other);
        if (settings != null) {
          return settings;
        }
      }
    }
    return found;
  }

  /// What products leave of ranges, or null when that is nothing.
  @Nullable Bounds narrow(Bounds bounds) {
    return narrowing.narrow(bounds, LinearLimits.TOLERANCE);
  }

  /// The nearest settings with the decision which axes are used taken.
  double @Nullable [] within(double[] wanted, Bounds decided) {
    Bounds bounds = narrow(decided);
    if (bounds == null) {
      return null;
    }
    double[] plain = wanted.clone();
    // A point that only needs rounding is not projected: repairing twice changes nothing.
    double[] best = round(plain, bounds) && limits.excess(plain) == 0 ? plain : null;
    for (double room : limits.none() ? new double[0] : ROOM) {
      if (best != null && limits.strict(best)) {
        break;
      }
      double[] x = nearest(wanted, bounds, room);
      if (limits.linear().excess(x) > HOPELESS) {
        break;
      }
      boolean good = settle(x, bounds);
      best = good && (best == null || limits.strict(x)) ? x : best;
    }
    return best;
  }

  private boolean settle(double[] x, Bounds bounds) {
    if (!round(x, bounds) || !equalities.mend(x, bounds)) {
      return false;
    }
    products.mend(x, bounds);
    return descent.mend(x, bounds);
  }

  private double[] nearest(double[] wanted, Bounds bounds, double room) {
    if (!limits.products().isEmpty()) {
      return curved.nearest(wanted, bounds, room);
    }
    double[] steps = new double[wanted.length];
    for (int axis = 0; axis < steps.length; axis++) {
      steps[axis] = bounds.movable(axis) ? largestStep(axes.grid(axis)) : 0;
    }
    return projection.nearest(wanted, bounds, slack(limits.linear(), room, steps));
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

  /// How far inside each limit a point is placed.
  ///
  /// @param steps the lab's step of each axis that can move, 0 for the others
  static double[] slack(LinearLimits limits, double room, double[] steps) {
    double[] slack = new double[limits.size()];
    for (int limit = 0; limit < slack.length && room > 0; limit++) {
      if (limits.equal(limit)) {
        continue;
      }
      double[] a = limits.coefficients(limit);
      slack[limit] = LEAST_ROOM * limits.scale(limit);
      for (int i = 0; i < a.length; i++) {
        slack[limit] += room * Math.abs(a[i]) * steps[i];
      }
    }
    return slack;
  }

  /// The largest distance between neighbouring settings.
  static double largestStep(Grid grid) {
    double largest = 0;
    // Decimal grids have one step everywhere; levels are few.
    long last = grid instanceof LevelGrid ? grid.last() : Math.min(grid.last(), grid.first() + 1);
    for (long tick = grid.first(); tick < last; tick++) {
      largest = Math.max(largest, grid.value(tick + 1) - grid.value(tick));
    }
    return largest;
  }
}

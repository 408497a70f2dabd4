package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Grid;

/// Brings rounded factors back within their products, by settings of factors that stand in no sum
/// to be met exactly.
///
/// They are set one after the other, the coarsest first, each to the setting nearest to where it
/// was that leaves the rest a setting: the finest closes what the others left open.
final class ProductMend {
  /// Settings on either side that are tried for one factor.
  private static final int REACH = 100;

  /// Partial settings looked at before giving up.
  private static final int MOST_NODES = 2_000;

  private final Axes axes;
  private final NumericLimits limits;
  private final ProductBounds products;
  private final List<Integer> factors = new ArrayList<>();

  /// @param sums the axes of each mixture
  ProductMend(Axes axes, List<int[]> sums, NumericLimits limits, ProductBounds products) {
    this.axes = axes;
    this.limits = limits;
    this.products = products;
    boolean[] held = new boolean[axes.size()];
    sums.forEach(sum -> {
      for (int axis : sum) {
        held[axis] = true;
      }
    });
    for (LinearLimits.Row row : limits.linear().rows()) {
      for (int axis = 0; axis < held.length; axis++) {
        held[axis] |= row.equal() && row.a()[axis] != 0;
      }
    }
    for (ProductLimit product : limits.products()) {
      for (int factor = 0; factor < product.size(); factor++) {
        int axis = product.axis(factor);
        if (!held[axis] && !factors.contains(axis)) {
          factors.add(axis);
        }
      }
    }
  }

  /// Moves `x` in place where that helps: strictly within the products if it can be, else as near
  /// as judges tolerate.
  void mend(double[] x, Bounds bounds) {
    if (limits.strict(x)) {
      return;
    }
    boolean met = limits.excess(x) == 0;
    Bounds held = bounds.copy();
    for (int axis = 0; axis < x.length; axis++) {
      if (!factors.contains(axis)) {
        held.lower[axis] = x[axis];
        held.upper[axis] = x[axis];
      }
    }
    if (!new Attempt(x, ProductLimit.ROUNDING).placed(held) && !met) {
      new Attempt(x, LinearLimits.TOLERANCE).placed(held);
    }
  }

  /// One search from one place.
  private final class Attempt {
    private final double[] x;
    private final double slack;
    private final List<Integer> order;
    private int nodes;

    Attempt(double[] x, double slack) {
      this.x = x;
      this.slack = slack;
      order = new ArrayList<>(factors);
      order.sort(Comparator.comparingDouble(this::coarseness).reversed());
    }

    private double coarseness(int axis) {
      return NumericRepair.largestStep(axes.grid(axis)) / x[axis];
    }

    boolean placed(Bounds bounds) {
      Bounds narrow = products.narrow(bounds, slack);
      return narrow != null && place(0, narrow);
    }

    private boolean place(int at, Bounds bounds) {
      if (at == order.size()) {
        return finish(bounds.lower);
      }
      int axis = order.get(at);
      Grid grid = axes.grid(axis);
      long nearest = bounds.movable(axis) ? grid.nearest(bounds.clamp(axis, x[axis])) : 0;
      int reach = bounds.movable(axis) ? REACH : 0;
      for (int i = 0; i <= 2 * reach && nodes < MOST_NODES; i++) {
        Bounds narrow = placed(axis, nearest + ((i & 1) == 0 ? -(i / 2) : i / 2 + 1), bounds);
        if (narrow != null && place(at + 1, narrow)) {
          return true;
        }
      }
      return false;
    }

    /// What is left once an axis is set, or null when nothing is.
    private @Nullable Bounds placed(int axis, long tick, Bounds bounds) {
      if (!bounds.movable(axis)) {
        return bounds;
      }
      Grid grid = axes.grid(axis);
      double setting = grid.first() <= tick && tick <= grid.last() ? grid.value(tick) : Double.NaN;
      if (!(bounds.lower[axis] <= setting && setting <= bounds.upper[axis])) {
        return null;
      }
      nodes++;
      Bounds set = bounds.copy();
      set.lower[axis] = setting;
      set.upper[axis] = setting;
      return products.narrow(set, slack);
    }

    private boolean finish(double[] settings) {
      if (limits.excess(settings) > 0) {
        return false;
      }
      System.arraycopy(settings, 0, x, 0, x.length);
      return true;
    }
  }
}

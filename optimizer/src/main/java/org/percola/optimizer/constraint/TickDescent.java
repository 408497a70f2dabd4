package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Grid;

/// Walks a rounded point back inside the limits, one lab step at a time.
///
/// A step moves one free axis by one tick, or one tick from a part of a whole to another with the
/// same step, so sums stay closed. Each step takes the move that leaves the least excess.
final class TickDescent {
  /// Steps before giving up: projection leaves a point within a few.
  private static final int MOST_STEPS = 200;

  private final Axes axes;
  private final NumericLimits limits;
  private final List<int[]> moves = new ArrayList<>();

  /// @param sums the axes of each mixture
  TickDescent(Axes axes, List<int[]> sums, NumericLimits limits) {
    this.axes = axes;
    this.limits = limits;
    boolean[] part = new boolean[axes.size()];
    for (int[] sum : sums) {
      for (int giver : sum) {
        part[giver] = true;
        for (int taker : sum) {
          if (giver != taker && counted(giver) && counted(taker) && step(giver) == step(taker)) {
            moves.add(new int[] {taker, giver});
          }
        }
      }
    }
    for (int axis = 0; axis < part.length; axis++) {
      if (!part[axis] && counted(axis)) {
        moves.add(new int[] {axis});
      }
    }
  }

  /// Whether a step on this axis is coarse enough to matter.
  private boolean counted(int axis) {
    return !axes.stepless(axis);
  }

  private double step(int axis) {
    return axes.grid(axis).value(axes.grid(axis).first() + 1) - axes.grid(axis).lowest();
  }

  /// Moves `x` in place until no limit is broken.
  ///
  /// @return whether that worked
  boolean mend(double[] x, Bounds bounds) {
    double excess = limits.excess(x);
    for (int step = 0; step < MOST_STEPS && excess > 0; step++) {
      double @Nullable [] best = null;
      for (int[] move : moves) {
        for (int way = -1; way <= 1; way += 2) {
          double[] moved = moved(x, move, way, bounds);
          double left = limits.excess(moved);
          if (left < excess) {
            excess = left;
            best = moved;
          }
        }
      }
      if (best == null) {
        return false;
      }
      System.arraycopy(best, 0, x, 0, x.length);
    }
    return excess == 0;
  }

  /// The point after a move, or the same point when there is no room for it.
  private double[] moved(double[] x, int[] move, int way, Bounds bounds) {
    double[] moved = x.clone();
    int direction = way;
    for (int axis : move) {
      Grid grid = axes.grid(axis);
      long tick = grid.nearest(x[axis]);
      long next = tick + direction;
      boolean room =
          bounds.movable(axis)
              && grid.value(tick) == x[axis]
              && grid.first() <= next
              && next <= grid.last()
              && bounds.lower[axis] <= grid.value(next)
              && grid.value(next) <= bounds.upper[axis];
      if (!room) {
        return x;
      }
      moved[axis] = grid.value(next);
      direction = -direction;
    }
    return moved;
  }
}

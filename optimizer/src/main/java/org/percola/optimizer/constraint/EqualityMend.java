package org.percola.optimizer.constraint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.percola.optimizer.design.DecimalGrid;

/// Brings rounded numbers onto the limits that must be met exactly, by few steps of the lab.
///
/// A step moves one axis by its resolution, or as much from one part of a whole to another, so sums
/// stay closed. Up to three kinds of step are combined, the fewest and smallest first: that solves
/// the equation in whole numbers where it has a solution near.
final class EqualityMend {
  /// Kinds of step combined: each more multiplies the time of a vain search.
  private static final int MOST_KINDS = 3;

  /// Steps of one kind that are tried without knowing that they solve anything.
  private static final int REACH = 12;

  /// Combinations looked at before giving up.
  private static final int MOST_NODES = 5_000;

  private final List<LinearLimits.Row> rows;
  private final List<Move> moves = new ArrayList<>();

  /// One step.
  private static final class Move {
    private final int[] axes;
    private final BigDecimal step;
    private final double width;
    private final double[] effects;
    private final boolean fine;

    /// @param axes the axis that gains, then the one that loses if any
    /// @param effects what a step adds to each row
    /// @param fine whether it is too small to be tried step by step
    Move(int[] axes, BigDecimal step, double[] effects, boolean fine) {
      this.axes = axes;
      this.step = step;
      this.width = step.doubleValue();
      this.effects = effects;
      this.fine = fine;
    }

    int[] axes() {
      return axes;
    }

    BigDecimal step() {
      return step;
    }

    /// The step as a number.
    double width() {
      return width;
    }

    double[] effects() {
      return effects;
    }

    boolean fine() {
      return fine;
    }

    double sign(int at) {
      return at == 0 ? 1 : -1;
    }
  }

  /// @param sums the axes of each mixture
  EqualityMend(Axes axes, List<int[]> sums, LinearLimits limits) {
    this.rows = limits.rows().stream().filter(LinearLimits.Row::equal).toList();
    if (rows.isEmpty()) {
      return;
    }
    boolean[] part = new boolean[axes.size()];
    for (int[] sum : sums) {
      for (int gains : sum) {
        part[gains] = true;
        for (int loses : sum) {
          if (gains < loses) {
            add(axes, new int[] {gains, loses});
          }
        }
      }
    }
    for (int axis = 0; axis < part.length; axis++) {
      if (!part[axis] && axes.grid(axis) instanceof DecimalGrid) {
        add(axes, new int[] {axis});
      }
    }
  }

  private void add(Axes axes, int[] moved) {
    BigDecimal step = BigDecimal.ZERO;
    boolean fine = true;
    for (int axis : moved) {
      fine &= axes.stepless(axis);
    }
    for (int axis : moved) {
      if (fine || !axes.stepless(axis)) {
        step = commonMultiple(step, axes.step(axis));
      }
    }
    double[] effects = new double[rows.size()];
    boolean any = false;
    for (int row = 0; row < effects.length; row++) {
      double[] a = rows.get(row).a();
      double along = a[moved[0]] - (moved.length > 1 ? a[moved[1]] : 0);
      effects[row] = along * step.doubleValue();
      any |= along != 0;
    }
    if (any) {
      moves.add(new Move(moved, step, effects, fine));
    }
  }

  private static BigDecimal commonMultiple(BigDecimal a, BigDecimal b) {
    if (a.signum() == 0) {
      return b;
    }
    int decimals = Math.max(a.scale(), b.scale());
    var one = a.movePointRight(decimals).toBigIntegerExact();
    var other = b.movePointRight(decimals).toBigIntegerExact();
    return new BigDecimal(one.divide(one.gcd(other)).multiply(other), decimals);
  }

  /// Moves `x` in place.
  ///
  /// @return whether every limit to be met exactly is met
  boolean mend(double[] x, Bounds bounds) {
    if (rows.isEmpty()) {
      return true;
    }
    for (int kinds = 0; kinds <= MOST_KINDS; kinds++) {
      Attempt attempt = new Attempt(x, bounds);
      if (attempt.solve(kinds)) {
        attempt.apply(x);
        return rows.stream().allMatch(row -> row.excess(x) == 0);
      }
    }
    return false;
  }

  /// One search from one place.
  private final class Attempt {
    private final double[] missing = new double[rows.size()];
    private final double[] tolerance = new double[rows.size()];
    private final long[] steps = new long[moves.size()];
    private final int[] free;
    private final double[] x;
    private final Bounds bounds;
    private int nodes;

    Attempt(double[] x, Bounds bounds) {
      this.x = x.clone();
      this.bounds = bounds;
      // Most parts may be held at 0: what cannot move is not tried again at every place.
      free = IntStream.range(0, moves.size()).filter(m -> movable(moves.get(m))).toArray();
      for (int row = 0; row < missing.length; row++) {
        double[] a = rows.get(row).a();
        double largest = Math.abs(rows.get(row).b());
        missing[row] = rows.get(row).b();
        for (int i = 0; i < a.length; i++) {
          missing[row] -= a[i] * x[i];
          largest = Math.max(largest, Math.abs(a[i] * x[i]));
        }
        tolerance[row] = LinearLimits.TOLERANCE * largest;
      }
    }

    boolean solve(int kinds) {
      int row = firstOff();
      if (row < 0 || kinds == 0 || nodes++ > MOST_NODES) {
        return row < 0;
      }
      for (int m : free) {
        double effect = moves.get(m).effects()[row];
        if (effect != 0 && steps[m] == 0) {
          long count = Math.round(missing[row] / effect);
          if (Math.abs(missing[row] - count * effect) <= tolerance[row]
              && attempt(m, count, kinds)) {
            return true;
          }
        }
      }
      return kinds > 1 && blindly(row, kinds);
    }

    private boolean blindly(int row, int kinds) {
      for (int count = 1; count <= REACH; count++) {
        for (int m : free) {
          Move move = moves.get(m);
          if (move.effects()[row] != 0 && steps[m] == 0 && !move.fine()) {
            if (attempt(m, count, kinds) || attempt(m, -count, kinds)) {
              return true;
            }
          }
        }
      }
      return false;
    }

    private boolean attempt(int m, long count, int kinds) {
      if (count == 0 || !room(moves.get(m), count)) {
        return false;
      }
      shift(m, count);
      if (solve(kinds - 1)) {
        return true;
      }
      shift(m, -count);
      return false;
    }

    private boolean movable(Move move) {
      boolean movable = true;
      for (int axis : move.axes()) {
        movable &= bounds.movable(axis);
      }
      return movable;
    }

    private boolean room(Move move, long count) {
      for (int at = 0; at < move.axes().length; at++) {
        int axis = move.axes()[at];
        double moved = x[axis] + move.sign(at) * count * move.width();
        double grain = 1e-9 * move.width();
        if (moved < bounds.lower[axis] - grain || moved > bounds.upper[axis] + grain) {
          return false;
        }
      }
      return true;
    }

    private void shift(int m, long count) {
      Move move = moves.get(m);
      steps[m] += count;
      for (int row = 0; row < missing.length; row++) {
        missing[row] -= count * move.effects()[row];
      }
      for (int at = 0; at < move.axes().length; at++) {
        x[move.axes()[at]] += move.sign(at) * count * move.width();
      }
    }

    private int firstOff() {
      for (int row = 0; row < missing.length; row++) {
        if (Math.abs(missing[row]) > tolerance[row]) {
          return row;
        }
      }
      return -1;
    }

    /// The same steps in decimal, so that settings print as they are meant.
    void apply(double[] target) {
      for (int m = 0; m < steps.length; m++) {
        Move move = moves.get(m);
        BigDecimal change = move.step().multiply(BigDecimal.valueOf(steps[m]));
        for (int at = 0; at < move.axes().length && steps[m] != 0; at++) {
          int axis = move.axes()[at];
          BigDecimal before = BigDecimal.valueOf(target[axis]);
          target[axis] = (at == 0 ? before.add(change) : before.subtract(change)).doubleValue();
        }
      }
    }
  }
}

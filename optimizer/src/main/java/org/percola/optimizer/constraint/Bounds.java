package org.percola.optimizer.constraint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The range of every numeric axis for designs with the same labels; an axis without a meaning is
/// held at 0, so that it counts for nothing in sums.
final class Bounds {
  final double[] lower;
  final double[] upper;
  final boolean[] active;

  Bounds(int size) {
    lower = new double[size];
    upper = new double[size];
    active = new boolean[size];
  }

  /// The same ranges, to be narrowed.
  Bounds copy() {
    Bounds copy = new Bounds(lower.length);
    System.arraycopy(lower, 0, copy.lower, 0, lower.length);
    System.arraycopy(upper, 0, copy.upper, 0, upper.length);
    System.arraycopy(active, 0, copy.active, 0, active.length);
    return copy;
  }

  /// Whether the ranges are those of others.
  boolean same(Bounds other) {
    return Arrays.equals(lower, other.lower) && Arrays.equals(upper, other.upper);
  }

  void open(int axis, double least, double most) {
    active[axis] = true;
    lower[axis] = least;
    upper[axis] = most;
  }

  /// Which axes have a meaning, as a value.
  List<Boolean> activity() {
    return IntStream.range(0, active.length).mapToObj(axis -> active[axis]).toList();
  }

  boolean movable(int axis) {
    return lower[axis] < upper[axis];
  }

  double clamp(int axis, double value) {
    // Twice as fast as Math.clamp, which checks its bounds; a projection does little else.
    return Math.max(lower[axis], Math.min(value, upper[axis]));
  }
}

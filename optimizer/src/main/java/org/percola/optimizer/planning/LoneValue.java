package org.percola.optimizer.planning;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A value that lies much farther from all others than they lie apart, as one does that was written
/// in the wrong unit or with its point misplaced.
///
/// A belief cannot tell: what it learned from such a value it takes for granted. Positive values
/// are compared by their ratios, for many outcomes vary by magnitudes.
///
/// @param lowest of the others
/// @param highest of the others
record LoneValue(double lowest, double highest) {
  /// Of fewer others nobody knows how far apart such values may lie.
  private static final int LEAST_OTHERS = 7;

  /// Of this many, where the point of such a value is misplaced: with it elsewhere it lies among
  /// them.
  private static final int LEAST_BESIDE_SLIP = 4;

  /// How many places a point is looked for on either side.
  private static final int MOST_PLACES = 3;

  /// A value this many times as large as any other is asked about among as few.
  private static final double ENORMOUS = 1000;

  /// How much farther: less takes good luck for a slip, more overlooks slips among values that
  /// vary.
  private static final double FARTHER = 1.5;

  /// The others of a value that stands alone among them; null where it does not.
  static @Nullable LoneValue of(double[] values, int position) {
    double[] others =
        IntStream.range(0, values.length)
            .filter(i -> i != position)
            .mapToDouble(i -> values[i])
            .sorted()
            .toArray();
    if (others.length < LEAST_BESIDE_SLIP) {
      return null;
    }
    double lowest = others[0];
    double highest = others[others.length - 1];
    double value = values[position];
    if (others.length < LEAST_OTHERS
        && !misplaced(value, lowest, highest)
        && Math.abs(value) < ENORMOUS * Math.max(Math.abs(lowest), Math.abs(highest))) {
      return null;
    }
    boolean alone = far(value, lowest, highest);
    if (alone && lowest > 0 && value > highest) {
      alone = far(StrictMath.log(value), StrictMath.log(lowest), StrictMath.log(highest));
    }
    return alone ? new LoneValue(lowest, highest) : null;
  }

  private static boolean misplaced(double value, double low, double high) {
    double power = 1;
    for (int places = 1; places <= MOST_PLACES; places++) {
      power *= 10;
      if (within(value * power, low, high) || within(value / power, low, high)) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(double value, double low, double high) {
    return low <= value && value <= high;
  }

  private static boolean far(double value, double low, double high) {
    return high > low && Math.max(low - value, value - high) > FARTHER * (high - low);
  }
}

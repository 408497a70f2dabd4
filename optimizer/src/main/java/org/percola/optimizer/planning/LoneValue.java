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
    if (others.length < LEAST_OTHERS) {
      return null;
    }
    double lowest = others[0];
    double highest = others[others.length - 1];
    double value = values[position];
    boolean alone = far(value, lowest, highest);
    if (alone && lowest > 0 && value > highest) {
      alone = far(StrictMath.log(value), StrictMath.log(lowest), StrictMath.log(highest));
    }
    return alone ? new LoneValue(lowest, highest) : null;
  }

  private static boolean far(double value, double low, double high) {
    return high > low && Math.max(low - value, value - high) > FARTHER * (high - low);
  }
}

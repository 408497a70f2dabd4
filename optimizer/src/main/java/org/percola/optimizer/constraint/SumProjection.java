package org.percola.optimizer.constraint;

/// Moves the parts of a whole to the nearest point where they sum to it.
///
/// The nearest point of `{Σ x = total, lower ≤ x ≤ upper}` is `clamp(x + shift)` with one shift for
/// all parts. The sum grows with the shift, piece by piece in a straight line, so steps along the
/// line find it in as many as there are pieces, and bisection catches them when they leave the
/// interval.
final class SumProjection {
  /// Steps of the search: bisection alone would then leave only the last bit of a double.
  private static final int MOST_STEPS = 64;

  /// A sum this near to the total, as a share of it, is as near as doubles come.
  private static final double CLOSED = 1e-15;

  private SumProjection() {}

  /// Changes the given axes of `x` in place; parts without room go to their bounds, and a total out
  /// of reach takes all there. A whole of which no part is present is left alone.
  static void project(double[] x, int[] parts, double total, Bounds bounds) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean anyActive = false;
    for (int part : parts) {
      anyActive |= bounds.active[part];
      low = Math.min(low, bounds.lower[part] - x[part]);
      high = Math.max(high, bounds.upper[part] - x[part]);
    }
    if (anyActive) {
      double shift = shift(x, parts, total, bounds, low, high);
      for (int part : parts) {
        x[part] = bounds.clamp(part, x[part] + shift);
      }
    }
  }

  private static double shift(
      double[] x, int[] parts, double total, Bounds bounds, double lowest, double highest) {
    double low = lowest;
    double high = highest;
    double shift = Math.clamp(0.0, low, high);
    for (int step = 0; step < MOST_STEPS; step++) {
      double missing = total;
      int free = 0;
      for (int part : parts) {
        double moved = x[part] + shift;
        missing -= bounds.clamp(part, moved);
        free += bounds.lower[part] < moved && moved < bounds.upper[part] ? 1 : 0;
      }
      if (Math.abs(missing) <= CLOSED * total) {
        break;
      }
      if (missing > 0) {
        low = shift;
      } else {
        high = shift;
      }
      double along = free > 0 ? shift + missing / free : Double.NaN;
      shift = low < along && along < high ? along : 0.5 * (low + high);
    }
    return shift;
  }
}

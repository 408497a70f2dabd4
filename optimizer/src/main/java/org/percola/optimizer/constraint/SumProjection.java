package org.percola.optimizer.constraint;

/// Moves the parts of a whole to the nearest point where they sum to it.
///
/// The nearest point of `{Σ x = total, lower ≤ x ≤ upper}` is `clamp(x + shift)` with one shift for
/// all parts; the sum grows with the shift, so bisection finds it.
final class SumProjection {
  /// Halvings of the shift's interval: enough to leave only the last bit of a double.
  private static final int HALVINGS = 64;

  private SumProjection() {}

  /// Changes the given axes of `x` in place; parts without room stay, and a total out of reach
  /// leaves all at their bounds.
  static void project(double[] x, int[] parts, double total, Bounds bounds) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean anyActive = false;
    for (int part : parts) {
      anyActive |= bounds.active[part];
      low = Math.min(low, bounds.lower[part] - x[part]);
      high = Math.max(high, bounds.upper[part] - x[part]);
    }
    if (!anyActive) {
      return;
    }
    for (int i = 0; i < HALVINGS && low < high; i++) {
      double shift = 0.5 * (low + high);
      double sum = sum(x, parts, shift, bounds);
      if (sum < total) {
        low = shift;
      } else {
        high = shift;
      }
    }
    for (int part : parts) {
      x[part] = bounds.clamp(part, x[part] + high);
    }
  }

  private static double sum(double[] x, int[] parts, double shift, Bounds bounds) {
    double sum = 0;
    for (int part : parts) {
      sum += bounds.clamp(part, x[part] + shift);
    }
    return sum;
  }
}

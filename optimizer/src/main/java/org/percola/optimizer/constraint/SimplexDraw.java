package org.percola.optimizer.constraint;

import java.util.random.RandomGenerator;

/// Draws the parts of a whole evenly over the simplex above their lower bounds.
///
/// Exponential draws, divided by their sum, are even over a simplex (a Dirichlet distribution with
/// all parameters 1). Draws beyond an upper bound are drawn again.
final class SimplexDraw {
  /// Draws before the last is kept as it is, for repair to bring within its upper bounds.
  private static final int MOST_DRAWS = 64;

  private SimplexDraw() {}

  /// Overwrites the parts in `x`; leaves them alone when the whole is not present.
  static void draw(double[] x, int[] parts, double total, Bounds bounds, RandomGenerator random) {
    double room = total;
    boolean anyActive = false;
    for (int part : parts) {
      room -= bounds.lower[part];
      anyActive |= bounds.active[part];
    }
    for (int attempt = 0; attempt < MOST_DRAWS && anyActive; attempt++) {
      if (attempt(x, parts, room, bounds, random)) {
        return;
      }
    }
  }

  private static boolean attempt(
      double[] x, int[] parts, double room, Bounds bounds, RandomGenerator random) {
    double sum = 0;
    for (int part : parts) {
      // 1 - u lies in (0, 1], where the logarithm is finite.
      x[part] = bounds.movable(part) ? -StrictMath.log(1 - random.nextDouble()) : 0;
      sum += x[part];
    }
    boolean within = true;
    for (int part : parts) {
      x[part] = bounds.lower[part] + (sum > 0 ? room * x[part] / sum : 0);
      within &= x[part] <= bounds.upper[part];
    }
    return within;
  }
}

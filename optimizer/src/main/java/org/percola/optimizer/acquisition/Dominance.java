package org.percola.optimizer.acquisition;

import java.util.ArrayList;
import java.util.List;

/// Which points are better than which in every objective, all to be made large.
final class Dominance {
  private Dominance() {}

  /// Whether a point is above another in every objective; NaN is above nothing.
  static boolean above(double[] point, double[] other) {
    for (int j = 0; j < point.length; j++) {
      if (!(point[j] > other[j])) {
        return false;
      }
    }
    return true;
  }

  /// Whether a point is at least as good as another in every objective.
  static boolean covers(double[] point, double[] other) {
    for (int j = 0; j < point.length; j++) {
      if (!(point[j] >= other[j])) {
        return false;
      }
    }
    return true;
  }

  /// The points that no other covers, of equals the first; in their order.
  static List<double[]> front(List<double[]> points) {
    List<double[]> front = new ArrayList<>();
    for (double[] point : points) {
      if (front.stream().noneMatch(other -> covers(other, point))) {
        front.removeIf(other -> covers(point, other));
        front.add(point);
      }
    }
    return front;
  }

  /// Adds a point to those that none covers in the first objectives, and drops what it covers.
  static void add(int[] point, int objectives, List<int[]> front) {
    if (front.stream().noneMatch(other -> covers(other, point, objectives))) {
      front.removeIf(other -> covers(point, other, objectives));
      front.add(point);
    }
  }

  private static boolean covers(int[] point, int[] other, int objectives) {
    for (int j = 0; j < objectives; j++) {
      if (point[j] < other[j]) {
        return false;
      }
    }
    return true;
  }
}

package org.percola.benchmarks;

import java.util.Arrays;

/// The middle of some repeated figures, and how far they lie apart.
public record Spread(double low, double median, double high) {

  /// The 10 %, 50 % and 90 % points of the figures.
  public static Spread of(double[] figures) {
    return of(figures, 0.1, 0.9);
  }

  /// The middle of the figures, and the points below which the given shares of them lie.
  static Spread of(double[] figures, double low, double high) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return new Spread(at(sorted, low), at(sorted, 0.5), at(sorted, high));
  }

  private static double at(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = (int) Math.ceil(position);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  @Override
  public String toString() {
    return "%.0f ms (10-90 %%: %.0f-%.0f)".formatted(median, low, high);
  }

  /// Milliseconds with as many digits as tell something.
  public String milliseconds() {
    return "%s ms (10-90 %%: %s-%s)".formatted(brief(median), brief(low), brief(high));
  }

  /// The same of figures without a unit.
  String ratio() {
    return "%s (10-90 %%: %s-%s)".formatted(brief(median), brief(low), brief(high));
  }

  static String brief(double figure) {
    return figure < 10 ? "%.2f".formatted(figure) : "%.0f".formatted(figure);
  }
}

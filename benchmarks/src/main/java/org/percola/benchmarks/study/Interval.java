package org.percola.benchmarks.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.percola.surrogate.RandomKey;

/// A figure over seeds with its 90 % bootstrap interval: what other seeds of the same problem would
/// have given.
record Interval(double value, double lower, double upper) {
  private static final int RESAMPLES = 4_000;

  /// @param figure of the numbers at some positions
  /// @param count of positions
  static Interval of(int count, ToDoubleFunction<int[]> figure) {
    int[] positions = new int[count];
    Arrays.setAll(positions, i -> i);
    double value = figure.applyAsDouble(positions);
    RandomGenerator random = RandomKey.ofSeed(1).child("bootstrap").generator();
    double[] figures = new double[RESAMPLES];
    for (int k = 0; k < RESAMPLES; k++) {
      Arrays.setAll(positions, i -> random.nextInt(count));
      figures[k] = figure.applyAsDouble(positions);
    }
    Arrays.sort(figures);
    return new Interval(value, figures[RESAMPLES / 20], figures[RESAMPLES - 1 - RESAMPLES / 20]);
  }

  static Interval ofMedian(double[] values) {
    return of(values.length, chosen -> Curve.median(pick(values, chosen)));
  }

  private static double[] pick(double[] values, int[] chosen) {
    double[] picked = new double[chosen.length];
    Arrays.setAll(picked, i -> values[chosen[i]]);
    return picked;
  }

  String text() {
    return "%s (%s–%s)".formatted(number(value), number(lower), number(upper));
  }

  /// Three digits, without an exponent where people would not write one.
  static String number(double value) {
    double size = Math.abs(value);
    if (size >= 1e5 || (size > 0 && size < 1e-3)) {
      return String.format(Locale.ROOT, "%.1e", value);
    }
    int digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}

package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Mass fractions as percentages with one decimal that sum to exactly 100.0.
///
/// Each is rounded down to a tenth; the tenths still missing go to the largest remainders, so that
/// no figure is off by a tenth or more.
final class WeightPercents {
  private static final int TENTHS = 1000;

  // Fractions further from closing than this were not meant to close.
  private static final double CLOSED = 1e-3;

  // Keeps 0.46 * 1000 = 459.99999999999994 from being rounded down.
  private static final double NOISE = 1e-6;

  private WeightPercents() {}

  /// The percentages, in the order of the fractions.
  static List<String> of(List<Double> fractions) {
    double sum = fractions.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > CLOSED) {
      return fractions.stream().map(f -> Figures.percent(f, 1)).toList();
    }
    List<Integer> tenths = new ArrayList<>();
    fractions.forEach(f -> tenths.add((int) Math.floor(f * TENTHS + NOISE)));
    int missing = TENTHS - tenths.stream().mapToInt(Integer::intValue).sum();
    IntStream.range(0, tenths.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> tenths.get(i) - fractions.get(i) * TENTHS))
        .limit(Math.max(0, missing))
        .forEach(i -> tenths.set(i, tenths.get(i) + 1));
    return tenths.stream().map(t -> Figures.fixed(t / 10.0, 1)).toList();
  }
}

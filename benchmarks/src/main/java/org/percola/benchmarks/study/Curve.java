package org.percola.benchmarks.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The regret of one contender on one problem, by seed and step.
///
/// @param regrets per seed, from step 0; seeds may have come differently far
record Curve(String contender, Map<Long, List<Double>> regrets) {
  Curve {
    regrets = new LinkedHashMap<>(regrets);
  }

  static Curve of(String contender, List<Step> steps, ToDoubleFunction<Step> regret) {
    Map<Long, List<Double>> regrets = new LinkedHashMap<>();
    for (Step step : steps) {
      List<Double> own = regrets.computeIfAbsent(step.seed(), _ -> new ArrayList<>());
      if (step.step() == own.size()) {
        own.add(regret.applyAsDouble(step));
      }
    }
    return new Curve(contender, regrets);
  }

  /// The regrets after a number of steps, of every seed that came so far.
  double[] after(int step) {
    return after(step, List.copyOf(regrets.keySet()));
  }

  /// The regrets after a number of steps, of those of some seeds that came so far.
  double[] after(int step, List<Long> seeds) {
    return seeds.stream()
        .filter(seed -> reaches(seed, step))
        .mapToDouble(seed -> at(seed, step))
        .toArray();
  }

  /// The last step that most seeds came to.
  int steps() {
    int[] lengths = regrets.values().stream().mapToInt(List::size).sorted().toArray();
    return lengths.length == 0 ? -1 : lengths[lengths.length / 2] - 1;
  }

  /// The seeds that came as far as a step in both curves.
  List<Long> shared(Curve other, int step) {
    return regrets.keySet().stream()
        .filter(seed -> reaches(seed, step) && other.reaches(seed, step))
        .toList();
  }

  private boolean reaches(long seed, int step) {
    List<Double> own = regrets.get(seed);
    return own != null && own.size() > step;
  }

  /// The regret of a seed after a step.
  double at(long seed, int step) {
    return own(seed).get(step);
  }

  /// The mean regret of a seed over the steps from 1 to `last`: the area under its curve.
  double area(long seed, int last) {
    double sum = 0;
    for (int step = 1; step <= last; step++) {
      sum += own(seed).get(step) / last;
    }
    return sum;
  }

  private List<Double> own(long seed) {
    List<Double> own = regrets.get(seed);
    if (own == null) {
      throw new IllegalArgumentException(contender + ": seed " + seed + " (expected: one raced)");
    }
    return own;
  }

  /// The median of some numbers; not a number where there is none.
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}

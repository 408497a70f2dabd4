package org.percola.benchmarks.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.percola.surrogate.RandomKey;

/// How much a contender's score differs from another's on the same cases, averaged over cells of
/// one pool and one training size each.
///
/// The 90 % interval is a bootstrap over the seeds within every cell: it says what other random
/// training sets of these pools would have given, and nothing of other pools.
///
/// @param mean contender minus rival
record PairedDifference(double mean, double lower, double upper) {
  private static final int RESAMPLES = 2000;

  static PairedDifference of(
      List<Score> contender, List<Score> rival, ToDoubleFunction<Score> score) {
    Map<String, List<Double>> cells = new LinkedHashMap<>();
    for (int i = 0; i < contender.size(); i++) {
      PoolCase question = contender.get(i).question();
      cells
          .computeIfAbsent(question.pool().name() + question.size(), _ -> new ArrayList<>())
          .add(score.applyAsDouble(contender.get(i)) - score.applyAsDouble(rival.get(i)));
    }
    RandomGenerator random = RandomKey.ofSeed(1).child("bootstrap").generator();
    double[] means = new double[RESAMPLES];
    for (int k = 0; k < RESAMPLES; k++) {
      for (List<Double> cell : cells.values()) {
        for (int i = 0; i < cell.size(); i++) {
          means[k] += cell.get(random.nextInt(cell.size())) / cell.size() / cells.size();
        }
      }
    }
    Arrays.sort(means);
    return new PairedDifference(
        cells.values().stream().mapToDouble(PairedDifference::mean).average().orElse(Double.NaN),
        means[RESAMPLES / 20],
        means[RESAMPLES - 1 - RESAMPLES / 20]);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  @Override
  public String toString() {
    return "%+.3f (%+.3f to %+.3f)".formatted(mean, lower, upper);
  }
}

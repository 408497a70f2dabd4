package org.percola.benchmarks.pool;

import java.util.List;
import org.percola.surrogate.Inputs;

/// One measured outcome of every condition of a table, replicates grouped by condition.
///
/// @param conditions the distinct conditions, in order of appearance
/// @param replicates per condition what was measured, at least one value each, in the outcome's
///   unit
public record Pool(String name, Inputs conditions, List<List<Double>> replicates) {
  public Pool {
    replicates = replicates.stream().map(List::copyOf).toList();
    if (replicates.size() != conditions.size() || replicates.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException(
          "%s: replicates of %d conditions (expected: at least one of each of %d)"
              .formatted(name, replicates.size(), conditions.size()));
    }
  }

  /// The number of distinct conditions.
  public int size() {
    return conditions.size();
  }

  /// The mean of a condition's replicates.
  public double mean(int condition) {
    return replicates.get(condition).stream().mapToDouble(y -> y).average().orElseThrow();
  }

  /// The standard deviation (n - 1) of the conditions' means: the unit in which errors compare.
  public double spread() {
    double level = 0;
    for (int i = 0; i < size(); i++) {
      level += mean(i) / size();
    }
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      double off = mean(i) - level;
      sum = Math.fma(off, off, sum);
    }
    return Math.sqrt(sum / (size() - 1));
  }
}

package org.percola.benchmarks.problem;

import java.util.List;
import java.util.random.RandomGenerator;

/// Draws by which problems are made up.
record Chance(RandomGenerator random) {
  /// Evenly between two numbers.
  double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  /// A whole number from one to another, both included.
  int count(int fewest, int most) {
    return fewest + random.nextInt(most - fewest + 1);
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}

package org.percola.optimizer.search;

import java.util.random.RandomGenerator;

/// Bell-shaped random steps with mean 0 and standard deviation 1: twice the sum of three uniform
/// numbers less its mean. No step is longer than 3.
final class Bell {
  private Bell() {}

  static double step(RandomGenerator random) {
    return 2.0 * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
  }
}

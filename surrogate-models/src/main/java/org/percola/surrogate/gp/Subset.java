package org.percola.surrogate.gp;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.percola.surrogate.RandomKey;

/// Some of many, chosen at random without replacement.
final class Subset {
  private Subset() {}

  /// Some of the first `size` numbers, in order.
  static int[] of(int size, int count, RandomKey key) {
    int[] numbers = IntStream.range(0, size).toArray();
    RandomGenerator random = key.generator();
    int wanted = Math.min(count, size);
    for (int k = 0; k < wanted; k++) {
      int other = k + random.nextInt(size - k);
      int chosen = numbers[other];
      numbers[other] = numbers[k];
      numbers[k] = chosen;
    }
    int[] chosen = Arrays.copyOf(numbers, wanted);
    Arrays.sort(chosen);
    return chosen;
  }
}

package org.percola.optimizer.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.RandomKey;

class QuasiNormalsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void momentsAreThoseOfIndependentStandardNormals(int dimensions) {
    double[][] normals = QuasiNormals.of(dimensions, 4096, RandomKey.ofSeed(3));

    for (int a = 0; a < dimensions; a++) {
      assertThat(mean(normals[a], normals[a], 0)).isCloseTo(0, within(0.01));
      for (int b = 0; b < dimensions; b++) {
        assertThat(mean(normals[a], normals[b], 1)).isCloseTo(a == b ? 1 : 0, within(0.04));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theFirstPointsDoNotDependOnHowManyFollow(long seed) {
    double[][] few = QuasiNormals.of(2, 10, RandomKey.ofSeed(seed));
    double[][] many = QuasiNormals.of(2, 100, RandomKey.ofSeed(seed));

    for (int d = 0; d < 2; d++) {
      assertThat(many[d]).startsWith(few[d]);
    }
  }

  /// The mean of `a` (power 0) or of `a b` (power 1).
  private static double mean(double[] a, double[] b, int power) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += power == 0 ? a[i] : a[i] * b[i];
    }
    return sum / a.length;
  }
}

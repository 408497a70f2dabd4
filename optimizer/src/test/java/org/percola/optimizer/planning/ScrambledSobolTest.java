package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.RandomKey;

class ScrambledSobolTest {
  private static final int DIMENSION = 5;

  private static List<double[]> points(int count, long seed) {
    ScrambledSobol sobol = new ScrambledSobol(DIMENSION, RandomKey.ofSeed(seed));
    List<double[]> points = new ArrayList<>();
    while (points.size() < count) {
      points.add(sobol.next());
    }
    return points;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16, 32, 64})
  void everyIntervalOfAPowerOfTwoHasOnePointPerCoordinate(int count) {
    List<double[]> points = points(count, 3);
    for (int d = 0; d < DIMENSION; d++) {
      Set<Integer> intervals = new HashSet<>();
      for (double[] point : points) {
        assertThat(point[d]).isBetween(0.0, Math.nextDown(1.0));
        intervals.add((int) (point[d] * count));
      }
      assertThat(intervals).hasSize(count);
    }
  }

  // A Sobol sequence is a (0, 2)-sequence in its first two coordinates: 16 points have one in every
  // box of 1/4 by 1/4, and of 1/2 by 1/8; scrambling keeps that (Owen 1995).
  @Test
  void everyBoxOfTheFirstTwoCoordinatesHasOnePoint() {
    Set<Integer> squares = new HashSet<>();
    Set<Integer> slabs = new HashSet<>();
    for (double[] point : points(16, 5)) {
      squares.add(4 * (int) (4 * point[0]) + (int) (4 * point[1]));
      slabs.add(8 * (int) (2 * point[0]) + (int) (8 * point[1]));
    }
    assertThat(squares).hasSize(16);
    assertThat(slabs).hasSize(16);
  }

  @Test
  void aPointByItselfIsAnywhere() {
    double mean = 0;
    double square = 0;
    int keys = 2_000;
    for (int seed = 0; seed < keys; seed++) {
      double first = points(1, seed).getFirst()[1];
      mean += first / keys;
      square += first * first / keys;
    }
    // Uniform: mean 1/2 and square 1/3, standard errors 0.0065 and 0.0067.
    assertThat(mean).isCloseTo(0.5, within(0.025));
    assertThat(square).isCloseTo(1.0 / 3, within(0.025));
  }

  @Test
  void theKeyCounts() {
    assertThat(points(1, 1).getFirst()).isNotEqualTo(points(1, 2).getFirst());
    assertThat(points(4, 1).get(3)).isEqualTo(points(4, 1).get(3));
  }
}

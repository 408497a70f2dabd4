package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.RandomKey;

class RepresentativeDrawsTest {
  private static final int DIMENSIONS = 5;

  private static List<double[]> normals(int count, long seed) {
    var random = RandomKey.ofSeed(seed).generator();
    List<double[]> states = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      states.add(StandardNormals.fill(random, DIMENSIONS));
    }
    return states;
  }

  /// Squared error of the mean, over dimensions, for the states at some positions.
  private static double error(List<double[]> states, int[] positions) {
    double sum = 0;
    for (int d = 0; d < DIMENSIONS; d++) {
      double mean = 0;
      for (int k : positions) {
        mean += states.get(k)[d] / positions.length;
      }
      sum += mean * mean;
    }
    return sum;
  }

  @Test
  void chosenStatesErrLessThanAsManyAtRandom() {
    double chosen = 0;
    double random = 0;
    double spread = 0;
    int[] first = java.util.stream.IntStream.range(0, 32).toArray();
    for (long seed = 0; seed < 30; seed++) {
      List<double[]> states = normals(400, seed);
      int[] positions = RepresentativeDraws.choose(states, 32);
      chosen += error(states, positions);
      random += error(states, first);
      for (int k : positions) {
        for (double x : states.get(k)) {
          spread += x * x / 32 / DIMENSIONS / 30;
        }
      }
    }
    assertThat(chosen).isLessThan(0.4 * random);
    assertThat(spread).isBetween(0.9, 1.15);
  }

  @Test
  void noStateIsChosenTwice() {
    assertThat(RepresentativeDraws.choose(normals(50, 3), 20))
        .hasSize(20)
        .doesNotHaveDuplicates()
        .isSorted();
    assertThat(RepresentativeDraws.choose(normals(7, 3), 7)).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void longChainsAreThinnedAtRegularIntervals() {
    assertThat(RepresentativeDraws.choose(normals(3000, 1), 3)).containsExactly(999, 1999, 2999);
  }
}

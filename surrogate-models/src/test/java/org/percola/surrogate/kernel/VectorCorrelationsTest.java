package org.percola.surrogate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.special.VectorApi;

/// Vectors, loops and single numbers give the same bits.
class VectorCorrelationsTest {
  private static final Matern52 MATERN = new Matern52();
  private static final SquaredExponential SQUARED = new SquaredExponential();

  /// Zero, the least number, where halving begins, around the largest exponent, far beyond it.
  private static final double[] EDGES = {
    0, Double.MIN_VALUE, 0.0240226506959101, 97_999.9, 98_000, 1399.9, 1400, 1e300, 1e-320, 1e308
  };

  private static double[] distances(int count) {
    double[] distances =
        new SplittableRandom(count).doubles(count, 0, 1).map(u -> 1e5 * u * u * u * u).toArray();
    System.arraycopy(EDGES, 0, distances, 0, Math.min(count, EDGES.length));
    return distances;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 17, 1001})
  void vectorsGiveTheBitsOfSingleNumbers(int count) {
    assumeTrue(VectorApi.isUsed(), "started without --add-modules jdk.incubator.vector");
    double[] distances = distances(count);
    double[] matern = distances.clone();
    double[] slopes = new double[count];
    double[] squared = distances.clone();
    int done = VectorCorrelations.replace(true, matern, slopes, 0, count);
    assertThat(VectorCorrelations.replace(false, squared, null, 0, count)).isEqualTo(done);
    assertThat(count - done).isBetween(0, VectorApi.species().length() - 1);
    for (int i = 0; i < done; i++) {
      assertThat(matern[i]).isEqualTo(MATERN.value(distances[i]));
      assertThat(slopes[i]).isEqualTo(MATERN.slope(distances[i]));
      assertThat(squared[i]).isEqualTo(SQUARED.value(distances[i]));
    }
    assertThat(Arrays.copyOfRange(matern, done, count))
        .isEqualTo(Arrays.copyOfRange(distances, done, count));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 17, 1001})
  void loopsGiveTheBitsOfSingleNumbers(int count) {
    double[] distances = distances(count);
    double[] matern = distances.clone();
    double[] again = distances.clone();
    double[] slopes = new double[count];
    double[] squared = distances.clone();
    Matern52.valuesInLoops(matern, 0, count);
    Matern52.valuesAndSlopesInLoops(again, slopes, 0, count);
    SquaredExponential.valuesInLoops(squared, 0, count);
    assertThat(again).isEqualTo(matern);
    for (int i = 0; i < count; i++) {
      assertThat(matern[i]).isEqualTo(MATERN.value(distances[i]));
      assertThat(slopes[i]).isEqualTo(MATERN.slope(distances[i]));
      assertThat(squared[i]).isEqualTo(SQUARED.value(distances[i]));
    }
  }

  @Test
  void whatIsOutsideTheRangeStays() {
    double[] matern = distances(40);
    MATERN.values(matern, 5, 33);
    assertThat(Arrays.copyOf(matern, 5)).isEqualTo(Arrays.copyOf(distances(40), 5));
    assertThat(Arrays.copyOfRange(matern, 33, 40))
        .isEqualTo(Arrays.copyOfRange(distances(40), 33, 40));
  }
}

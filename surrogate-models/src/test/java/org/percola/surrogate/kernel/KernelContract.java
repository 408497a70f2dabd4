package org.percola.surrogate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.linalg.Cholesky;

/// What every kernel must keep.
abstract class KernelContract {

  abstract Kernel kernel();

  @Test
  void isOneAtDistanceZeroAndFallsWithDistance() {
    assertThat(kernel().value(0)).isEqualTo(1);
    double last = 1;
    for (double d = 0.01; d < 100; d *= 1.5) {
      assertThat(kernel().value(d)).isBetween(0.0, last);
      last = kernel().value(d);
    }
  }

  @Test
  void manyAtATimeGiveTheSameBits() {
    for (int count : new int[] {1, 257, 1300}) {
      double[] distances = new SplittableRandom(7).doubles(count, 0, 30).toArray();
      double[] values = distances.clone();
      double[] again = distances.clone();
      double[] slopes = new double[count];
      kernel().values(values, 0, count);
      kernel().valuesAndSlopes(again, slopes, 0, count);
      for (int i = 0; i < count; i++) {
        assertThat(values[i]).isEqualTo(kernel().value(distances[i]));
        assertThat(again[i]).isEqualTo(values[i]);
        assertThat(slopes[i]).isEqualTo(kernel().slope(distances[i]));
      }
    }
  }

  @Test
  void slopeAgreesWithFiniteDifferences() {
    for (double d = 0.001; d < 50; d *= 1.7) {
      double step = 1e-4 * d;
      double difference = (kernel().value(d + step) - kernel().value(d - step)) / (2 * step);
      assertThat(kernel().slope(d)).isCloseTo(-2 * difference, within(1e-6));
    }
  }

  /// Mixed designs with active and inactive anneals: the matrix must be factorable with next to
  /// nothing on its diagonal.
  @Test
  void isSymmetricAndPositiveDefiniteOverMixedDesigns() {
    Inputs designs = randomDesigns(60);
    Encoding encoding = Encoding.of(designs.schema());
    Coordinates coordinates = encoding.encode(designs);
    int n = coordinates.size();
    double[] matrix = new double[n * n];
    double[] distances = new double[encoding.groups()];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        coordinates.squaredDistances(i, coordinates, j, distances, 0);
        double total = 0;
        for (int g = 0; g < distances.length; g++) {
          total += distances[g] / (0.3 * 0.3);
        }
        matrix[i * n + j] = kernel().value(total) + (i == j ? 1e-10 : 0);
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(matrix[i * n + j]).isEqualTo(matrix[j * n + i]);
      }
    }
    assertThat(Cholesky.of(matrix, n).relativeJitter()).isZero();
  }

  private static Inputs randomDesigns(int count) {
    SplittableRandom random = new SplittableRandom(3);
    double[][] rows = new double[count][];
    for (int i = 0; i < count; i++) {
      double pto = 0.15 + 0.5 * random.nextDouble();
      rows[i] =
          new double[] {
            random.nextInt(2),
            pto,
            0.9 - pto,
            0.1,
            20 * random.nextDouble(),
            80 + 170 * random.nextDouble(),
            0.1 + 7.9 * random.nextDouble(),
            1 + 40 * random.nextDouble()
          };
    }
    return SeedCells.inputs(rows);
  }
}

package org.percola.surrogate.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever runs them, sums over series have the bits of their formula.
class SeriesTest {
  private static final int LONGEST = 75;

  private static double[] normals(SplittableRandom random) {
    double[] numbers = new double[LONGEST];
    for (int i = 0; i < LONGEST; i++) {
      numbers[i] = random.nextGaussian();
    }
    return numbers;
  }

  private static double[][] several(int count) {
    SplittableRandom random = new SplittableRandom(count);
    double[][] series = new double[count][];
    for (int k = 0; k < count; k++) {
      series[k] = normals(random);
    }
    return series;
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 75", "2, 3, 60", "3, 5, 5", "6, 7, 74", "7, 0, 3"})
  void scaledSeriesAreAddedInTheirOrder(int count, int from, int to) {
    double[][] series = several(count);
    double[] factors = normals(new SplittableRandom(-1));
    double[] own = Arrays.copyOf(factors, count);
    double[] out = new double[LONGEST];
    Series.addScaled(own, series, from, to, out);
    for (int i = 0; i < LONGEST; i++) {
      double expected = 0;
      for (int k = 0; k < count && i >= from && i < to; k++) {
        expected = Math.fma(series[k][i], own[k], expected);
      }
      assertThat(out[i]).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 75", "1, 74", "3, 5", "7, 33"})
  void scaledSquaresAreAddedInTheirOrder(int series, int count) {
    double[][] columns = several(series);
    double[] factors = Arrays.copyOf(normals(new SplittableRandom(-2)), series);
    double[] places = Arrays.copyOf(normals(new SplittableRandom(-3)), series);
    double[] out = normals(new SplittableRandom(-4));
    Series.scaledSquares(factors, places, columns, count, out);
    for (int i = 0; i < count; i++) {
      double expected = 0;
      for (int k = 0; k < series; k++) {
        double apart = columns[k][i] - places[k];
        expected = Math.fma(apart * apart, factors[k], expected);
      }
      assertThat(out[i]).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 75", "2, 4", "5, 3", "6, 70", "3, 0"})
  void productsHaveFourPartialSums(int count, int length) {
    double[][] series = several(count);
    double[] factors = Arrays.copyOf(normals(new SplittableRandom(-5)), length);
    double[] products = Series.products(factors, series);
    for (int k = 0; k < count; k++) {
      double[] partial = new double[4];
      double sum = 0;
      for (int i = 0; i < length; i++) {
        partial[i % 4] = Math.fma(factors[i], series[k][i], partial[i % 4]);
        sum += factors[i] * series[k][i];
      }
      assertThat(products[k]).isEqualTo((partial[0] + partial[1]) + (partial[2] + partial[3]));
      assertThat(products[k]).isCloseTo(sum, within(1e-12));
    }
  }
}

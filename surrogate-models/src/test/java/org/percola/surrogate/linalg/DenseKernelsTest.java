package org.percola.surrogate.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.surrogate.linalg.DenseKernels.Part;
import org.percola.surrogate.linalg.DenseKernels.Region;
import org.percola.surrogate.linalg.DenseKernels.Sum;
import org.percola.surrogate.linalg.DenseKernels.Zeros;
import org.percola.surrogate.special.VectorApi;

/// Every kernel gives the bits of the formula, element by element.
class DenseKernelsTest {
  private static final int CASES = 60;
  private static final Part[] PARTS = {Part.ALL, Part.UPPER, Part.LOWER};

  @ParameterizedTest
  @EnumSource(Zeros.class)
  void plainLoopsGiveTheBitsOfTheFormula(Zeros zeros) {
    for (Case each : cases(zeros)) {
      each.check(new PlainKernels());
    }
  }

  @ParameterizedTest
  @EnumSource(Zeros.class)
  void vectorsGiveTheBitsOfTheFormula(Zeros zeros) {
    assumeTrue(VectorApi.isUsed(), "started without --add-modules jdk.incubator.vector");
    for (Case each : cases(zeros)) {
      each.check(new VectorKernels());
    }
  }

  @Test
  void factorsAndInversesHaveTheSameBitsWithAndWithoutVectors() {
    assumeTrue(VectorApi.isUsed(), "started without --add-modules jdk.incubator.vector");
    for (int n : sizes()) {
      double[] a = DenseMatrices.wellConditioned(n, n);
      double[][] plain = Rows.zeros(n, n);
      double[][] vector = Rows.zeros(n, n);
      Rows.copyUpper(a, plain);
      Rows.copyUpper(a, vector);
      assertThat(Elimination.factor(new PlainKernels(), plain, 0)).isTrue();
      assertThat(Elimination.factor(new VectorKernels(), vector, 0)).isTrue();
      assertSameUpper(plain, vector);
      Workspace loops = new Workspace(new PlainKernels());
      Workspace lanes = new Workspace(new VectorKernels());
      double[][] inverse = Substitution.inverse(loops, plain);
      double[][] other = Substitution.inverse(lanes, vector);
      assertThat(other).isDeepEqualTo(inverse);
      assertThat(Substitution.square(lanes, other))
          .isDeepEqualTo(Substitution.square(loops, inverse));
    }
  }

  private static int[] sizes() {
    return IntStream.concat(
            new SplittableRandom(3).ints(25, 1, 131), IntStream.of(1, 130, 200, 333))
        .toArray();
  }

  private static void assertSameUpper(double[][] plain, double[][] vector) {
    for (int i = 0; i < plain.length; i++) {
      assertThat(Arrays.copyOfRange(vector[i], i, plain.length))
          .isEqualTo(Arrays.copyOfRange(plain[i], i, plain.length));
    }
  }

  private static Case[] cases(Zeros zeros) {
    SplittableRandom random = new SplittableRandom(zeros.name().length());
    Case[] cases = new Case[CASES];
    for (int k = 0; k < CASES; k++) {
      int from = random.nextInt(20);
      int rows = random.nextInt(20);
      int columns = random.nextInt(20);
      Region region =
          new Region(
              rows,
              rows + 1 + random.nextInt(110),
              columns,
              columns + 1 + random.nextInt(k % 10 == 0 ? 300 : 60),
              PARTS[k % 3]);
      cases[k] = Case.of(random, from, from + random.nextInt(k % 7 == 0 ? 600 : 90), zeros, region);
    }
    return cases;
  }

  /// One product with its arguments.
  private static final class Case {
    private final Sum sum;
    private final double[][] before;
    private final Region region;

    Case(Sum sum, double[][] before, Region region) {
      this.sum = sum;
      this.before = before;
      this.region = region;
    }

    static Case of(SplittableRandom random, int from, int to, Zeros zeros, Region region) {
      double[][] left = normals(random, to, region.toRow());
      double[][] right = normals(random, to, region.toColumn());
      for (int k = 0; k < to; k++) {
        for (int i = k + 1; i < left[k].length && zeros == Zeros.LEFT_ABOVE; i++) {
          left[k][i] = 0;
        }
        for (int j = k + 1; j < right[k].length && zeros == Zeros.RIGHT_ABOVE; j++) {
          right[k][j] = 0;
        }
      }
      double sign = random.nextBoolean() ? 1 : -1;
      double[][] before = normals(random, region.toRow(), region.toColumn());
      return new Case(new Sum(sign, left, right, from, to, zeros), before, region);
    }

    void check(DenseKernels kernels) {
      double[][] c = Arrays.stream(before).map(double[]::clone).toArray(double[][]::new);
      kernels.accumulate(sum, c, region);
      for (int i = 0; i < c.length; i++) {
        for (int j = 0; j < region.toColumn(); j++) {
          if (wanted(i, j)) {
            assertThat(c[i][j]).as("%s, row %d, column %d", region, i, j).isEqualTo(expected(i, j));
          } else if (i < region.fromRow() || j < region.fromColumn()) {
            assertThat(c[i][j]).isEqualTo(before[i][j]);
          }
        }
      }
    }

    private boolean wanted(int i, int j) {
      return i >= region.fromRow()
          && j >= region.fromColumn()
          && switch (region.part()) {
            case ALL -> true;
            case UPPER -> j >= i;
            case LOWER -> j <= i;
          };
    }

    private double expected(int i, int j) {
      double value = before[i][j];
      for (int k = sum.from; k < sum.to; k++) {
        value = Math.fma(sum.sign * sum.left[k][i], sum.right[k][j], value);
      }
      return value;
    }
  }

  private static double[][] normals(SplittableRandom random, int rows, int columns) {
    double[][] matrix = Rows.zeros(rows, columns);
    for (double[] row : matrix) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return matrix;
  }

  @Test
  void inversesGiveTheBitsOfTheLoops() {
    assumeTrue(VectorApi.isUsed(), "started without --add-modules jdk.incubator.vector");
    for (int n : new int[] {1, 3, 4, 6, 63, 150, 301}) {
      LowerInverse inverse = Cholesky.of(DenseMatrices.wellConditioned(n, 4), n).lowerInverse();
      int count = 29;
      double[][] columns = normals(new SplittableRandom(n), n, count);
      double[][] factors = normals(new SplittableRandom(-n), n, 3);
      double[] norms = new double[count];
      double[] others = new double[count];
      double[][] sums = LowerInverse.columns(3, count);
      double[][] otherSums = LowerInverse.columns(3, count);
      inverse.multiply(columns, count, factors, norms, sums);
      inverse.multiplyInLoops(columns, count, factors, others, otherSums);
      assertThat(norms).isEqualTo(others);
      for (int s = 0; s < sums.length; s++) {
        assertThat(Arrays.copyOf(sums[s], count)).isEqualTo(Arrays.copyOf(otherSums[s], count));
      }
    }
  }

  @Test
  void normsAndCombinationsAgreeWithProductsOneByOne() {
    for (int n : new int[] {1, 5, 70, 150}) {
      Cholesky factor = Cholesky.of(DenseMatrices.wellConditioned(n, 4), n);
      LowerInverse inverse = factor.lowerInverse();
      int count = 37;
      double[][] columns = normals(new SplittableRandom(n), n, count);
      double[] norms = new double[count];
      double[][] sums = LowerInverse.columns(2, count);
      double[][] factors = normals(new SplittableRandom(-n), n, 2);
      inverse.multiply(columns, count, factors, norms, sums);
      for (int c = 0; c < count; c++) {
        double[] column = new double[n];
        for (int i = 0; i < n; i++) {
          column[i] = columns[i][c];
        }
        factor.solveLower(column);
        double square = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
          square += column[i] * column[i];
          sum += factors[i][1] * column[i];
        }
        assertThat(norms[c]).isCloseTo(square, within(1e-12 * square));
        assertThat(sums[1][c]).isCloseTo(sum, within(1e-11));
      }
    }
  }
}

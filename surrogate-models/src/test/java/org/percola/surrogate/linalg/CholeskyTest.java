package org.percola.surrogate.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {
  private static final double TOLERANCE = 1e-10;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 37, 150})
  void factorTimesItsTransposeIsTheMatrix(int n) {
    double[] a = wellConditioned(n);
    Cholesky factor = Cholesky.of(a, n);
    assertThat(factor.relativeJitter()).isZero();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k <= j; k++) {
          sum += factor.factor(i, k) * factor.factor(j, k);
        }
        assertThat(sum).isCloseTo(a[i * n + j], within(TOLERANCE));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 37, 150})
  void solvesAndInverts(int n) {
    double[] a = wellConditioned(n);
    Cholesky factor = Cholesky.of(a, n);
    double[] b = normals(n, 5);
    double[] x = b.clone();
    factor.solve(x);
    double[] byInverse = times(factor.inverse(), b, n);
    double[] back = times(a, x, n);
    for (int i = 0; i < n; i++) {
      assertThat(back[i]).isCloseTo(b[i], within(TOLERANCE));
      assertThat(byInverse[i]).isCloseTo(x[i], within(TOLERANCE));
    }
  }

  @Test
  void lowerInverseUndoesMultiplication() {
    int n = 6;
    Cholesky factor = Cholesky.of(wellConditioned(n), n);
    double[] z = normals(n, 9);
    double[] x = z.clone();
    factor.multiplyLower(x);
    LowerInverse inverse = factor.lowerInverse();
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int k = 0; k <= i; k++) {
        sum += inverse.factor(i, k) * x[k];
      }
      assertThat(sum).isCloseTo(z[i], within(TOLERANCE));
    }
    factor.solveLower(x);
    assertThat(x).containsExactly(z, within(TOLERANCE));
  }

  /// det [[4, 2], [2, 3]] = 8.
  @Test
  void knowsTheDeterminant() {
    assertThat(Cholesky.of(new double[] {4, 2, 2, 3}, 2).logDeterminant())
        .isCloseTo(StrictMath.log(8), within(1e-14));
  }

  @ParameterizedTest
  @CsvSource({"9, 5", "9, 8", "150, 0", "150, 77", "150, 149"})
  void appendedRowsGiveTheFactorOfTheWhole(int n, int before) {
    double[] a = wellConditioned(n);
    double[] corner = new double[before * before];
    for (int i = 0; i < before; i++) {
      System.arraycopy(a, i * n, corner, i * before, before);
    }
    double[] rows = Arrays.copyOfRange(a, before * n, n * n);
    Cholesky grown = Cholesky.of(corner, before).append(rows, n - before);
    Cholesky whole = Cholesky.of(a, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        assertThat(grown.factor(i, j)).isEqualTo(whole.factor(i, j));
      }
    }
  }

  /// Rows below a block, one by one and at once, beside the factor of the whole matrix.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 61})
  void bordersAndLongerInversesAreThoseOfTheWholeMatrix(int before) {
    int n = before + 6;
    double[] a = DenseMatrices.wellConditioned(n, n);
    double[] corner = new double[before * before];
    for (int i = 0; i < before; i++) {
      System.arraycopy(a, i * n, corner, i * before, before);
    }
    LowerInverse leading = Cholesky.of(corner, before).lowerInverse();
    Border oneByOne = Border.of(leading);
    for (int i = before; i < n; i++) {
      oneByOne =
          oneByOne.with(
              column(a, n, 0, before, i, i + 1),
              column(a, n, before, n, i, i + 1),
              1,
              a[i * n + i],
              0);
    }
    LowerInverse grown = leading;
    Cholesky whole = Cholesky.of(a, n);
    for (int i = 0; i < 6; i++) {
      for (int k = 0; k <= before + i; k++) {
        assertThat(oneByOne.row(i)[k]).isCloseTo(whole.factor(before + i, k), within(1e-12));
      }
      grown = grown.append(oneByOne.row(i));
    }
    LowerInverse inverse = whole.lowerInverse();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        assertThat(grown.factor(i, k)).isCloseTo(inverse.factor(i, k), within(1e-11));
      }
    }
  }

  private static double[][] column(double[] a, int n, int fromRow, int toRow, int from, int to) {
    double[][] columns = LowerInverse.columns(toRow - fromRow, to - from);
    for (int i = fromRow; i < toRow; i++) {
      for (int j = from; j < to; j++) {
        columns[i - fromRow][j - from] = a[j * n + i];
      }
    }
    return columns;
  }

  @Test
  void singularMatrixGetsTheLeastJitterThatSuffices() {
    double[] ones = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    assertThat(Cholesky.of(ones, 3).relativeJitter()).isEqualTo(1e-10);
  }

  @Test
  void indefiniteMatrixIsRefusedWithItsSizeAndTheJittersTried() {
    assertThatThrownBy(() -> Cholesky.of(new double[] {1, 2, 2, 1}, 2))
        .isInstanceOf(NotPositiveDefiniteException.class)
        .hasMessageContaining("2 rows")
        .hasMessageContaining("1.0E-6");
  }

  @Test
  void notANumberIsRefused() {
    assertThatThrownBy(() -> Cholesky.of(new double[] {Double.NaN}, 1))
        .isInstanceOf(NotPositiveDefiniteException.class);
  }

  @Test
  void noRowsAtAllAreFine() {
    Cholesky empty = Cholesky.of(new double[0], 0);
    assertThat(empty.logDeterminant()).isZero();
    assertThat(empty.append(new double[] {4}, 1).factor(0, 0)).isEqualTo(2);
  }

  private static double[] wellConditioned(int n) {
    return DenseMatrices.wellConditioned(n, n);
  }

  private static double[] times(double[] a, double[] x, int n) {
    double[] product = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        product[i] += a[i * n + j] * x[j];
      }
    }
    return product;
  }

  private static double[] normals(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
  }
}

package org.percola.surrogate.linalg;

import java.util.Arrays;

/// The lower triangular factor L of a symmetric positive definite matrix A = L Lᵀ.
///
/// Matrices are row-major `double[n * n]`; only the lower triangle of A is read. A matrix that is
/// not positive definite to working precision gets a little jitter on its diagonal, the least of
/// [#jitterLadder] that suffices.
public final class Cholesky {

  /// Relative to the mean diagonal: from nothing to what still changes no prediction by more than a
  /// thousandth of a standard deviation. Trades exactness for a factor that exists.
  private static final double[] JITTERS = {0.0, 1e-10, 1e-8, 1e-6};

  private final int size;
  private final double[] lower;
  private final double relativeJitter;

  private Cholesky(int size, double[] lower, double relativeJitter) {
    this.size = size;
    this.lower = lower;
    this.relativeJitter = relativeJitter;
  }

  /// Factors `matrix`, which is left as it is.
  ///
  /// @throws NotPositiveDefiniteException if no jitter of the ladder suffices
  public static Cholesky of(double[] matrix, int size) {
    double meanDiagonal = meanDiagonal(matrix, size);
    for (double jitter : JITTERS) {
      double[] lower = matrix.clone();
      for (int i = 0; i < size; i++) {
        lower[i * size + i] += jitter * meanDiagonal;
      }
      if (factor(lower, size, 0)) {
        return new Cholesky(size, lower, jitter);
      }
    }
    throw new NotPositiveDefiniteException(size, meanDiagonal, JITTERS);
  }

  /// The relative jitters tried, in order.
  public static double[] jitterLadder() {
    return JITTERS.clone();
  }

  /// The factor of this matrix with rows added below and to the right, in O(n²) per row.
  ///
  /// The new rows get the least jitter that suffices, relative to their own mean diagonal; the old
  /// rows stay as they are.
  ///
  /// @param rows row-major `added × (n + added)`: covariances with the old rows, then among the new
  /// @throws NotPositiveDefiniteException if no jitter of the ladder suffices
  public Cholesky append(double[] rows, int added) {
    int total = size + added;
    double mean = 0;
    for (int i = 0; i < added; i++) {
      mean += rows[i * total + size + i] / added;
    }
    for (double jitter : JITTERS) {
      double[] grown = new double[total * total];
      for (int i = 0; i < size; i++) {
        System.arraycopy(lower, i * size, grown, i * total, i + 1);
      }
      System.arraycopy(rows, 0, grown, size * total, added * total);
      for (int i = size; i < total; i++) {
        grown[i * total + i] += jitter * mean;
      }
      if (factor(grown, total, size)) {
        return new Cholesky(total, grown, Math.max(jitter, relativeJitter));
      }
    }
    throw new NotPositiveDefiniteException(total, mean, JITTERS);
  }

  /// Factors rows `from` and below in place; rows above hold their factor already.
  ///
  /// Column by column: every element has the products of earlier columns subtracted in their order,
  /// along contiguous rows.
  private static boolean factor(double[] a, int n, int from) {
    double[] column = new double[n];
    for (int k = 0; k < n; k++) {
      double pivot = a[k * n + k];
      if (k >= from) {
        if (!(pivot > 0) || Double.isInfinite(pivot)) {
          return false;
        }
        pivot = Math.sqrt(pivot);
        a[k * n + k] = pivot;
        Arrays.fill(a, k * n + k + 1, (k + 1) * n, 0);
      }
      for (int i = k + 1; i < n; i++) {
        column[i] = i < from ? a[i * n + k] : a[i * n + k] / pivot;
      }
      for (int i = Math.max(k + 1, from); i < n; i++) {
        int row = i * n;
        double left = -column[i];
        a[row + k] = column[i];
        for (int j = k + 1; j <= i; j++) {
          a[row + j] = Math.fma(left, column[j], a[row + j]);
        }
      }
    }
    return true;
  }

  private static double meanDiagonal(double[] matrix, int size) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += matrix[i * size + i];
    }
    return size == 0 ? 0 : sum / size;
  }

  /// The number of rows.
  public int size() {
    return size;
  }

  /// What was added to the diagonal, relative to its mean.
  public double relativeJitter() {
    return relativeJitter;
  }

  /// One element of L.
  public double factor(int row, int column) {
    return lower[row * size + column];
  }

  /// ln det A.
  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += StrictMath.log(lower[i * size + i]);
    }
    return 2 * sum;
  }

  /// Replaces b by L⁻¹ b.
  public void solveLower(double[] b) {
    for (int i = 0; i < size; i++) {
      double sum = b[i];
      int row = i * size;
      for (int k = 0; k < i; k++) {
        sum = Math.fma(-lower[row + k], b[k], sum);
      }
      b[i] = sum / lower[row + i];
    }
  }

  /// Replaces b by L⁻ᵀ b.
  public void solveLowerTransposed(double[] b) {
    for (int i = size - 1; i >= 0; i--) {
      double value = b[i] / lower[i * size + i];
      b[i] = value;
      for (int k = 0; k < i; k++) {
        b[k] = Math.fma(-lower[i * size + k], value, b[k]);
      }
    }
  }

  /// Replaces b by A⁻¹ b.
  public void solve(double[] b) {
    solveLower(b);
    solveLowerTransposed(b);
  }

  /// Replaces z by L z: independent standard normals become a draw with covariance A.
  public void multiplyLower(double[] z) {
    for (int i = size - 1; i >= 0; i--) {
      double sum = 0;
      for (int k = 0; k <= i; k++) {
        sum = Math.fma(lower[i * size + k], z[k], sum);
      }
      z[i] = sum;
    }
  }

  /// L⁻¹, row-major, zero above the diagonal.
  public double[] lowerInverse() {
    double[] inverse = new double[size * size];
    for (int i = 0; i < size; i++) {
      int row = i * size;
      double reciprocal = 1.0 / lower[row + i];
      for (int k = 0; k < i; k++) {
        double factor = -lower[row + k] * reciprocal;
        for (int j = 0; j <= k; j++) {
          inverse[row + j] = Math.fma(factor, inverse[k * size + j], inverse[row + j]);
        }
      }
      inverse[row + i] = reciprocal;
    }
    return inverse;
  }

  /// A⁻¹, row-major and symmetric.
  public double[] inverse() {
    double[] t = lowerInverse();
    double[] inverse = new double[size * size];
    for (int k = 0; k < size; k++) {
      for (int i = 0; i <= k; i++) {
        double factor = t[k * size + i];
        for (int j = 0; j <= i; j++) {
          inverse[i * size + j] = Math.fma(factor, t[k * size + j], inverse[i * size + j]);
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        inverse[j * size + i] = inverse[i * size + j];
      }
    }
    return inverse;
  }
}

package org.percola.surrogate.linalg;

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
  private final double[][] upper;
  private final double relativeJitter;

  private Cholesky(double[][] upper, double relativeJitter) {
    this.size = upper.length;
    this.upper = upper;
    this.relativeJitter = relativeJitter;
  }

  /// Factors a row-major `double[size * size]`, of which the lower triangle is read.
  ///
  /// @throws NotPositiveDefiniteException if no jitter of the ladder suffices
  public static Cholesky of(double[] matrix, int size) {
    return of(upper -> Rows.copyUpper(matrix, upper), size);
  }

  /// Factors a matrix that writes itself, once more for every jitter tried.
  ///
  /// @throws NotPositiveDefiniteException if no jitter of the ladder suffices
  public static Cholesky of(Symmetric matrix, int size) {
    return of(matrix, size, new Workspace());
  }

  /// The same in memory that is used again: the factor is gone when the next one is made there.
  ///
  /// @throws NotPositiveDefiniteException if no jitter of the ladder suffices
  public static Cholesky of(Symmetric matrix, int size, Workspace space) {
    double meanDiagonal = 0;
    for (double jitter : JITTERS) {
      double[][] upper = space.zeros(Workspace.Use.FACTOR, size);
      matrix.write(upper);
      meanDiagonal = meanDiagonal(upper);
      for (int i = 0; i < size; i++) {
        upper[i][i] += jitter * meanDiagonal;
      }
      if (Elimination.factor(space.kernels(size), upper, 0)) {
        return new Cholesky(upper, jitter);
      }
    }
    throw new NotPositiveDefiniteException(size, meanDiagonal, JITTERS);
  }

  /// A symmetric matrix that knows its elements.
  public interface Symmetric {
    /// Writes the elements on and above the diagonal, `upper[row][column]`; rows are longer than
    /// that, and what follows stays zero.
    void write(double[][] upper);
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
      double[][] grown = grown(rows, added);
      for (int i = size; i < total; i++) {
        grown[i][i] += jitter * mean;
      }
      if (Elimination.factor(DenseKernels.forSize(total), grown, size)) {
        return new Cholesky(grown, Math.max(jitter, relativeJitter));
      }
    }
    throw new NotPositiveDefiniteException(total, mean, JITTERS);
  }

  private double[][] grown(double[] rows, int added) {
    int total = size + added;
    double[][] grown = Rows.zeros(total, total);
    for (int k = 0; k < size; k++) {
      System.arraycopy(upper[k], k, grown[k], k, size - k);
    }
    for (int k = 0; k < total; k++) {
      for (int i = Math.max(k, size); i < total; i++) {
        grown[k][i] = rows[(i - size) * total + k];
      }
    }
    return grown;
  }

  private static double meanDiagonal(double[][] upper) {
    double sum = 0;
    for (int i = 0; i < upper.length; i++) {
      sum += upper[i][i];
    }
    return upper.length == 0 ? 0 : sum / upper.length;
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
    return row < column ? 0 : upper[column][row];
  }

  /// ln det A.
  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += StrictMath.log(upper[i][i]);
    }
    return 2 * sum;
  }

  /// Replaces b by L⁻¹ b.
  public void solveLower(double[] b) {
    for (int k = 0; k < size; k++) {
      double[] row = upper[k];
      double value = b[k] / row[k];
      b[k] = value;
      for (int i = k + 1; i < size; i++) {
        b[i] = Math.fma(-value, row[i], b[i]);
      }
    }
  }

  /// Replaces b by L⁻ᵀ b.
  public void solveLowerTransposed(double[] b) {
    for (int i = size - 1; i >= 0; i--) {
      double[] row = upper[i];
      double sum = b[i];
      for (int k = size - 1; k > i; k--) {
        sum = Math.fma(-row[k], b[k], sum);
      }
      b[i] = sum / row[i];
    }
  }

  /// Replaces b by A⁻¹ b.
  public void solve(double[] b) {
    solveLower(b);
    solveLowerTransposed(b);
  }

  /// Replaces z by L z: independent standard normals become a draw with covariance A.
  public void multiplyLower(double[] z) {
    double[] product = new double[size];
    for (int k = 0; k < size; k++) {
      double[] row = upper[k];
      double factor = z[k];
      for (int i = k; i < size; i++) {
        product[i] = Math.fma(row[i], factor, product[i]);
      }
    }
    System.arraycopy(product, 0, z, 0, size);
  }

  /// L⁻¹, for products with many columns.
  public LowerInverse lowerInverse() {
    return LowerInverse.of(Substitution.inverse(new Workspace(), upper));
  }

  /// A⁻¹, row-major and symmetric.
  public double[] inverse() {
    return Rows.flat(inverseRows(new Workspace()), size);
  }

  /// A⁻¹ as rows, symmetric; rows may be longer than they are wide.
  ///
  /// @param space where they are; may be that of this factor
  public double[][] inverseRows(Workspace space) {
    double[][] product = Substitution.square(space, Substitution.inverse(space, upper));
    Rows.mirror(product);
    return product;
  }
}

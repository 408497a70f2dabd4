package org.percola.surrogate.linalg;

/// Gaussian elimination with the upper triangular factor U = Lᵀ, halving the rows until four are
/// left.
///
/// Row k of the result is U(k, j) = (A(k, j) - Σₘ U(m, k) U(m, j)) / U(k, k), m < k, and U(k, k)
/// the root of the same numerator. The first `known` rows and columns hold U already.
final class Elimination {
  private final DenseKernels kernels;
  private final double[][] rows;
  private final int known;

  private Elimination(DenseKernels kernels, double[][] rows, int known) {
    this.kernels = kernels;
    this.rows = rows;
    this.known = known;
  }

  /// Turns the rows of A, of which the upper triangle counts, into those of U.
  ///
  /// @param known how many leading rows and columns hold U already
  /// @return whether every new pivot was positive; otherwise the rows are of no use
  static boolean factor(DenseKernels kernels, double[][] rows, int known) {
    return new Elimination(kernels, rows, known).eliminate(0, rows.length);
  }

  private boolean eliminate(int from, int to) {
    if (from < known && to > known) {
      return split(from, known, to);
    }
    return to - from <= FourRows.COUNT ? few(from, to) : split(from, middle(from, to), to);
  }

  /// A multiple of four beyond `from`, near the middle.
  static int middle(int from, int to) {
    int fours = (to - from + FourRows.COUNT - 1) / FourRows.COUNT;
    return from + (fours + 1) / 2 * FourRows.COUNT;
  }

  private boolean split(int from, int middle, int to) {
    if (!eliminate(from, middle)) {
      return false;
    }
    DenseKernels.Part part = to <= known ? DenseKernels.Part.ALL : DenseKernels.Part.UPPER;
    kernels.accumulate(
        new DenseKernels.Sum(-1, rows, rows, from, middle, DenseKernels.Zeros.UNKNOWN),
        rows,
        new DenseKernels.Region(middle, to, Math.max(middle, known), rows.length, part));
    return eliminate(middle, to);
  }

  private boolean few(int from, int to) {
    if (from >= known && !triangle(from, to)) {
      return false;
    }
    FourRows.eliminate(rows, from, to, rows, Math.max(to, known), rows.length);
    return true;
  }

  /// Factors the small square on the diagonal.
  private boolean triangle(int from, int to) {
    for (int k = from; k < to; k++) {
      double[] row = rows[k];
      double pivot = row[k];
      if (!(pivot > 0) || Double.isInfinite(pivot)) {
        return false;
      }
      row[k] = Math.sqrt(pivot);
      double reciprocal = 1 / row[k];
      for (int i = k + 1; i < to; i++) {
        row[i] *= reciprocal;
      }
      for (int i = k + 1; i < to; i++) {
        for (int j = i; j < to; j++) {
          rows[i][j] = Math.fma(-row[i], row[j], rows[i][j]);
        }
      }
    }
    return true;
  }
}

package org.percola.surrogate.linalg;

import java.util.Arrays;

/// Forward substitution L X = I, halving the rows until few are left.
///
/// Row i of X = L⁻¹ is (eᵢ - Σₖ L(i, k) X(k)) / L(i, i), k < i, and reaches to column i.
final class Substitution {
  /// Rows of a square at a time: a block beside the diagonal is computed in vain.
  private static final int SQUARE_ROWS = 64;

  private final DenseKernels kernels;
  private final double[][] upper;
  private final double[][] inverse;

  private Substitution(DenseKernels kernels, double[][] upper) {
    int n = upper.length;
    this.kernels = kernels;
    this.upper = upper;
    this.inverse = Rows.zeros(n, n);
  }

  /// L⁻¹ as rows, of L = Uᵀ given by the rows of U.
  static double[][] inverse(DenseKernels kernels, double[][] upper) {
    Substitution substitution = new Substitution(kernels, upper);
    substitution.solve(0, upper.length);
    return substitution.inverse;
  }

  private void solve(int from, int to) {
    if (to - from <= FourRows.COUNT) {
      for (int i = from; i < to; i++) {
        inverse[i][i] = 1;
      }
      FourRows.eliminate(upper, from, to, inverse, 0, to);
      return;
    }
    int middle = Elimination.middle(from, to);
    solve(from, middle);
    kernels.accumulate(
        new DenseKernels.Sum(-1, upper, inverse, from, middle, DenseKernels.Zeros.RIGHT_ABOVE),
        inverse,
        new DenseKernels.Region(middle, to, 0, middle, DenseKernels.Part.ALL));
    solve(middle, to);
  }

  /// A⁻¹ = XᵀX as rows, from the rows of X.
  static double[][] square(DenseKernels kernels, double[][] inverse) {
    int n = inverse.length;
    double[][] product = Rows.zeros(n, n);
    for (int from = 0; from < n; from += SQUARE_ROWS) {
      int to = Math.min(from + SQUARE_ROWS, n);
      kernels.accumulate(
          new DenseKernels.Sum(1, inverse, inverse, from, n, DenseKernels.Zeros.UNKNOWN),
          product,
          new DenseKernels.Region(from, to, 0, to, DenseKernels.Part.LOWER));
    }
    for (int i = 0; i < n; i++) {
      Arrays.fill(product[i], i + 1, product[i].length, 0);
    }
    return product;
  }
}

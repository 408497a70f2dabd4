package org.percola.surrogate.linalg;

import java.util.Arrays;

/// Forward substitution L X = I, halving the rows until few are left.
///
/// Row i of X = L⁻¹ is (eᵢ - Σₖ L(i, k) X(k)) / L(i, i), k < i, and reaches to column i.
final class Substitution {
  private final DenseKernels kernels;
  private final double[][] upper;
  private final double[][] inverse;

  private Substitution(Workspace space, double[][] upper) {
    this.kernels = space.kernels(upper.length);
    this.upper = upper;
    this.inverse = space.zeros(Workspace.Use.INVERSE, upper.length);
  }

  /// L⁻¹ as rows, of L = Uᵀ given by the rows of U.
  static double[][] inverse(Workspace space, double[][] upper) {
    Substitution substitution = new Substitution(space, upper);
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
  static double[][] square(Workspace space, double[][] inverse) {
    int n = inverse.length;
    double[][] product = space.zeros(Workspace.Use.SQUARE, n);
    space
        .kernels(n)
        .accumulate(
            new DenseKernels.Sum(1, inverse, inverse, 0, n, DenseKernels.Zeros.LEFT_ABOVE),
            product,
            new DenseKernels.Region(0, n, 0, n, DenseKernels.Part.LOWER));
    for (int i = 0; i < n; i++) {
      Arrays.fill(product[i], i + 1, product[i].length, 0);
    }
    return product;
  }
}

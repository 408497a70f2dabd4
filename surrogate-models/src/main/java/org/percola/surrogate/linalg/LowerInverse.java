package org.percola.surrogate.linalg;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.percola.surrogate.linalg.DenseKernels.Part;
import org.percola.surrogate.linalg.DenseKernels.Region;
import org.percola.surrogate.linalg.DenseKernels.Sum;
import org.percola.surrogate.linalg.DenseKernels.Zeros;
import org.percola.surrogate.special.VectorApi;

/// T = L⁻¹ of a Cholesky factor, for products with many columns at a time.
///
/// Columns are stored side by side, one array per row, as [#columns] makes them: the squared norms
/// of T k are what a covariance column k takes off a variance.
public final class LowerInverse {

  /// Rows of the product that are kept at a time: with a few hundred columns they fit the second
  /// cache.
  private static final int ROWS = 64;

  private final double[][] transposed;
  private final @Nullable VectorStrips strips;

  private LowerInverse(double[][] transposed, @Nullable VectorStrips strips) {
    this.transposed = transposed;
    this.strips = strips;
  }

  /// The same in plain loops, or with kernels of its own.
  LowerInverse withoutStrips() {
    return new LowerInverse(transposed, null);
  }

  static LowerInverse of(double[][] inverse) {
    double[][] transposed = Rows.transposed(inverse);
    boolean vectors = VectorApi.isUsed() && inverse.length <= VectorStrips.MOST_ROWS;
    return new LowerInverse(transposed, vectors ? new VectorStrips(transposed) : null);
  }

  /// The number of rows.
  public int size() {
    return transposed.length;
  }

  /// Space for columns of `rows` numbers each, zeros to begin with.
  public static double[][] columns(int rows, int count) {
    return Rows.zeros(rows, count);
  }

  /// One element of T.
  public double factor(int row, int column) {
    return transposed[column][row];
  }

  /// For each of the first `count` columns k, with v = T k: writes ‖v‖² and the sums Σᵢ fᵢ vᵢ for
  /// some series of factors f.
  ///
  /// @param factors as [#columns] makes them, one column per series
  /// @param norms receives ‖v‖²
  /// @param sums as [#columns] makes them, receives one row per series
  public void multiply(
      double[][] columns, int count, double[][] factors, double[] norms, double[][] sums) {
    Arrays.fill(norms, 0, count, 0);
    for (double[] row : sums) {
      Arrays.fill(row, 0);
    }
    if (strips != null) {
      strips.multiply(columns, count, factors, norms, sums);
    } else {
      multiply(DenseKernels.forSize(size()), columns, count, factors, norms, sums);
    }
  }

  private void multiply(
      DenseKernels kernels,
      double[][] columns,
      int count,
      double[][] factors,
      double[] norms,
      double[][] sums) {
    double[][] product = recurring(count);
    Region all = new Region(0, sums.length, 0, count, Part.ALL);
    for (int from = 0; from < size(); from += ROWS) {
      int to = Math.min(from + ROWS, size());
      multiply(kernels, columns, count, from, to, product);
      for (int i = from; i < to; i++) {
        addSquares(product[i], count, norms);
      }
      kernels.accumulate(new Sum(1, factors, product, from, to, Zeros.UNKNOWN), sums, all);
    }
  }

  /// Rows for a product of which only a few are looked at before the next few take their place.
  private double[][] recurring(int count) {
    double[][] few = Rows.zeros(Math.min(ROWS, size()), count);
    double[][] rows = new double[size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = few[i % ROWS];
    }
    return rows;
  }

  private void multiply(
      DenseKernels kernels, double[][] columns, int count, int from, int to, double[][] product) {
    for (int i = from; i < to; i++) {
      Arrays.fill(product[i], 0);
    }
    kernels.accumulate(
        new Sum(1, transposed, columns, 0, to, Zeros.LEFT_BELOW),
        product,
        new Region(from, to, 0, count, Part.ALL));
  }

  private static void addSquares(double[] row, int count, double[] out) {
    for (int c = 0; c < count; c++) {
      out[c] = Math.fma(row[c], row[c], out[c]);
    }
  }
}

package org.percola.surrogate.linalg;

import java.util.Arrays;
import org.percola.surrogate.special.VectorApi;

/// T = L⁻¹ of a Cholesky factor, for products with many columns at a time.
///
/// Columns are stored side by side, one array per row, as [#columns] makes them: the squared norms
/// of T k are what a covariance column k takes off a variance. T is kept in strips of four rows,
/// column by column, which a longer T shares with the shorter one it was made of.
public final class LowerInverse {
  static final int STRIP = 4;

  private final int size;
  private final double[][] strips;

  private LowerInverse(int size, double[][] strips) {
    this.size = size;
    this.strips = strips;
  }

  /// @param inverse the rows of T
  static LowerInverse of(double[][] inverse) {
    int size = inverse.length;
    double[][] strips = new double[(size + STRIP - 1) / STRIP][];
    for (int s = 0; s < strips.length; s++) {
      strips[s] = new double[STRIP * steps(s, size)];
      int end = Math.min(STRIP * (s + 1), size);
      for (int i = STRIP * s; i < end; i++) {
        write(inverse[i], i, strips[s]);
      }
    }
    return new LowerInverse(size, strips);
  }

  private static void write(double[] row, int index, double[] strip) {
    for (int k = 0; k <= index; k++) {
      strip[STRIP * k + index % STRIP] = row[k];
    }
  }

  /// How many columns a strip reaches over.
  static int steps(int strip, int size) {
    return Math.min(STRIP * (strip + 1), size);
  }

  /// The number of rows.
  public int size() {
    return size;
  }

  /// Space for columns of `rows` numbers each, zeros to begin with.
  public static double[][] columns(int rows, int count) {
    return Rows.zeros(rows, count);
  }

  /// One element of T.
  public double factor(int row, int column) {
    return row < column ? 0 : strips[row / STRIP][STRIP * column + row % STRIP];
  }

  /// The inverse of L with one more row, in O(n²).
  ///
  /// @param row n + 1 numbers; the last, that of the diagonal, is positive
  public LowerInverse append(double[] row) {
    double[] added = new double[size + 1];
    for (int i = 0; i < size; i += STRIP) {
      addRows(strips[i / STRIP], row, i, Math.min(STRIP, size - i), added);
    }
    double own = 1 / row[size];
    for (int k = 0; k < size; k++) {
      added[k] *= -own;
    }
    added[size] = own;
    int last = size / STRIP;
    double[][] grown = Arrays.copyOf(strips, last + 1);
    double[] before = last < strips.length ? strips[last] : new double[0];
    grown[last] = Arrays.copyOf(before, STRIP * (size + 1));
    write(added, size, grown[last]);
    return new LowerInverse(size + 1, grown);
  }

  /// Adds rows of T, each times its factor, in their order.
  private static void addRows(double[] strip, double[] factors, int from, int rows, double[] sum) {
    double f0 = factors[from];
    double f1 = rows > 1 ? factors[from + 1] : 0;
    double f2 = rows > 2 ? factors[from + 2] : 0;
    double f3 = rows > 3 ? factors[from + 3] : 0;
    for (int k = 0, at = 0; at < strip.length; k++, at += STRIP) {
      double upper = Math.fma(f1, strip[at + 1], Math.fma(f0, strip[at], sum[k]));
      sum[k] = Math.fma(f3, strip[at + 3], Math.fma(f2, strip[at + 2], upper));
    }
  }

  /// T k of the first `count` columns k, as [#columns] makes them.
  public double[][] product(double[][] columns, int count) {
    double[][] product = columns(size, count);
    for (int i = 0; i < size; i++) {
      multiplyRow(columns, count, i, product[i]);
    }
    return product;
  }

  /// For each of the first `count` columns k, with v = T k: writes ‖v‖² and the sums Σᵢ fᵢ vᵢ for
  /// some series of factors f.
  ///
  /// @param factors as [#columns] makes them, one column per series
  /// @param norms receives ‖v‖²
  /// @param sums as [#columns] makes them, receives one row per series
  public void multiply(
      double[][] columns, int count, double[][] factors, double[] norms, double[][] sums) {
    for (double[] row : sums) {
      Arrays.fill(row, 0);
    }
    if (VectorApi.isUsed()) {
      VectorStrips.multiply(strips, size, columns, count, factors, norms, sums);
    } else {
      multiplyInLoops(columns, count, factors, norms, sums);
    }
  }

  /// As [#multiply], given sums of zeros, in loops that the compiler turns into vector instructions
  /// by itself.
  void multiplyInLoops(
      double[][] columns, int count, double[][] factors, double[] norms, double[][] sums) {
    Arrays.fill(norms, 0, count, 0);
    double[] product = new double[count];
    for (int i = 0; i < size; i++) {
      Arrays.fill(product, 0);
      multiplyRow(columns, count, i, product);
      for (int c = 0; c < count; c++) {
        norms[c] = Math.fma(product[c], product[c], norms[c]);
      }
      for (int s = 0; s < sums.length; s++) {
        addScaled(factors[i][s], product, count, sums[s]);
      }
    }
  }

  /// Adds Σₖ T(row, k) columns(k), four steps at a time.
  private void multiplyRow(double[][] columns, int count, int row, double[] out) {
    double[] strip = strips[row / STRIP];
    int at = row % STRIP;
    int k = 0;
    for (; k + 4 <= row + 1; k += 4) {
      double t0 = strip[STRIP * k + at];
      double t1 = strip[STRIP * (k + 1) + at];
      double t2 = strip[STRIP * (k + 2) + at];
      double t3 = strip[STRIP * (k + 3) + at];
      double[] c0 = columns[k];
      double[] c1 = columns[k + 1];
      double[] c2 = columns[k + 2];
      double[] c3 = columns[k + 3];
      for (int c = 0; c < count; c++) {
        out[c] =
            Math.fma(
                t3, c3[c], Math.fma(t2, c2[c], Math.fma(t1, c1[c], Math.fma(t0, c0[c], out[c]))));
      }
    }
    for (; k <= row; k++) {
      addScaled(strip[STRIP * k + at], columns[k], count, out);
    }
  }

  private static void addScaled(double factor, double[] from, int count, double[] to) {
    for (int c = 0; c < count; c++) {
      to[c] = Math.fma(factor, from[c], to[c]);
    }
  }
}

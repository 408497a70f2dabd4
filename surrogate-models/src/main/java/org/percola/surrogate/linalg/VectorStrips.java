package org.percola.surrogate.linalg;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The products of a [LowerInverse] on the Vector API: four rows by two vectors of T k are summed
/// in registers, and squared there, so that no product is stored.
///
/// The order of every sum is that of the plain loops. T is read from its strips as they are, which
/// beats tiles of packed blocks up to a thousand rows; of two thousand the blocks were faster.
final class VectorStrips {
  private static final VectorSpecies<Double> SPECIES = VectorKernels.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final int ROWS = LowerInverse.STRIP;
  private static final int COLUMNS = 2 * LANES;

  private VectorStrips() {}

  /// As [LowerInverse#multiply], given sums of zeros.
  ///
  /// @param strips of T, which has `size` rows
  static void multiply(
      double[][] strips,
      int size,
      double[][] columns,
      int count,
      double[][] factors,
      double[] norms,
      double[][] sums) {
    double[] packed = new double[size * COLUMNS];
    double[] squares = new double[COLUMNS];
    for (int j = 0; j < count; j += COLUMNS) {
      for (int k = 0; k < size; k++) {
        DoubleVector.fromArray(SPECIES, columns[k], j).intoArray(packed, k * COLUMNS);
        DoubleVector.fromArray(SPECIES, columns[k], j + LANES)
            .intoArray(packed, k * COLUMNS + LANES);
      }
      multiply(strips, packed, factors, squares, sums, j);
      System.arraycopy(squares, 0, norms, j, Math.min(COLUMNS, count - j));
    }
  }

  private static void multiply(
      double[][] strips, double[] b, double[][] factors, double[] squares, double[][] sums, int j) {
    DoubleVector n0 = DoubleVector.zero(SPECIES);
    DoubleVector n1 = DoubleVector.zero(SPECIES);
    // Always 0, which the compiler does not see: it would unroll the loop, run out of registers and
    // take nearly twice as long.
    int first = 0;
    for (int strip = 0; strip < strips.length; strip++) {
      double[] a = strips[strip];
      first += a.length % ROWS;
      int row = ROWS * strip;
      int steps = a.length / ROWS;
      DoubleVector c00 = DoubleVector.zero(SPECIES);
      DoubleVector c01 = c00;
      DoubleVector c10 = c00;
      DoubleVector c11 = c00;
      DoubleVector c20 = c00;
      DoubleVector c21 = c00;
      DoubleVector c30 = c00;
      DoubleVector c31 = c00;
      for (int k = 0; k < steps; k++) {
        DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, COLUMNS * k);
        DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, COLUMNS * k + LANES);
        DoubleVector x = DoubleVector.broadcast(SPECIES, a[first + ROWS * k]);
        c00 = x.fma(b0, c00);
        c01 = x.fma(b1, c01);
        x = DoubleVector.broadcast(SPECIES, a[first + ROWS * k + 1]);
        c10 = x.fma(b0, c10);
        c11 = x.fma(b1, c11);
        x = DoubleVector.broadcast(SPECIES, a[first + ROWS * k + 2]);
        c20 = x.fma(b0, c20);
        c21 = x.fma(b1, c21);
        x = DoubleVector.broadcast(SPECIES, a[first + ROWS * k + 3]);
        c30 = x.fma(b0, c30);
        c31 = x.fma(b1, c31);
      }
      n0 = c30.fma(c30, c20.fma(c20, c10.fma(c10, c00.fma(c00, n0))));
      n1 = c31.fma(c31, c21.fma(c21, c11.fma(c11, c01.fma(c01, n1))));
      for (int s = 0; s < sums.length; s++) {
        DoubleVector s0 = DoubleVector.fromArray(SPECIES, sums[s], j);
        DoubleVector s1 = DoubleVector.fromArray(SPECIES, sums[s], j + LANES);
        DoubleVector f = DoubleVector.broadcast(SPECIES, factors[row][s]);
        s0 = f.fma(c00, s0);
        s1 = f.fma(c01, s1);
        f = DoubleVector.broadcast(SPECIES, factor(factors, row + 1, s));
        s0 = f.fma(c10, s0);
        s1 = f.fma(c11, s1);
        f = DoubleVector.broadcast(SPECIES, factor(factors, row + 2, s));
        s0 = f.fma(c20, s0);
        s1 = f.fma(c21, s1);
        f = DoubleVector.broadcast(SPECIES, factor(factors, row + 3, s));
        f.fma(c30, s0).intoArray(sums[s], j);
        f.fma(c31, s1).intoArray(sums[s], j + LANES);
      }
    }
    n0.intoArray(squares, 0);
    n1.intoArray(squares, LANES);
  }

  private static double factor(double[][] factors, int row, int series) {
    return row < factors.length ? factors[row][series] : 0;
  }
}

package org.percola.surrogate.linalg;

/// Elimination within up to four rows, all at once: one pass over the columns instead of ten.
final class FourRows {
  static final int COUNT = 4;

  private FourRows() {}

  /// Replaces x(i) by (x(i) - Σₖ U(k, i) x(k)) / U(i, i), `from` ≤ k < i < `to`, in the columns
  /// from `first` to `last`.
  static void eliminate(double[][] upper, int from, int to, double[][] x, int first, int last) {
    if (to - from == COUNT) {
      four(upper, from, x, first, last);
      return;
    }
    for (int i = from; i < to; i++) {
      double[] row = x[i];
      for (int k = from; k < i; k++) {
        subtract(upper[k][i], x[k], row, first, last);
      }
      double reciprocal = 1 / upper[i][i];
      for (int j = first; j < last; j++) {
        row[j] *= reciprocal;
      }
    }
  }

  private static void subtract(double factor, double[] row, double[] from, int first, int last) {
    for (int j = first; j < last; j++) {
      from[j] = Math.fma(-factor, row[j], from[j]);
    }
  }

  private static void four(double[][] upper, int at, double[][] x, int first, int last) {
    double[] u0 = upper[at];
    double[] u1 = upper[at + 1];
    double[] u2 = upper[at + 2];
    double d0 = 1 / u0[at];
    double d1 = 1 / u1[at + 1];
    double d2 = 1 / u2[at + 2];
    double d3 = 1 / upper[at + 3][at + 3];
    double u01 = -u0[at + 1];
    double u02 = -u0[at + 2];
    double u03 = -u0[at + 3];
    double u12 = -u1[at + 2];
    double u13 = -u1[at + 3];
    double u23 = -u2[at + 3];
    double[] x0 = x[at];
    double[] x1 = x[at + 1];
    double[] x2 = x[at + 2];
    double[] x3 = x[at + 3];
    for (int j = first; j < last; j++) {
      double r0 = x0[j] * d0;
      double r1 = Math.fma(u01, r0, x1[j]) * d1;
      double r2 = Math.fma(u12, r1, Math.fma(u02, r0, x2[j])) * d2;
      x0[j] = r0;
      x1[j] = r1;
      x2[j] = r2;
      x3[j] = Math.fma(u23, r2, Math.fma(u13, r1, Math.fma(u03, r0, x3[j]))) * d3;
    }
  }
}

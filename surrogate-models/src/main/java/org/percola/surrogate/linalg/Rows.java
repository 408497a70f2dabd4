package org.percola.surrogate.linalg;

/// Matrices as arrays of rows, each a little longer than the matrix is wide.
final class Rows {

  /// Cells beyond the last column, which hold zeros: whole tiles need no special last one.
  static final int SLACK = 16;

  /// Rows read at a time where a matrix is turned over: as many as fill a cache line.
  private static final int BLOCK = 8;

  private Rows() {}

  /// A matrix of zeros.
  static double[][] zeros(int rows, int columns) {
    return new double[rows][columns + SLACK];
  }

  /// Writes the upper triangle of a symmetric matrix given by its lower one.
  ///
  /// @param lower row-major `double[n * n]`
  static void copyUpper(double[] lower, double[][] upper) {
    int n = upper.length;
    for (int from = 0; from < n; from += BLOCK) {
      int to = Math.min(from + BLOCK, n);
      for (int j = 0; j < to; j++) {
        for (int i = Math.max(from, j); i < to; i++) {
          upper[j][i] = lower[i * n + j];
        }
      }
    }
  }

  /// Copies what lies below the diagonal above it.
  static void mirror(double[][] rows) {
    int n = rows.length;
    for (int from = 0; from < n; from += BLOCK) {
      int to = Math.min(from + BLOCK, n);
      for (int j = 0; j < to; j++) {
        for (int i = Math.max(from, j + 1); i < to; i++) {
          rows[j][i] = rows[i][j];
        }
      }
    }
  }

  /// The first `columns` cells of each row one after another.
  static double[] flat(double[][] rows, int columns) {
    double[] cells = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, cells, i * columns, columns);
    }
    return cells;
  }
}

package org.percola.surrogate.linalg;

import java.util.ArrayList;
import java.util.List;

/// The last rows of a Cholesky factor of which the leading block is known by its inverse.
///
/// Of a row with covariances c with the leading block and b with the border, its part beside the
/// leading block is L⁻¹c; the rest follows by forward substitution. Every row depends on those
/// before it only: rows have the same bits one by one as all at once.
public final class Border {
  private final LowerInverse leading;
  private final List<double[]> rows;

  private Border(LowerInverse leading, List<double[]> rows) {
    this.leading = leading;
    this.rows = List.copyOf(rows);
  }

  /// No rows yet.
  public static Border of(LowerInverse leading) {
    return new Border(leading, List.of());
  }

  /// This border with more rows below.
  ///
  /// @param cross covariances with the leading block, one column per new row
  /// @param among covariances with the rows of the border, old and new, one column per new row
  /// @param own the variance of each new row
  /// @param least what each is known to vary by, given all rows before: rounding leaves no less
  public Border with(double[][] cross, double[][] among, int count, double own, double least) {
    double[][] beside = leading.product(cross, count);
    List<double[]> grown = new ArrayList<>(rows);
    for (int column = 0; column < count; column++) {
      grown.add(row(beside, among, column, grown, own, least));
    }
    return new Border(leading, grown);
  }

  private static double[] row(
      double[][] beside,
      double[][] among,
      int column,
      List<double[]> before,
      double own,
      double least) {
    int n = beside.length;
    double[] first = new double[n];
    for (int i = 0; i < n; i++) {
      first[i] = beside[i][column];
    }
    double[][] series = new double[before.size() + 1][];
    for (int k = 0; k < before.size(); k++) {
      series[k] = before.get(k);
    }
    series[before.size()] = first;
    double[] products = Series.products(first, series);
    double[] row = new double[n + series.length];
    System.arraycopy(first, 0, row, 0, n);
    double pivot = own - products[before.size()];
    for (int k = 0; k < before.size(); k++) {
      double value = among[k][column] - products[k];
      for (int l = 0; l < k; l++) {
        value = Math.fma(-row[n + l], series[k][n + l], value);
      }
      row[n + k] = value / series[k][n + k];
      pivot = Math.fma(-row[n + k], row[n + k], pivot);
    }
    row[n + before.size()] = Math.sqrt(Math.max(pivot, least));
    return row;
  }

  /// The number of rows.
  public int size() {
    return rows.size();
  }

  /// One row of the factor up to its diagonal: the leading columns, then those of the border.
  public double[] row(int index) {
    return rows.get(index);
  }
}

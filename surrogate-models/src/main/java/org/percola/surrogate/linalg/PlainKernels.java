package org.percola.surrogate.linalg;

/// [DenseKernels] in loops that the compiler can turn into vector instructions by itself: over
/// arrays that share their index, two rows and four steps at a time.
final class PlainKernels implements DenseKernels {

  /// Columns at a time: two rows and four of the sum stay in the first cache.
  private static final int COLUMNS = 256;

  private static final int STEPS = 4;

  @Override
  public void accumulate(Sum sum, double[][] c, Region region) {
    for (int from = region.fromColumn(); from < region.toColumn(); from += COLUMNS) {
      int to = Math.min(from + COLUMNS, region.toColumn());
      for (int i = region.fromRow(); i < region.toRow(); i += 2) {
        boolean pair = i + 1 < region.toRow();
        int first = region.part() == Part.UPPER ? Math.max(from, i) : from;
        int last = region.part() == Part.LOWER ? Math.min(to, i + 2) : to;
        if (first < last) {
          rows(sum, c, i, pair, first, last);
        }
      }
    }
  }

  private static void rows(Sum sum, double[][] c, int i, boolean pair, int first, int last) {
    int from = sum.from;
    int to = sum.to;
    switch (sum.zeros) {
      case UNKNOWN -> {}
      case LEFT_BELOW -> to = Math.min(to, i + 2);
      case RIGHT_ABOVE -> from = Math.max(from, first);
    }
    double[] row = c[i];
    double[] next = pair ? c[i + 1] : row;
    int k = from;
    for (; pair && k + STEPS <= to; k += STEPS) {
      fourSteps(sum, k, i, row, next, first, last);
    }
    for (; k < to; k++) {
      oneStep(sum.sign * sum.left[k][i], sum.right[k], row, first, last);
      if (pair) {
        oneStep(sum.sign * sum.left[k][i + 1], sum.right[k], next, first, last);
      }
    }
  }

  private static void fourSteps(
      Sum sum, int k, int i, double[] row, double[] next, int first, int last) {
    double[] l0 = sum.left[k];
    double[] l1 = sum.left[k + 1];
    double[] l2 = sum.left[k + 2];
    double[] l3 = sum.left[k + 3];
    double s = sum.sign;
    fourSteps(
        s * l0[i],
        s * l1[i],
        s * l2[i],
        s * l3[i],
        s * l0[i + 1],
        s * l1[i + 1],
        s * l2[i + 1],
        s * l3[i + 1],
        sum.right[k],
        sum.right[k + 1],
        sum.right[k + 2],
        sum.right[k + 3],
        row,
        next,
        first,
        last);
  }

  private static void fourSteps(
      double x0,
      double x1,
      double x2,
      double x3,
      double y0,
      double y1,
      double y2,
      double y3,
      double[] b0,
      double[] b1,
      double[] b2,
      double[] b3,
      double[] row,
      double[] next,
      int first,
      int last) {
    for (int j = first; j < last; j++) {
      double p0 = b0[j];
      double p1 = b1[j];
      double p2 = b2[j];
      double p3 = b3[j];
      row[j] = Math.fma(x3, p3, Math.fma(x2, p2, Math.fma(x1, p1, Math.fma(x0, p0, row[j]))));
      next[j] = Math.fma(y3, p3, Math.fma(y2, p2, Math.fma(y1, p1, Math.fma(y0, p0, next[j]))));
    }
  }

  private static void oneStep(double x, double[] b, double[] row, int first, int last) {
    for (int j = first; j < last; j++) {
      row[j] = Math.fma(x, b[j], row[j]);
    }
  }
}

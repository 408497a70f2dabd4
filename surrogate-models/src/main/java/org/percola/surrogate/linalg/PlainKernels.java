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
      case LEFT_ABOVE -> from = Math.max(from, i);
      case RIGHT_ABOVE -> from = Math.max(from, first);
    }
    double[] row = c[i];
    int k = from;
    for (; k + STEPS <= to; k += STEPS) {
      if (pair) {
        fourSteps(sum, k, i, row, c[i + 1], first, last);
      } else {
        fourSteps(sum, k, i, row, first, last);
      }
    }
    for (; k < to; k++) {
      oneStep(sum.sign * sum.left[k][i], sum.right[k], row, first, last);
      if (pair) {
        oneStep(sum.sign * sum.left[k][i + 1], sum.right[k], c[i + 1], first, last);
      }
    }
  }

  private static void fourSteps(
      Sum sum, int k, int i, double[] row, double[] next, int first, int last) {
    double x0 = sum.sign * sum.left[k][i];
    double x1 = sum.sign * sum.left[k + 1][i];
    double x2 = sum.sign * sum.left[k + 2][i];
    double x3 = sum.sign * sum.left[k + 3][i];
    double y0 = sum.sign * sum.left[k][i + 1];
    double y1 = sum.sign * sum.left[k + 1][i + 1];
    double y2 = sum.sign * sum.left[k + 2][i + 1];
    double y3 = sum.sign * sum.left[k + 3][i + 1];
    double[] b0 = sum.right[k];
    double[] b1 = sum.right[k + 1];
    double[] b2 = sum.right[k + 2];
    double[] b3 = sum.right[k + 3];
    for (int j = first; j < last; j++) {
      double p0 = b0[j];
      double p1 = b1[j];
      double p2 = b2[j];
      double p3 = b3[j];
      row[j] = Math.fma(x3, p3, Math.fma(x2, p2, Math.fma(x1, p1, Math.fma(x0, p0, row[j]))));
      next[j] = Math.fma(y3, p3, Math.fma(y2, p2, Math.fma(y1, p1, Math.fma(y0, p0, next[j]))));
    }
  }

  private static void fourSteps(Sum sum, int k, int i, double[] row, int first, int last) {
    double x0 = sum.sign * sum.left[k][i];
    double x1 = sum.sign * sum.left[k + 1][i];
    double x2 = sum.sign * sum.left[k + 2][i];
    double x3 = sum.sign * sum.left[k + 3][i];
    double[] b0 = sum.right[k];
    double[] b1 = sum.right[k + 1];
    double[] b2 = sum.right[k + 2];
    double[] b3 = sum.right[k + 3];
    for (int j = first; j < last; j++) {
      double half = Math.fma(x1, b1[j], Math.fma(x0, b0[j], row[j]));
      row[j] = Math.fma(x3, b3[j], Math.fma(x2, b2[j], half));
    }
  }

  private static void oneStep(double x, double[] b, double[] row, int first, int last) {
    for (int j = first; j < last; j++) {
      row[j] = Math.fma(x, b[j], row[j]);
    }
  }
}

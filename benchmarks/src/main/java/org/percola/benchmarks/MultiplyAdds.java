package org.percola.benchmarks;

import java.util.Arrays;

/// How fast the processor is while somebody else may be using it too: multiplications with addition
/// over arrays that stay in the first cache, in loops that the compiler turns into vector
/// instructions.
final class MultiplyAdds {
  private static final int CELLS = 1024;
  private static final int ROUNDS = 500;
  private static final int PER_CELL = 8;
  private static final double[] FROM = filled();
  private static final double[] TO = filled();

  private MultiplyAdds() {}

  private static double[] filled() {
    double[] cells = new double[CELLS];
    Arrays.fill(cells, 1e-3);
    return cells;
  }

  /// Of one thread, now.
  static double perNanosecond() {
    long start = SurrogateSpeed.cpu();
    for (int round = 0; round < ROUNDS; round++) {
      sweep(FROM, TO);
    }
    return (double) ROUNDS * PER_CELL * CELLS / (1e6 * SurrogateSpeed.since(start));
  }

  private static void sweep(double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      double x = from[i];
      double half = Math.fma(x, 0.7, Math.fma(x, 0.5, Math.fma(x, 0.3, Math.fma(x, 0.1, to[i]))));
      to[i] = Math.fma(-x, 0.7, Math.fma(-x, 0.5, Math.fma(-x, 0.3, Math.fma(-x, 0.1, half))));
    }
  }
}

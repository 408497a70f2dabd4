package org.percola.surrogate.linalg;

import java.util.SplittableRandom;

/// Matrices to try factorisations on.
final class DenseMatrices {
  private DenseMatrices() {}

  /// 1 + R Rᵀ / n with R of uniform numbers, row-major and symmetric.
  static double[] wellConditioned(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] root = random.doubles((long) n * n).map(x -> 3.5 * (x - 0.5)).toArray();
    double[] a = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = i == j ? 1 : 0;
        for (int k = 0; k < n; k++) {
          sum += root[i * n + k] * root[j * n + k] / n;
        }
        a[i * n + j] = sum;
        a[j * n + i] = sum;
      }
    }
    return a;
  }
}

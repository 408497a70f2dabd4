package org.percola.surrogate.kernel;

import org.percola.surrogate.special.NegativeExponential;
import org.percola.surrogate.special.VectorApi;

/// The Matérn correlation with smoothness 5/2: twice differentiable, no smoother.
///
/// k(r) = (1 + √5 r + 5r²/3) exp(-√5 r); slope = (5/3)(1 + √5 r) exp(-√5 r).
///
/// Source: Rasmussen & Williams, "Gaussian Processes for Machine Learning", MIT Press 2006, eq.
/// 4.17.
public final class Matern52 implements Kernel {
  static final double ONE_THIRD = 1.0 / 3.0;
  static final double FIVE_THIRDS = 5.0 / 3.0;

  /// Numbers worked on at a time: three arrays of so many stay in the first cache.
  private static final int CHUNK = 512;

  @Override
  public String name() {
    return "matern-5/2";
  }

  @Override
  public double value(double squaredDistance) {
    double root = Math.sqrt(5 * squaredDistance);
    return NegativeExponential.of(root) * polynomial(root);
  }

  @Override
  public double slope(double squaredDistance) {
    double root = Math.sqrt(5 * squaredDistance);
    return FIVE_THIRDS * (1 + root) * NegativeExponential.of(root);
  }

  @Override
  public void values(double[] squaredDistances, int from, int to) {
    if (VectorApi.isUsed()) {
      int left = VectorCorrelations.replace(true, squaredDistances, null, from, to);
      for (int i = left; i < to; i++) {
        squaredDistances[i] = value(squaredDistances[i]);
      }
    } else {
      valuesInLoops(squaredDistances, from, to);
    }
  }

  /// As [#values], in loops that the compiler turns into vector instructions by itself.
  static void valuesInLoops(double[] squaredDistances, int from, int to) {
    double[] roots = new double[Math.min(to - from, CHUNK)];
    double[] decays = new double[roots.length];
    double[] scratch = new double[roots.length];
    for (int first = from; first < to; first += CHUNK) {
      int size = Math.min(to - first, CHUNK);
      System.arraycopy(squaredDistances, first, roots, 0, size);
      decays(roots, decays, scratch, size);
      for (int i = 0; i < size; i++) {
        decays[i] *= polynomial(roots[i]);
      }
      System.arraycopy(decays, 0, squaredDistances, first, size);
    }
  }

  @Override
  public void valuesAndSlopes(double[] squaredDistances, double[] slopes, int from, int to) {
    if (VectorApi.isUsed()) {
      int left = VectorCorrelations.replace(true, squaredDistances, slopes, from, to);
      for (int i = left; i < to; i++) {
        slopes[i] = slope(squaredDistances[i]);
        squaredDistances[i] = value(squaredDistances[i]);
      }
    } else {
      valuesAndSlopesInLoops(squaredDistances, slopes, from, to);
    }
  }

  /// As [#valuesAndSlopes], in loops that the compiler turns into vector instructions by itself.
  static void valuesAndSlopesInLoops(double[] squaredDistances, double[] slopes, int from, int to) {
    double[] roots = new double[Math.min(to - from, CHUNK)];
    double[] decays = new double[roots.length];
    double[] scratch = new double[roots.length];
    for (int first = from; first < to; first += CHUNK) {
      int size = Math.min(to - first, CHUNK);
      System.arraycopy(squaredDistances, first, roots, 0, size);
      decays(roots, decays, scratch, size);
      for (int i = 0; i < size; i++) {
        scratch[i] = FIVE_THIRDS * (1 + roots[i]) * decays[i];
      }
      for (int i = 0; i < size; i++) {
        decays[i] *= polynomial(roots[i]);
      }
      System.arraycopy(decays, 0, squaredDistances, first, size);
      System.arraycopy(scratch, 0, slopes, first, size);
    }
  }

  /// Replaces squared distances by √5 r and writes exp(-√5 r), in arrays that start at the same
  /// index: such loops the compiler turns into vector instructions by itself.
  private static void decays(double[] roots, double[] decays, double[] scratch, int size) {
    for (int i = 0; i < size; i++) {
      roots[i] = Math.sqrt(5 * roots[i]);
    }
    System.arraycopy(roots, 0, decays, 0, size);
    NegativeExponential.replace(decays, scratch, size);
  }

  /// 1 + x + x²/3 at x = √5 r.
  private static double polynomial(double root) {
    return Math.fma(root, Math.fma(root, ONE_THIRD, 1), 1);
  }
}

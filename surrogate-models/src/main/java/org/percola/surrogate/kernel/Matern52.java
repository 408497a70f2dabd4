package org.percola.surrogate.kernel;

import org.percola.surrogate.special.NegativeExponential;

/// The Matérn correlation with smoothness 5/2: twice differentiable, no smoother.
///
/// k(r) = (1 + √5 r + 5r²/3) exp(-√5 r); slope = (5/3)(1 + √5 r) exp(-√5 r).
///
/// Source: Rasmussen & Williams, "Gaussian Processes for Machine Learning", MIT Press 2006, eq.
/// 4.17.
public final class Matern52 implements Kernel {
  private static final double ONE_THIRD = 1.0 / 3.0;
  private static final double FIVE_THIRDS = 5.0 / 3.0;

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
  public void values(double[] squaredDistances, int count) {
    Decay decay = new Decay(Math.min(count, CHUNK));
    for (int from = 0; from < count; from += CHUNK) {
      int size = Math.min(count - from, CHUNK);
      decay.load(squaredDistances, from, size);
      for (int i = 0; i < size; i++) {
        decay.exponentials[i] *= polynomial(decay.roots[i]);
      }
      System.arraycopy(decay.exponentials, 0, squaredDistances, from, size);
    }
  }

  @Override
  public void valuesAndSlopes(double[] squaredDistances, double[] slopes, int count) {
    Decay decay = new Decay(Math.min(count, CHUNK));
    for (int from = 0; from < count; from += CHUNK) {
      int size = Math.min(count - from, CHUNK);
      decay.load(squaredDistances, from, size);
      for (int i = 0; i < size; i++) {
        double root = decay.roots[i];
        decay.roots[i] = FIVE_THIRDS * (1 + root) * decay.exponentials[i];
        decay.exponentials[i] *= polynomial(root);
      }
      System.arraycopy(decay.exponentials, 0, squaredDistances, from, size);
      System.arraycopy(decay.roots, 0, slopes, from, size);
    }
  }

  /// √5 r and exp(-√5 r) of a chunk, in arrays of their own: a loop over arrays that start at the
  /// same index is one that the compiler turns into vector instructions.
  private static final class Decay {
    final double[] roots;
    final double[] exponentials;
    private final double[] scratch;

    Decay(int size) {
      roots = new double[size];
      exponentials = new double[size];
      scratch = new double[size];
    }

    void load(double[] squaredDistances, int from, int size) {
      System.arraycopy(squaredDistances, from, roots, 0, size);
      for (int i = 0; i < size; i++) {
        roots[i] = Math.sqrt(5 * roots[i]);
      }
      System.arraycopy(roots, 0, exponentials, 0, size);
      NegativeExponential.replace(exponentials, scratch, size);
    }
  }

  /// 1 + x + x²/3 at x = √5 r.
  private static double polynomial(double root) {
    return Math.fma(root, Math.fma(root, ONE_THIRD, 1), 1);
  }
}

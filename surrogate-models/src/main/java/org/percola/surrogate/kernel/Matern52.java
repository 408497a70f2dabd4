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
  public void values(double[] squaredDistances, double[] scratch, int count) {
    for (int i = 0; i < count; i++) {
      squaredDistances[i] = Math.sqrt(5 * squaredDistances[i]);
    }
    System.arraycopy(squaredDistances, 0, scratch, count, count);
    NegativeExponential.replace(squaredDistances, scratch, count);
    for (int i = 0; i < count; i++) {
      squaredDistances[i] *= polynomial(scratch[count + i]);
    }
  }

  /// 1 + x + x²/3 at x = √5 r.
  private static double polynomial(double root) {
    return Math.fma(root, Math.fma(root, ONE_THIRD, 1), 1);
  }
}

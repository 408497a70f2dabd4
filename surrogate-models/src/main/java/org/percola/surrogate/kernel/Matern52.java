package org.percola.surrogate.kernel;

/// The Matérn correlation with smoothness 5/2: twice differentiable, no smoother.
///
/// k(r) = (1 + √5 r + 5r²/3) exp(-√5 r); slope = (5/3)(1 + √5 r) exp(-√5 r).
///
/// Source: Rasmussen & Williams, "Gaussian Processes for Machine Learning", MIT Press 2006, eq.
/// 4.17.
public final class Matern52 implements Kernel {
  private static final double FIVE_THIRDS = 5.0 / 3.0;

  @Override
  public String name() {
    return "matern-5/2";
  }

  @Override
  public double value(double squaredDistance) {
    double root = Math.sqrt(5 * squaredDistance);
    return Math.fma(FIVE_THIRDS, squaredDistance, 1 + root) * StrictMath.exp(-root);
  }

  @Override
  public double slope(double squaredDistance) {
    double root = Math.sqrt(5 * squaredDistance);
    return FIVE_THIRDS * (1 + root) * StrictMath.exp(-root);
  }
}

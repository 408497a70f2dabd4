package org.percola.surrogate.kernel;

import org.percola.surrogate.special.NegativeExponential;

/// The squared-exponential correlation: differentiable without end.
///
/// k(r) = exp(-r²/2); slope = exp(-r²/2).
///
/// Source: Rasmussen & Williams, "Gaussian Processes for Machine Learning", MIT Press 2006, eq.
/// 4.9.
public final class SquaredExponential implements Kernel {

  @Override
  public String name() {
    return "squared-exponential";
  }

  @Override
  public double value(double squaredDistance) {
    return NegativeExponential.of(0.5 * squaredDistance);
  }

  @Override
  public double slope(double squaredDistance) {
    return value(squaredDistance);
  }

  @Override
  public void values(double[] squaredDistances, int count) {
    for (int i = 0; i < count; i++) {
      squaredDistances[i] *= 0.5;
    }
    NegativeExponential.replace(squaredDistances, new double[count], count);
  }

  @Override
  public void valuesAndSlopes(double[] squaredDistances, double[] slopes, int count) {
    values(squaredDistances, count);
    System.arraycopy(squaredDistances, 0, slopes, 0, count);
  }
}

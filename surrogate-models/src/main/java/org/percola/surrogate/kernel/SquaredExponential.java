package org.percola.surrogate.kernel;

import org.percola.surrogate.special.NegativeExponential;
import org.percola.surrogate.special.VectorApi;

/// The squared-exponential correlation: differentiable without end.
///
/// k(r) = exp(-r²/2); slope = exp(-r²/2).
///
/// Source: Rasmussen & Williams, "Gaussian Processes for Machine Learning", MIT Press 2006, eq.
/// 4.9.
public final class SquaredExponential implements Kernel {
  /// Numbers worked on at a time: two arrays of so many stay in the first cache.
  private static final int CHUNK = 512;

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
  public void values(double[] squaredDistances, int from, int to) {
    if (VectorApi.isUsed()) {
      int left = VectorCorrelations.replace(false, squaredDistances, null, from, to);
      for (int i = left; i < to; i++) {
        squaredDistances[i] = value(squaredDistances[i]);
      }
    } else {
      valuesInLoops(squaredDistances, from, to);
    }
  }

  /// As [#values], in loops that the compiler turns into vector instructions by itself.
  static void valuesInLoops(double[] squaredDistances, int from, int to) {
    double[] halves = new double[Math.min(to - from, CHUNK)];
    double[] scratch = new double[halves.length];
    for (int first = from; first < to; first += CHUNK) {
      int size = Math.min(to - first, CHUNK);
      System.arraycopy(squaredDistances, first, halves, 0, size);
      for (int i = 0; i < size; i++) {
        halves[i] *= 0.5;
      }
      NegativeExponential.replace(halves, scratch, size);
      System.arraycopy(halves, 0, squaredDistances, first, size);
    }
  }

  @Override
  public void valuesAndSlopes(double[] squaredDistances, double[] slopes, int from, int to) {
    values(squaredDistances, from, to);
    System.arraycopy(squaredDistances, from, slopes, from, to - from);
  }
}

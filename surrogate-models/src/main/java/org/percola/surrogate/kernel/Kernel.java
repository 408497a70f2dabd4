package org.percola.surrogate.kernel;

/// A stationary correlation function of the scaled squared distance r² = Σ dₖ / ℓₖ², with one
/// length scale ℓₖ per group of coordinates; it is 1 at distance 0.
///
/// Every implementation passes the kernel contract test: symmetric, positive semi-definite, a
/// derivative that agrees with finite differences, and the same bits one by one as many at a time.
public interface Kernel {

  /// A short name for reports.
  String name();

  /// The correlation at a scaled squared distance.
  double value(double squaredDistance);

  /// -2 dk/d(r²): the derivative with respect to ln ℓₖ is this times dₖ / ℓₖ².
  double slope(double squaredDistance);

  /// Replaces the scaled squared distances between `from` and `to` by correlations.
  default void values(double[] squaredDistances, int from, int to) {
    for (int i = from; i < to; i++) {
      squaredDistances[i] = value(squaredDistances[i]);
    }
  }

  /// Replaces the scaled squared distances between `from` and `to` by correlations and writes their
  /// slopes.
  ///
  /// @param slopes receives [#slope] of each, at the same place
  default void valuesAndSlopes(double[] squaredDistances, double[] slopes, int from, int to) {
    for (int i = from; i < to; i++) {
      slopes[i] = slope(squaredDistances[i]);
      squaredDistances[i] = value(squaredDistances[i]);
    }
  }
}

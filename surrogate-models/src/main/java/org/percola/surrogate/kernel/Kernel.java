package org.percola.surrogate.kernel;

/// A stationary correlation function of the scaled squared distance r² = Σ dₖ / ℓₖ², with one
/// length scale ℓₖ per group of coordinates; it is 1 at distance 0.
///
/// Every implementation passes the kernel contract test: symmetric, positive semi-definite, and a
/// derivative that agrees with finite differences.
public interface Kernel {

  /// A short name for reports.
  String name();

  /// The correlation at a scaled squared distance.
  double value(double squaredDistance);

  /// -2 dk/d(r²): the derivative with respect to ln ℓₖ is this times dₖ / ℓₖ².
  double slope(double squaredDistance);
}

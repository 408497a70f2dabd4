package org.percola.cathode.physics;

/// Size left after milling, over the size before.
///
/// `s(h) = r' + (1 - r') exp(-h/τ)` with r' set so that `s(10 h) = r`: `r' = (r - e) / (1 - e)`, `e
/// = exp(-10 h/τ)`, and r' at least [#SMALLEST_LIMIT].
///
/// | symbol | meaning | unit |
/// | --- | --- | --- |
/// | h | milling time at 400 rpm | h |
/// | τ | time constant | h |
/// | r | size ratio at the reference time of 10 h | 1 |
/// | r' | size ratio after endless milling | 1 |
///
/// Source: only 0 h and 10 h were ever made (Zhang et al., Joule 5 (2021)); the law between them,
/// and beyond, is an assumption. Valid 0 to 20 h.
final class Milling {
  /// The milling time of the seed's ball-milled PTO.
  static final double REFERENCE_HOURS = 10;

  /// Floor of the endless-milling ratio: without it a slow τ would promise a size of zero.
  static final double SMALLEST_LIMIT = 0.05;

  private Milling() {}

  static double sizeRatio(double hours, double timeConstantHours, double ratioAtReference) {
    if (hours == 0) {
      return 1;
    }
    double atReference = StrictMath.exp(-REFERENCE_HOURS / timeConstantHours);
    double limit = Math.max(SMALLEST_LIMIT, (ratioAtReference - atReference) / (1 - atReference));
    double decay =
        hours == REFERENCE_HOURS ? atReference : StrictMath.exp(-hours / timeConstantHours);
    return limit + (1 - limit) * decay;
  }
}

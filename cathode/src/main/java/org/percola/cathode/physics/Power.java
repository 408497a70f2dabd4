package org.percola.cathode.physics;

/// `x^y = exp(y ln x)` for x > 0.
///
/// Five times as fast as `StrictMath.pow` and as repeatable; the price is a relative error of about
/// `|y ln x|` units in the last place instead of one.
final class Power {
  private Power() {}

  static double of(double base, double exponent) {
    return StrictMath.exp(exponent * StrictMath.log(base));
  }
}

package org.percola.optimizer.acquisition;

/// Smooth stand-ins for `max(x, 0)` and for `x > 0` with fat tails, so that a search sees which way
/// is better even where no sample improves.
///
/// | method | formula |
/// | --- | --- |
/// | [#positivePart] | τ (ln(1 + e^(x/τ)) + 0.1 / (1 + (x/τ)²)) |
/// | [#step] | with z = x/η: (2/3) / (1 + (z - 1/√3)²) for z < 0, 1 minus its mirror image above |
///
/// Source: Ament et al., "Unexpected improvements to expected improvement", NeurIPS 2023, arXiv
/// 2310.20708. Arguments are in units of the outcome's spread.
final class Smoothing {
  /// τ: smaller is closer to max(x, 0), larger guides from further away.
  static final double RELU_WIDTH = 1e-6;

  /// η: smaller is closer to a step, larger guides from further away.
  private static final double STEP_WIDTH = 1e-3;

  private static final double TAIL_WEIGHT = 0.1;

  /// Beyond it ln(1 + e^z) is z, or 0, to double precision.
  private static final double SOFTPLUS_CUT = 36.0;

  private static final double STEP_SHIFT = 0.5773502691896257;

  /// The least that a logarithm is taken of, so that scores stay finite where nothing has a value.
  private static final double LEAST = 1e-300;

  private Smoothing() {}

  /// ln of what is 0 or more, finite.
  static double log(double x) {
    return StrictMath.log(Math.max(x, LEAST));
  }

  /// A smooth max(x, 0), above 0 everywhere.
  static double positivePart(double x) {
    double z = x / RELU_WIDTH;
    return RELU_WIDTH * (softplus(z) + TAIL_WEIGHT / (1.0 + z * z));
  }

  /// A smooth 1 for x > 0 and 0 below; strictly between 0 and 1 up to rounding.
  static double step(double x) {
    double z = x / STEP_WIDTH;
    double shifted = Math.abs(z) + STEP_SHIFT;
    double tail = 2.0 / 3.0 / (1.0 + shifted * shifted);
    return z < 0 ? tail : 1.0 - tail;
  }

  private static double softplus(double z) {
    if (z > SOFTPLUS_CUT) {
      return z;
    }
    return z < -SOFTPLUS_CUT ? 0.0 : StrictMath.log1p(StrictMath.exp(z));
  }
}

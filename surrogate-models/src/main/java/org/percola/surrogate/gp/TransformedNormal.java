package org.percola.surrogate.gp;

import org.percola.surrogate.special.StandardNormal;

/// Mean and standard deviation of an outcome whose transform is normal: by formula for logarithms,
/// exp(μ + σ²/2) and √(exp(σ²) - 1) times that, and where a side is squeezed; by the trapezoid rule
/// for fractions.
///
/// @param mean of the outcome
/// @param standardDeviation of the outcome
record TransformedNormal(double mean, double standardDeviation) {

  /// Half the range of the rule, in standard deviations; less than 1e-15 lies beyond.
  private static final double REACH = 8;

  /// The rule's step where the transform is gentle; its error is below 1e-13 there.
  private static final double WIDEST_STEP = 0.75;

  /// Steps are this part of one over the deviation, because the transform bends over a distance of
  /// about 1: the error stays below 1e-8, up to deviations of 20.
  private static final double STEP_PER_BEND = 1.0;

  private static final double NARROWEST_STEP = 0.05;

  /// The outcome whose transform is N(mean, deviation²).
  static TransformedNormal of(OutputTransform transform, double mean, double deviation) {
    return switch (transform) {
      case FixedTransform.NONE -> new TransformedNormal(mean, deviation);
      case FixedTransform.LOG -> logNormal(mean, deviation);
      case FixedTransform.LOGIT -> byQuadrature(transform, mean, deviation);
      case Squeeze squeeze -> squeeze.moments(mean, deviation);
    };
  }

  private static TransformedNormal logNormal(double mean, double deviation) {
    double square = deviation * deviation;
    double expected = Math.min(StrictMath.exp(mean + 0.5 * square), Double.MAX_VALUE);
    double relative = Math.sqrt(StrictMath.expm1(square));
    return new TransformedNormal(expected, Math.min(expected * relative, Double.MAX_VALUE));
  }

  private static TransformedNormal byQuadrature(
      OutputTransform transform, double mean, double deviation) {
    double step = Math.clamp(STEP_PER_BEND / deviation, NARROWEST_STEP, WIDEST_STEP);
    int half = (int) Math.ceil(REACH / step);
    double centre = transform.invert(mean);
    double total = 0;
    double first = 0;
    double second = 0;
    for (int k = -half; k <= half; k++) {
      double weight = StandardNormal.density(k * step);
      double off = transform.invert(Math.fma(deviation, k * step, mean)) - centre;
      total += weight;
      first = Math.fma(weight, off, first);
      second = Math.fma(weight * off, off, second);
    }
    double shift = first / total;
    double variance = Math.max(0, Math.fma(-shift, shift, second / total));
    return new TransformedNormal(centre + shift, Math.sqrt(variance));
  }
}

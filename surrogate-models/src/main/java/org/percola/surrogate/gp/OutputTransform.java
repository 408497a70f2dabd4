package org.percola.surrogate.gp;

/// What values go through before they are standardised and modelled; strictly increasing.
///
/// | transform | t(y) | slope t'(y) | inverse |
/// | --- | --- | --- | --- |
/// | [#NONE] | y | 1 | t |
/// | [#LOG] | ln y | 1 / y | exp t |
/// | [#LOGIT] | ln(y / (1 - y)) | 1 / (y (1 - y)) | 1 / (1 + exp(-t)) |
public enum OutputTransform {
  /// Nothing.
  NONE,
  /// ln y, for outcomes above 0 whose errors are relative.
  LOG,
  /// ln(y / (1 - y)), for fractions strictly between 0 and 1.
  LOGIT;

  /// Whether a value has a finite transform.
  boolean admits(double value) {
    return Double.isFinite(apply(value));
  }

  /// t(y); infinite for values at or beyond the ends of what can be.
  double apply(double value) {
    return switch (this) {
      case NONE -> value;
      case LOG -> StrictMath.log(Math.max(value, 0));
      case LOGIT -> {
        double share = Math.clamp(value, 0, 1);
        yield StrictMath.log(share) - StrictMath.log1p(-share);
      }
    };
  }

  /// The value whose transform is given.
  double invert(double transformed) {
    return switch (this) {
      case NONE -> transformed;
      case LOG -> StrictMath.exp(transformed);
      case LOGIT -> 1 / (1 + StrictMath.exp(-transformed));
    };
  }

  /// t'(y): by what small errors of a value are multiplied.
  double slope(double value) {
    return switch (this) {
      case NONE -> 1;
      case LOG -> 1 / value;
      case LOGIT -> 1 / (value * (1 - value));
    };
  }

  /// ln t'(y): what the density of the transformed value lacks of that of the value.
  double logSlope(double value) {
    return switch (this) {
      case NONE -> 0;
      case LOG -> -StrictMath.log(value);
      case LOGIT -> -StrictMath.log(value) - StrictMath.log1p(-value);
    };
  }
}

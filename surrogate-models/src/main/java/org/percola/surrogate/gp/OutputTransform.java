package org.percola.surrogate.gp;

import org.percola.surrogate.Scale;

/// What values go through before they are standardised and modelled; strictly increasing.
///
/// | transform | t(y) | slope t'(y) | inverse |
/// | --- | --- | --- | --- |
/// | [#NONE] | y | 1 | t |
/// | [#LOG] | ln y | 1 / y | exp t |
/// | [#LOGIT] | ln(y / (1 - y)) | 1 / (y (1 - y)) | 1 / (1 + exp(-t)) |
/// | [Squeeze] | y, but on one side of a middle | 1 or less | in closed form |
public sealed interface OutputTransform extends Scale permits OutputTransform.Fixed, Squeeze {
  /// Nothing.
  OutputTransform NONE = Fixed.NONE;

  /// ln y, for outcomes above 0 whose errors are relative.
  OutputTransform LOG = Fixed.LOG;

  /// ln(y / (1 - y)), for fractions strictly between 0 and 1.
  OutputTransform LOGIT = Fixed.LOGIT;

  /// t(y); infinite for values at or beyond the ends of what can be.
  @Override
  double apply(double value);

  /// The value whose transform is given.
  @Override
  double invert(double transformed);

  /// t'(y): by what small errors of a value are multiplied.
  double slope(double value);

  /// ln t'(y): what the density of the transformed value lacks of that of the value.
  double logSlope(double value);

  /// What a value must be to have a transform, in words.
  String domain();

  /// Whether a value has a finite transform.
  default boolean admits(double value) {
    return Double.isFinite(apply(value));
  }

  /// Those that are the same for all data.
  enum Fixed implements OutputTransform {
    /// Nothing.
    NONE,
    /// ln y.
    LOG,
    /// ln(y / (1 - y)).
    LOGIT;

    @Override
    public double apply(double value) {
      return switch (this) {
        case NONE -> value;
        case LOG -> StrictMath.log(Math.max(value, 0));
        case LOGIT -> {
          double share = Math.clamp(value, 0, 1);
          yield StrictMath.log(share) - StrictMath.log1p(-share);
        }
      };
    }

    @Override
    public double invert(double transformed) {
      return switch (this) {
        case NONE -> transformed;
        case LOG -> StrictMath.exp(transformed);
        case LOGIT -> 1 / (1 + StrictMath.exp(-transformed));
      };
    }

    @Override
    public double slope(double value) {
      return switch (this) {
        case NONE -> 1;
        case LOG -> 1 / value;
        case LOGIT -> 1 / (value * (1 - value));
      };
    }

    @Override
    public double logSlope(double value) {
      return switch (this) {
        case NONE -> 0;
        case LOG -> -StrictMath.log(value);
        case LOGIT -> -StrictMath.log(value) - StrictMath.log1p(-value);
      };
    }

    @Override
    public String domain() {
      return switch (this) {
        case NONE -> "any";
        case LOG -> "above 0";
        case LOGIT -> "strictly between 0 and 1";
      };
    }
  }
}

package org.percola.surrogate.gp;

import org.percola.surrogate.Scale;

/// What values go through before they are standardised and modelled; strictly increasing.
///
/// | transform | t(y) | slope t'(y) | inverse |
/// | --- | --- | --- | --- |
/// | [FixedTransform#NONE] | y | 1 | t |
/// | [FixedTransform#LOG] | ln y | 1 / y | exp t |
/// | [FixedTransform#LOGIT] | ln(y / (1 - y)) | 1 / (y (1 - y)) | 1 / (1 + exp(-t)) |
/// | [Squeeze] | y, but nearer beyond an edge | 1 or less | in closed form |
public sealed interface OutputTransform extends Scale permits FixedTransform, Squeeze {
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
}

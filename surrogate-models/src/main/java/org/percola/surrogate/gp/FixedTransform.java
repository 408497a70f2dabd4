package org.percola.surrogate.gp;

/// The transforms that are the same for all data, see [OutputTransform].
public enum FixedTransform implements OutputTransform {
  /// Nothing.
  NONE,
  /// ln y, for outcomes above 0 whose errors are relative.
  LOG,
  /// ln(y / (1 - y)), for fractions strictly between 0 and 1.
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

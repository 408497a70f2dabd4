package org.percola.surrogate;

/// One uncertain parameter of a prior mean, with the prior it carries.
///
/// The prior is normal, or log-normal with `centre` as its median; a value is kept between the
/// bounds. `spread` is one standard deviation, in natural-log units for a log-normal prior.
///
/// @param reference the value used while the parameter is held fixed
public record MeanParameter(
    String name,
    String unit,
    double reference,
    Form form,
    double centre,
    double spread,
    double lower,
    double upper) {

  /// The shape of a parameter's prior.
  public enum Form {
    NORMAL,
    LOG_NORMAL
  }

  public MeanParameter {
    if (!(spread > 0) || !(lower < upper)) {
      throw new IllegalArgumentException(
          "%s: spread %s, bounds %s to %s (expected: spread > 0, lower < upper)"
              .formatted(name, spread, lower, upper));
    }
    if (form == Form.LOG_NORMAL && !(centre > 0)) {
      throw new IllegalArgumentException(name + ": centre " + centre + " (expected: > 0)");
    }
  }

  /// The natural value of a standard normal coordinate, kept between the bounds.
  public double fromStandard(double z) {
    double value = form == Form.NORMAL ? centre + spread * z : centre * StrictMath.exp(spread * z);
    return Math.clamp(value, lower, upper);
  }

  /// The standard normal coordinate of a natural value.
  public double toStandard(double value) {
    return form == Form.NORMAL
        ? (value - centre) / spread
        : StrictMath.log(value / centre) / spread;
  }
}

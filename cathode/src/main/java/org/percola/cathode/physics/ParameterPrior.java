package org.percola.cathode.physics;

import org.percola.cathode.Check;

/// What is believed of one parameter before data: a distribution within hard bounds.
///
/// | form | value at standard normal z |
/// | --- | --- |
/// | NORMAL | centre + spread z |
/// | LOG_NORMAL | centre exp(spread z) |
///
/// @param parameter which parameter
/// @param form shape on the natural scale
/// @param centre median, natural scale and unit of the parameter
/// @param spread standard deviation: natural unit if normal, of the natural logarithm if log-normal
/// @param lower smallest value that makes physical sense
/// @param upper largest value that makes physical sense
public record ParameterPrior(
    PhysicsParameter parameter,
    Form form,
    double centre,
    double spread,
    double lower,
    double upper) {
  /// The shape of a prior.
  public enum Form {
    /// Symmetric on the natural scale.
    NORMAL,
    /// Symmetric in the logarithm; positive only.
    LOG_NORMAL
  }

  /// Checks spread, bounds and that the centre lies inside them.
  public ParameterPrior {
    Check.positive(parameter + " spread", spread, "");
    Check.finite(parameter + " lower", lower, "");
    Check.within(parameter + " upper", upper, lower, Double.MAX_VALUE, "");
    Check.within(parameter + " centre", centre, lower, upper, "");
    if (form == Form.LOG_NORMAL) {
      Check.positive(parameter + " lower (log-normal)", lower, "");
    }
  }

  /// The standard normal deviate of a value: 0 at the centre.
  ///
  /// @throws IllegalArgumentException if the value is outside the bounds
  public double toStandard(double value) {
    Check.within(parameter.name(), value, lower, upper, "");
    return switch (form) {
      case NORMAL -> (value - centre) / spread;
      case LOG_NORMAL -> StrictMath.log(value / centre) / spread;
    };
  }

  /// The value at a standard normal deviate, clamped to the bounds.
  public double fromStandard(double z) {
    double value =
        switch (form) {
          case NORMAL -> centre + spread * z;
          case LOG_NORMAL -> centre * StrictMath.exp(spread * z);
        };
    return Math.clamp(value, lower, upper);
  }
}

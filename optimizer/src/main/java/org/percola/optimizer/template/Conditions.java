package org.percola.optimizer.template;

/// How every cell of the seed paper was made and cycled, where it is not a parameter.
final class Conditions {
  /// 3.5 mg of composite on 1.3 cm².
  static final double LOADING_MILLIGRAMS_PER_SQUARE_CM = 3.5 / 1.3;

  /// 1C is 409 mA per gram of PTO.
  static final double C_RATE = 0.1;

  static final double TEMPERATURE_CELSIUS = 60;

  /// The first cycles still change; figures are those of the third.
  static final double CYCLE = 3;

  private Conditions() {}
}

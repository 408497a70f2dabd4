package org.percola.benchmarks.lab;

/// What the components are, as the seed paper prints it (Zhang et al., Joule 5 (2021), Table S5 and
/// Electrochemical measurements).
final class Materials {
  /// mAh per g of PTO, four electrons.
  static final double CAPACITY_PTO = 409;

  /// mAh per g of Li4PTO, on which the paper counts energies.
  static final double CAPACITY_LI4PTO = 370;

  /// g/cm³.
  static final double DENSITY_PTO = 1.5;

  static final double DENSITY_ELECTROLYTE = 1.64;
  static final double DENSITY_CARBON = 1.6;

  /// J/(mol K).
  static final double GAS_CONSTANT = 8.314462618;

  static final double ZERO_CELSIUS = 273.15;

  private Materials() {}

  /// How much faster something activated goes at a temperature than at another.
  static double arrhenius(double joulePerMol, double celsius, double referenceCelsius) {
    double inverse = 1 / (celsius + ZERO_CELSIUS) - 1 / (referenceCelsius + ZERO_CELSIUS);
    return StrictMath.exp(-joulePerMol / GAS_CONSTANT * inverse);
  }
}

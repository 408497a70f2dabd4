package org.percola.cathode.performance;

import static org.percola.cathode.performance.PtoCapacity.MILLIAMP_HOURS_PER_GRAM_PTO;

/// Figures of merit of a PTO cell from utilization, voltage and composition.
///
/// | figure | formula | unit |
/// | --- | --- | --- |
/// | utilization | Q / (m f q) | 1 |
/// | C_PTO | U q | mAh per g PTO |
/// | average voltage | E / Q | V |
/// | E on a basis | U q V · basis(f) | Wh/kg |
/// | E per volume | U q V f ρ | Wh/L |
/// | areal capacity | U q f m_A / 1000 | mAh/cm² |
///
/// | symbol | meaning | unit |
/// | --- | --- | --- |
/// | Q, E | capacity and energy of one discharge | mAh, mWh |
/// | m, m_A | composite mass, the same per electrode area | mg, mg/cm² |
/// | f | mass fraction of PTO in the composite as made | 1 |
/// | q | 409 mAh/g PTO | |
/// | ρ | density of the composite as made | g/cm³ |
///
/// Source: Zhang et al., Joule 5 (2021), electrochemical measurements. Exact for any input; a
/// utilization above 1 is possible because electrolyte and carbon add capacity.
public final class CellFigures {
  private CellFigures() {}

  /// Share of the theoretical capacity that one discharge gave.
  public static double utilization(
      double milliampHours, double compositeMilligrams, double activeMassFraction) {
    return milliampHours
        / (compositeMilligrams * 1e-3 * activeMassFraction * MILLIAMP_HOURS_PER_GRAM_PTO);
  }

  /// C_PTO in mAh per g PTO.
  public static double specificCapacity(double utilization) {
    return utilization * MILLIAMP_HOURS_PER_GRAM_PTO;
  }

  /// Average voltage of a discharge from its energy and capacity.
  public static double averageVoltage(double milliwattHours, double milliampHours) {
    return milliwattHours / milliampHours;
  }

  /// Specific energy in Wh/kg of the mass that the basis names.
  public static double wattHoursPerKilogram(
      double utilization, double averageVoltage, double activeMassFraction, EnergyBasis basis) {
    return specificCapacity(utilization) * averageVoltage * basis.perPto(activeMassFraction);
  }

  /// Energy per volume of the electrode as made, Wh/L.
  public static double wattHoursPerLitre(
      double utilization,
      double averageVoltage,
      double activeMassFraction,
      double densityGramsPerCubicCm) {
    return specificCapacity(utilization)
        * averageVoltage
        * activeMassFraction
        * densityGramsPerCubicCm;
  }

  /// Capacity per electrode area, mAh/cm².
  public static double arealCapacity(
      double utilization, double activeMassFraction, double loadingMilligramsPerSquareCm) {
    return specificCapacity(utilization) * activeMassFraction * loadingMilligramsPerSquareCm * 1e-3;
  }
}

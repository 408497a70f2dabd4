package org.percola.cathode.physics;

import static org.percola.cathode.performance.PtoCapacity.MILLIAMP_HOURS_PER_GRAM_PTO;

import org.percola.cathode.performance.EnergyBasis;

/// What the forward model says of one design, with the intermediates that explain it.
///
/// @param activeMassFraction mass fraction of PTO, as in the design
/// @param loadingMilligramsPerSquareCm composite mass per area, as in the design
/// @param activeVolumeFraction φ_p
/// @param electrolyteVolumeFraction φ_s
/// @param carbonVolumeFraction φ_c
/// @param densityGramsPerCubicCm of the composite, pores included
/// @param ionicConnectivity P_i, connected share of the electrolyte, 0 to 1
/// @param electronicConnectivity P_e, connected share of the carbon, 0 to 1
/// @param accessibleShare acc, active material within reach of connected electrolyte, 0 to 1
/// @param activeMaterialLeft share of the PTO that survived the anneal, 0 to 1
/// @param ionicConductivity of the electrolyte itself at 60 °C, S/cm
/// @param thicknessMicrometres of the pressed electrode
/// @param currentDensityMilliampsPerSquareCm at the design's rate
/// @param overpotentialVolts ΔV of carrying that current
/// @param transportShare g, utilization kept in spite of ΔV, 0 to 1
/// @param activeUtilization U_PTO, share of the PTO's own capacity, 0 to 1
/// @param utilization U, apparent: with the electrolyte's redox capacity; may pass 1
/// @param averageVoltage of the discharge, V versus lithium. With a broken network the linear
///   overpotential takes it far below the 1.5 V cut-off: read it as "does not discharge"
public record CathodePrediction(
    double activeMassFraction,
    double loadingMilligramsPerSquareCm,
    double activeVolumeFraction,
    double electrolyteVolumeFraction,
    double carbonVolumeFraction,
    double densityGramsPerCubicCm,
    double ionicConnectivity,
    double electronicConnectivity,
    double accessibleShare,
    double activeMaterialLeft,
    double ionicConductivity,
    double thicknessMicrometres,
    double currentDensityMilliampsPerSquareCm,
    double overpotentialVolts,
    double transportShare,
    double activeUtilization,
    double utilization,
    double averageVoltage) {
  /// Lowest discharge voltage of a PTO cell against lithium, V (seed, electrochemical
  /// measurements).
  public static final double CUT_OFF_VOLTS = 1.5;

  /// Whether the predicted average voltage is above the discharge cut-off.
  public boolean discharges() {
    return averageVoltage > CUT_OFF_VOLTS;
  }

  /// φ_s P_i, the electrolyte that belongs to the connected network.
  public double connectedElectrolyteVolumeFraction() {
    return electrolyteVolumeFraction * ionicConnectivity;
  }

  /// C_PTO, mAh per g PTO.
  public double specificCapacityMilliampHoursPerGramPto() {
    return utilization * MILLIAMP_HOURS_PER_GRAM_PTO;
  }

  /// Discharge energy in Wh/kg of the mass that the basis names.
  public double energyWattHoursPerKilogram(EnergyBasis basis) {
    return energyPerGramPto() * basis.perPto(activeMassFraction);
  }

  /// E_CAM, mWh per g PTO (the same number as Wh/kg).
  public double energyPerGramPto() {
    return specificCapacityMilliampHoursPerGramPto() * averageVoltage;
  }

  /// E_CAM, mWh per g Li4PTO (the same number as Wh/kg).
  public double energyPerGramLi4Pto() {
    return energyWattHoursPerKilogram(EnergyBasis.PER_G_LI4PTO);
  }

  /// E_Electrode as the seed paper defines it, Wh/kg.
  public double seedElectrodeEnergyWattHoursPerKilogram() {
    return energyWattHoursPerKilogram(EnergyBasis.SEED_ELECTRODE);
  }

  /// Energy per mass of the electrode as made, Wh/kg.
  public double pristineElectrodeEnergyWattHoursPerKilogram() {
    return energyWattHoursPerKilogram(EnergyBasis.PRISTINE_ELECTRODE);
  }

  /// Energy per mass of the fully lithiated electrode, Wh/kg.
  public double lithiatedElectrodeEnergyWattHoursPerKilogram() {
    return energyWattHoursPerKilogram(EnergyBasis.LITHIATED_ELECTRODE);
  }

  /// Energy per volume of the electrode as made, Wh/L.
  public double energyWattHoursPerLitre() {
    return pristineElectrodeEnergyWattHoursPerKilogram() * densityGramsPerCubicCm;
  }

  /// Capacity per electrode area, mAh/cm².
  public double arealCapacityMilliampHoursPerSquareCm() {
    return loadingMilligramsPerSquareCm
        * activeMassFraction
        * specificCapacityMilliampHoursPerGramPto()
        * 1e-3;
  }
}

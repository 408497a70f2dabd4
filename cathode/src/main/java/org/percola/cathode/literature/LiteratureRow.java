package org.percola.cathode.literature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One cathode of Table S1: as printed, and recomputed on named bases.
///
/// @param number row of the table
/// @param activeMaterial as printed
/// @param activeMassFraction of the electrode as made
/// @param separator as printed
/// @param anode as printed
/// @param temperatureCelsius of the test, null where the table gives none
/// @param printedCapacityMilliampHoursPerGram C_S
/// @param printedVoltage against lithium, V
/// @param printedMaterialEnergyWattHoursPerKilogram E_CAM as printed
/// @param printedElectrodeEnergyWattHoursPerKilogram E_Electrode as printed
/// @param seedElectrodeEnergyWattHoursPerKilogram E_Electrode recomputed by the seed's definition
/// @param pristineElectrodeEnergyWattHoursPerKilogram per mass of the electrode as made
/// @param lithiatedElectrodeEnergyWattHoursPerKilogram per mass of the discharged electrode, the
///   one basis on which all chemistries compare
/// @param reading which printed figure counts, on which mass, and why
/// @param flags reasons for care, in the order of the enum
/// @param reference the publication behind the row
/// @param source where it is printed
public record LiteratureRow(
    int number,
    String activeMaterial,
    double activeMassFraction,
    String separator,
    String anode,
    @Nullable Double temperatureCelsius,
    double printedCapacityMilliampHoursPerGram,
    double printedVoltage,
    double printedMaterialEnergyWattHoursPerKilogram,
    double printedElectrodeEnergyWattHoursPerKilogram,
    double seedElectrodeEnergyWattHoursPerKilogram,
    double pristineElectrodeEnergyWattHoursPerKilogram,
    double lithiatedElectrodeEnergyWattHoursPerKilogram,
    String reading,
    List<LiteratureFlag> flags,
    String reference,
    String source) {
  /// Copies the flags.
  public LiteratureRow {
    flags = List.copyOf(flags);
  }
}

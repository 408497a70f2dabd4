package org.percola.cathode.stack;

/// What one bipolar stack amounts to; masses and thickness are those of the whole stack.
///
/// @param cells cells in series
/// @param nominalVolts cells times average discharge voltage
/// @param minimumVolts cells times the discharge cut-off
/// @param maximumVolts cells times the charge cut-off
/// @param arealCapacityMilliampHoursPerSquareCm of each cell
/// @param energyMilliwattHoursPerSquareCm of the stack
/// @param wattHoursPerKilogram with packaging, if the specification counts it
/// @param wattHoursPerLitre without packaging
/// @param thicknessMicrometres of the stack
/// @param massMilligramsPerSquareCm of the stack, without packaging
/// @param lithiumMicrometres foil thickness in each cell
/// @param cathodeMassShare share of the cathodes in the mass
/// @param separatorMassShare share of the separators
/// @param lithiumMassShare share of the lithium
/// @param foilMassShare share of bipolar and end plates
public record StackFigures(
    int cells,
    double nominalVolts,
    double minimumVolts,
    double maximumVolts,
    double arealCapacityMilliampHoursPerSquareCm,
    double energyMilliwattHoursPerSquareCm,
    double wattHoursPerKilogram,
    double wattHoursPerLitre,
    double thicknessMicrometres,
    double massMilligramsPerSquareCm,
    double lithiumMicrometres,
    double cathodeMassShare,
    double separatorMassShare,
    double lithiumMassShare,
    double foilMassShare) {}

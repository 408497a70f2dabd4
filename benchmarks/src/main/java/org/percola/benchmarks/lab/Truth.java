package org.percola.benchmarks.lab;

/// What a recipe yields without luck: the mean over a fixed set of microstructures.
///
/// @param utilization of all PTO weighed in, 0 to 1
/// @param averageVoltage of the discharge, V
/// @param specificEnergyWattHoursPerKilogramElectrode as the seed paper counts it
/// @param arealCapacityMilliampHoursPerSquareCm of the electrode
/// @param failureProbability that a cell of this recipe gives no value
public record Truth(
    double utilization,
    double averageVoltage,
    double specificEnergyWattHoursPerKilogramElectrode,
    double arealCapacityMilliampHoursPerSquareCm,
    double failureProbability) {}

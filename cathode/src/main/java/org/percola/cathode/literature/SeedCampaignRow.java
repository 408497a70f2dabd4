package org.percola.cathode.literature;

import org.percola.cathode.performance.Estimate;
import org.percola.cathode.physics.CathodeDesign;

/// One cathode of the seed campaign: what was made and what one cell of it gave.
///
/// @param id the seed's name, for example `SP40BM`
/// @param design what was made and how it was cycled
/// @param utilization apparent utilization in cycle 3; its standard uncertainty is cell to cell
/// @param averageVoltage of the discharge, V, implied by printed energy and capacity
/// @param seedElectrodeEnergyWattHoursPerKilogram E_Electrode on the seed's own basis
/// @param energySource which printed figure the energy rests on
/// @param source tables behind the row
public record SeedCampaignRow(
    String id,
    CathodeDesign design,
    Estimate utilization,
    Estimate averageVoltage,
    double seedElectrodeEnergyWattHoursPerKilogram,
    String energySource,
    String source) {}

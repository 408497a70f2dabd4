package org.percola.optimizer.outcome;

import org.percola.cathode.performance.CellFigures;
import org.percola.cathode.performance.EnergyBasis;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Roles.Role;

/// Energy per electrode mass, Wh/kg, by [CellFigures#wattHoursPerKilogram]: measured inputs are
/// utilization (1) and average voltage (V), the PTO mass fraction is the design's.
///
/// A voltage below 0 counts as 0: such a cell does not discharge.
record ElectrodeSpecificEnergy(EnergyBasis basis, Role active) implements Formula {
  @Override
  public Figure at(Design design) {
    double share = active.of(design);
    return measured ->
        CellFigures.wattHoursPerKilogram(measured[0], Math.max(0, measured[1]), share, basis);
  }
}

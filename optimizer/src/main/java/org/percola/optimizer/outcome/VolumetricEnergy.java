package org.percola.optimizer.outcome;

import org.percola.cathode.performance.CellFigures;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Roles.Role;

/// Energy per volume of the pressed electrode as made, Wh/L, by [CellFigures#wattHoursPerLitre]:
/// measured inputs are utilization (1) and average voltage (V).
///
/// The density follows from the mass fractions. A voltage below 0 counts as 0.
record VolumetricEnergy(Role active, Role carbon) implements Formula {
  @Override
  public Figure at(Design design) {
    double share = active.of(design);
    double density = PressedElectrode.density(share, carbon.of(design));
    return measured ->
        CellFigures.wattHoursPerLitre(measured[0], Math.max(0, measured[1]), share, density);
  }
}

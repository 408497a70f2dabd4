package org.percola.optimizer.outcome;

import org.percola.cathode.performance.CellFigures;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Roles.Role;

/// Capacity per electrode area, mAh/cm², by [CellFigures#arealCapacity]: the measured input is the
/// utilization (1); PTO mass fraction and composite loading (mg/cm²) are the design's.
record ArealCapacity(Role active, Role loading) implements Formula {
  @Override
  public Figure at(Design design) {
    double share = active.of(design);
    double mass = loading.of(design);
    return measured -> CellFigures.arealCapacity(measured[0], share, mass);
  }
}

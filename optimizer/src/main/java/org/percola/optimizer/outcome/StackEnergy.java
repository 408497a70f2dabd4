package org.percola.optimizer.outcome;

import org.percola.cathode.stack.BipolarStack;
import org.percola.cathode.stack.StackFigures;
import org.percola.cathode.stack.StackSpecification;
import org.percola.cathode.stack.VoltageBasis;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Roles.Role;

/// Energy of a bipolar stack of the design's cells, per mass or per volume: see [BipolarStack].
///
/// Measured inputs are utilization (1) and average voltage (V); the rest of the stack is
/// [StackSpecification#DEFAULT]. A voltage below 0 counts as 0.
record StackEnergy(
    Role active,
    Role carbon,
    Role loading,
    double targetVoltage,
    VoltageBasis basis,
    StackEnergy.Figure figure)
    implements Formula {
  @Override
  public Formula.Figure at(Design design) {
    double share = active.of(design);
    double mass = loading.of(design);
    double thickness = PressedElectrode.thicknessMicrometres(share, carbon.of(design), mass);
    return measured ->
        figure.of(
            BipolarStack.of(
                measured[0],
                Math.max(0, measured[1]),
                share,
                mass,
                thickness,
                targetVoltage,
                basis,
                StackSpecification.DEFAULT));
  }

  /// The figure of a stack that is wanted.
  @FunctionalInterface
  interface Figure {
    double of(StackFigures stack);
  }
}

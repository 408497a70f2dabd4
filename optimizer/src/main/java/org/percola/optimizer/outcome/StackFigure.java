package org.percola.optimizer.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.percola.cathode.stack.BipolarStack;
import org.percola.cathode.stack.StackFigures;
import org.percola.cathode.stack.StackSpecification;
import org.percola.cathode.stack.VoltageBasis;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Roles.Role;

/// A figure of a bipolar stack of the design's cells: see [BipolarStack].
///
/// Measured inputs are utilization (1) and average voltage (V); the rest of the stack is
/// [StackSpecification#DEFAULT]. A voltage below 0 counts as 0.
record StackFigure(
    Role active,
    Role carbon,
    Role loading,
    double targetVoltage,
    VoltageBasis basis,
    StackFigure.Kind figure)
    implements Formula {

  /// The figures by name: energies in Wh/kg and Wh/L, voltages in V, shares of the stack's mass.
  static final Map<String, Kind> FIGURES = figures();

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

  private static Map<String, Kind> figures() {
    Map<String, Kind> figures = new LinkedHashMap<>();
    figures.put("specific_energy", StackFigures::wattHoursPerKilogram);
    figures.put("energy_density", StackFigures::wattHoursPerLitre);
    figures.put("cells", StackFigures::cells);
    figures.put("nominal_voltage", StackFigures::nominalVolts);
    figures.put("minimum_voltage", StackFigures::minimumVolts);
    figures.put("maximum_voltage", StackFigures::maximumVolts);
    figures.put("share_cathode", StackFigures::cathodeMassShare);
    figures.put("share_separator", StackFigures::separatorMassShare);
    figures.put("share_lithium", StackFigures::lithiumMassShare);
    figures.put("share_foil", StackFigures::foilMassShare);
    return Collections.unmodifiableMap(figures);
  }

  /// The figure of a stack that is wanted.
  @FunctionalInterface
  interface Kind {
    double of(StackFigures stack);
  }
}

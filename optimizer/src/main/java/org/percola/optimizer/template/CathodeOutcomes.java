package org.percola.optimizer.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.cathode.performance.EnergyBasis;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.campaign.PriorBelief.Treatment;

/// What a composite cathode results in: utilization and voltage are measured, everything else
/// follows from them.
final class CathodeOutcomes {

  /// What is told of a stack, each by a formula of the same name, with its unit.
  private static final Map<String, String> STACK_UNITS = stackUnits();

  private CathodeOutcomes() {}

  /// @param columns the roles of the physics that no parameter plays
  static List<Outcome> of(Map<String, String> columns, CompositeCathode.@Nullable Stack stack) {
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(measured(CathodeNames.UTILIZATION, "1", "cathode.utilization", columns));
    outcomes.add(measured(CathodeNames.VOLTAGE, "V", "cathode.voltage", columns));
    outcomes.add(
        new Outcome.Derived(
            CathodeNames.ELECTRODE_ENERGY,
            "W.h/kg",
            "cathode.electrode_specific_energy",
            List.of(CathodeNames.UTILIZATION, CathodeNames.VOLTAGE),
            Map.of("basis", EnergyBasis.SEED_ELECTRODE.name())));
    outcomes.add(
        new Outcome.Derived(
            CathodeNames.AREAL_CAPACITY,
            "mA.h/cm2",
            "cathode.areal_capacity",
            List.of(CathodeNames.UTILIZATION),
            Map.of()));
    if (stack != null) {
      STACK_UNITS.forEach((figure, unit) -> outcomes.add(ofStack(figure, unit, stack)));
    }
    return List.copyOf(outcomes);
  }

  private static Outcome measured(
      String name, String unit, String mean, Map<String, String> columns) {
    return new Outcome.Measured(name, unit, new PriorBelief(mean, Treatment.BY_EVIDENCE, columns));
  }

  private static Outcome ofStack(String figure, String unit, CompositeCathode.Stack stack) {
    return new Outcome.Derived(
        figure,
        unit,
        "cathode." + figure,
        List.of(CathodeNames.UTILIZATION, CathodeNames.VOLTAGE),
        Map.of(
            "target_voltage", Double.toString(stack.volts()),
            "voltage_basis", stack.basis().name()));
  }

  private static Map<String, String> stackUnits() {
    Map<String, String> units = new LinkedHashMap<>();
    units.put(CathodeNames.STACK_ENERGY, "W.h/kg");
    units.put("stack_energy_density", "W.h/L");
    units.put("stack_cells", "1");
    units.put("stack_nominal_voltage", "V");
    units.put("stack_minimum_voltage", "V");
    units.put("stack_maximum_voltage", "V");
    units.put("stack_share_cathode", "1");
    units.put("stack_share_separator", "1");
    units.put("stack_share_lithium", "1");
    units.put("stack_share_foil", "1");
    return Collections.unmodifiableMap(units);
  }
}

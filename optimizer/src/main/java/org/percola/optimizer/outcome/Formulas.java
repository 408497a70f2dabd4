package org.percola.optimizer.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.percola.cathode.performance.EnergyBasis;
import org.percola.cathode.stack.VoltageBasis;
import org.percola.optimizer.campaign.Outcome;

/// The formulas that a derived outcome may name.
///
/// | name | measured inputs | settings | unit |
/// | --- | --- | --- | --- |
/// | cathode.electrode_specific_energy | utilization, voltage | basis | Wh/kg |
/// | cathode.volumetric_energy | utilization, voltage | | Wh/L |
/// | cathode.areal_capacity | utilization | | mAh/cm² |
/// | cathode.stack_… | utilization, voltage | target_voltage, voltage_basis | see [StackFigure] |
///
/// A user's own expression is a formula too, see [WrittenFormula].
///
/// Settings also name which parameter plays a role, or give it as a number: see [Roles].
public final class Formulas {
  private static final String ACTIVE = "pto_mass_fraction";
  private static final String CARBON = "carbon_mass_fraction";
  private static final String LOADING = "loading_mg_per_cm2";
  private static final Map<String, Kind> KINDS = kinds();

  private Formulas() {}

  /// The names, in the order of the table.
  public static Set<String> names() {
    return KINDS.keySet();
  }

  /// How many measured outcomes the formula takes.
  public static int inputs(String name) {
    return kind(name).inputs();
  }

  /// The roles that the formula reads of a design.
  public static List<String> roles(String name) {
    return kind(name).roles();
  }

  /// The formula of a derived outcome.
  ///
  /// @throws IllegalArgumentException when the name is unknown, or a setting cannot be read
  public static Formula of(Outcome.Derived derived, Roles roles) {
    if (derived.byExpression()) {
      return WrittenFormula.of(derived);
    }
    return kind(derived.formula()).maker().make(new Settings(derived), roles);
  }

  private static Kind kind(String name) {
    Kind kind = KINDS.get(name);
    if (kind == null) {
      throw new IllegalArgumentException(
          "formula: " + name + " (expected: one of " + names() + ")");
    }
    return kind;
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put(
        "cathode.electrode_specific_energy",
        new Kind(
            2,
            List.of(ACTIVE),
            (settings, roles) ->
                new ElectrodeSpecificEnergy(
                    settings.choice("basis", EnergyBasis.class), roles.role(ACTIVE))));
    kinds.put(
        "cathode.volumetric_energy",
        new Kind(
            2,
            List.of(ACTIVE, CARBON),
            (settings, roles) -> new VolumetricEnergy(roles.role(ACTIVE), roles.role(CARBON))));
    kinds.put(
        "cathode.areal_capacity",
        new Kind(
            1,
            List.of(ACTIVE, LOADING),
            (settings, roles) -> new ArealCapacity(roles.role(ACTIVE), roles.role(LOADING))));
    StackFigure.FIGURES.forEach((figure, of) ->
        kinds.put(
            "cathode.stack_" + figure,
            new Kind(
                2,
                List.of(ACTIVE, CARBON, LOADING),
                (settings, roles) -> stack(settings, roles, of))));
    return kinds;
  }

  private static StackFigure stack(Settings settings, Roles roles, StackFigure.Kind figure) {
    return new StackFigure(
        roles.role(ACTIVE),
        roles.role(CARBON),
        roles.role(LOADING),
        settings.positive("target_voltage"),
        settings.choice("voltage_basis", VoltageBasis.class),
        figure);
  }

  /// What the registry knows of one formula.
  private record Kind(int inputs, List<String> roles, Maker maker) {}

  /// Makes a formula from its settings.
  @FunctionalInterface
  private interface Maker {
    Formula make(Settings settings, Roles roles);
  }
}

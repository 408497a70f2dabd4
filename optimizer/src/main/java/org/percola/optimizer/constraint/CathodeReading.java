package org.percola.optimizer.constraint;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.cathode.process.ProcessRoute;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// Reads a design as the cathode it describes.
///
/// Every role is played by a parameter of the space, or fixed. Where the space has electrolyte and
/// carbon but no active material, the active material is what they leave.
final class CathodeReading {
  /// Below this the physics has nothing to divide by.
  private static final double LEAST_ACTIVE = 1e-3;

  private final Map<CathodeRole, String> parameters = new EnumMap<>(CathodeRole.class);
  private final Map<CathodeRole, String> constants = new EnumMap<>(CathodeRole.class);

  /// @param columns by role name: a parameter's name, or a number or route that fixes the role
  CathodeReading(DesignSpace space, Map<String, String> columns) {
    for (CathodeRole role : CathodeRole.values()) {
      String column = columns.getOrDefault(role.parameter(), role.parameter());
      if (space.has(column)) {
        parameters.put(role, column);
      } else if (columns.containsKey(role.parameter())) {
        constants.put(role, column);
      }
    }
  }

  /// The parameter that plays a role, or null when it is fixed.
  @Nullable String parameter(CathodeRole role) {
    return parameters.get(role);
  }

  /// The cathode that a design describes.
  CathodeDesign cathode(Design design) {
    ProcessRoute route = route(design);
    double carbon = number(design, CathodeRole.CARBON);
    double active = Math.clamp(active(design, carbon), LEAST_ACTIVE, 1);
    return new CathodeDesign(
        route,
        active,
        Math.clamp(carbon, 0, 1 - active),
        number(design, CathodeRole.MILLING_HOURS),
        number(design, CathodeRole.ANNEAL_CELSIUS),
        route.usesSolvent() ? number(design, CathodeRole.ANNEAL_HOURS) : 0,
        number(design, CathodeRole.LOADING),
        number(design, CathodeRole.C_RATE));
  }

  private double active(Design design, double carbon) {
    return told(CathodeRole.ACTIVE)
        ? number(design, CathodeRole.ACTIVE)
        : 1 - carbon - number(design, CathodeRole.ELECTROLYTE);
  }

  private double number(Design design, CathodeRole role) {
    String parameter = parameters.get(role);
    if (parameter != null) {
      return design.number(parameter, inactive(role));
    }
    String constant = constants.get(role);
    return constant == null ? role.usual() : Double.parseDouble(constant);
  }

  /// A time or share that has no meaning for a design is none; a condition is the usual one.
  private static double inactive(CathodeRole role) {
    return switch (role) {
      case ROUTE, ACTIVE, ELECTROLYTE, CARBON, MILLING_HOURS, ANNEAL_HOURS -> 0;
      case ANNEAL_CELSIUS, LOADING, C_RATE -> role.usual();
    };
  }

  private ProcessRoute route(Design design) {
    String parameter = parameters.get(CathodeRole.ROUTE);
    String label = parameter == null ? constants.get(CathodeRole.ROUTE) : design.label(parameter);
    ProcessRoute route = label == null ? ProcessRoute.SOLVENT : route(label);
    if (route == null) {
      throw new IllegalArgumentException(
          CathodeRole.ROUTE.parameter() + ": " + label + " (expected: a process route)");
    }
    return route;
  }

  /// The route of that label, in any case, or null.
  static @Nullable ProcessRoute route(String label) {
    for (ProcessRoute route : ProcessRoute.values()) {
      if (route.name().equals(label.toUpperCase(Locale.ROOT))) {
        return route;
      }
    }
    return null;
  }

  /// Whether some parameter or number tells how much active material there is.
  static boolean tellsActive(DesignSpace space, Map<String, String> columns) {
    CathodeReading reading = new CathodeReading(space, columns);
    return reading.told(CathodeRole.ACTIVE) || reading.told(CathodeRole.ELECTROLYTE);
  }

  private boolean told(CathodeRole role) {
    return parameters.containsKey(role) || constants.containsKey(role);
  }
}

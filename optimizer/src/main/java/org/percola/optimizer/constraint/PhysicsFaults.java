package org.percola.optimizer.constraint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Parameter;

/// Finds what a physics constraint asks for that the physics or the space does not have.
final class PhysicsFaults {
  private final DesignSpace space;
  private final DesignConstraint.Physics constraint;
  private final String path;
  private final List<Fault> faults;

  private PhysicsFaults(
      DesignSpace space, DesignConstraint.Physics constraint, String path, List<Fault> faults) {
    this.space = space;
    this.constraint = constraint;
    this.path = path;
    this.faults = faults;
  }

  static void find(
      DesignSpace space, DesignConstraint.Physics constraint, String path, List<Fault> faults) {
    PhysicsFaults search = new PhysicsFaults(space, constraint, path, faults);
    search.quantity();
    search.columns();
    for (CathodeRole role : CathodeRole.values()) {
      search.role(role);
    }
  }

  private void quantity() {
    CathodeQuantity quantity = CathodeQuantity.named(constraint.quantity());
    if (quantity == null) {
      add(
          "quantity",
          constraint.quantity() + ": unknown (expected: one of " + CathodeQuantity.names() + ")");
    } else if (!quantity.unit().equals(constraint.unit())) {
      add(
          "unit",
          "%s: %s (expected: %s)"
              .formatted(constraint.quantity(), constraint.unit(), quantity.unit()));
    }
    if (!CathodeReading.tellsActive(space, constraint.columns())) {
      add(
          "columns",
          "%s: played by no parameter (expected: a parameter of that name, or a column)"
              .formatted(CathodeRole.ACTIVE.parameter()));
    }
  }

  private void columns() {
    for (Map.Entry<String, String> entry : new TreeMap<>(constraint.columns()).entrySet()) {
      CathodeRole role = CathodeRole.named(entry.getKey());
      String at = "columns[\"" + entry.getKey() + "\"]";
      if (role == null) {
        add(at, entry.getKey() + ": unknown (expected: one of " + CathodeRole.names() + ")");
      } else if (!space.has(entry.getValue()) && !constant(role, entry.getValue())) {
        add(
            at,
            "%s: %s (expected: one of %s, or %s)"
                .formatted(
                    entry.getKey(),
                    entry.getValue(),
                    space.names(),
                    role == CathodeRole.ROUTE ? "a process route" : "a number"));
      }
    }
  }

  private static boolean constant(CathodeRole role, String text) {
    if (role == CathodeRole.ROUTE) {
      return CathodeReading.route(text) != null;
    }
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /// A role's parameter must be of the kind and unit that the physics computes with.
  private void role(CathodeRole role) {
    String name = constraint.columns().getOrDefault(role.parameter(), role.parameter());
    if (!space.has(name)) {
      return;
    }
    Parameter parameter = space.parameter(name);
    if (parameter instanceof Parameter.Labelled labelled) {
      if (role != CathodeRole.ROUTE) {
        add("columns", name + ": has labels (expected: a number for " + role.parameter() + ")");
      }
      labelled.labels().stream()
          .filter(label -> role == CathodeRole.ROUTE && CathodeReading.route(label) == null)
          .forEach(label -> add("columns", name + ": " + label + " (expected: a process route)"));
    } else if (role == CathodeRole.ROUTE) {
      add("columns", name + ": a number (expected: labels for " + role.parameter() + ")");
    } else if (role.massFraction()
        && parameter instanceof Parameter.Continuous continuous
        && continuous.upper() > 1) {
      add(
          "columns",
          "%s: up to %s %s (expected: a mass fraction, 0 to 1)"
              .formatted(name, continuous.upper(), continuous.unit()));
    }
  }

  private void add(String field, String message) {
    faults.add(new Fault(path + "." + field, message));
  }
}

package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Parameter;

/// Finds everything wrong with how constraints speak of their space.
public final class ConstraintFaults {
  private ConstraintFaults() {}

  /// All faults at once, with paths such as `constraints[1].coefficients["cobalt"]`.
  public static List<Fault> of(DesignSpace space, List<DesignConstraint> constraints) {
    List<Fault> faults = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < constraints.size(); i++) {
      DesignConstraint constraint = constraints.get(i);
      String path = "constraints[" + i + "]";
      if (!names.add(constraint.name())) {
        faults.add(
            new Fault(
                path + ".name",
                constraint.name() + ": already used (expected: a name of its own)"));
      }
      switch (constraint) {
        case DesignConstraint.Linear linear -> linear(space, linear, path, faults);
        case DesignConstraint.Physics physics -> PhysicsFaults.find(space, physics, path, faults);
      }
    }
    return faults;
  }

  private static void linear(
      DesignSpace space, DesignConstraint.Linear linear, String path, List<Fault> faults) {
    for (Map.Entry<String, Double> term : new TreeMap<>(linear.coefficients()).entrySet()) {
      String at = path + ".coefficients[\"" + term.getKey() + "\"]";
      if (!space.has(term.getKey())) {
        faults.add(
            new Fault(at, term.getKey() + ": unknown (expected: one of " + space.names() + ")"));
      } else if (space.parameter(term.getKey()) instanceof Parameter.Labelled) {
        faults.add(new Fault(at, term.getKey() + ": has labels (expected: a numeric parameter)"));
      }
      if (!Double.isFinite(term.getValue())) {
        faults.add(new Fault(at, term.getKey() + ": " + term.getValue() + " (expected: finite)"));
      }
    }
  }
}

package org.percola.optimizer.constraint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.percola.optimizer.constraint.DesignConstraint.Count;
import org.percola.optimizer.constraint.DesignConstraint.Product;
import org.percola.optimizer.constraint.DesignConstraint.Ratio;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Fault;
import org.percola.optimizer.design.Grid;
import org.percola.optimizer.design.Parameter;

/// Finds everything wrong with how constraints speak of their space.
public final class ConstraintFaults {
  private final DesignSpace space;
  private final String path;
  private final List<Fault> faults;

  private ConstraintFaults(DesignSpace space, String path, List<Fault> faults) {
    this.space = space;
    this.path = path;
    this.faults = faults;
  }

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
      ConstraintFaults search = new ConstraintFaults(space, path, faults);
      switch (constraint) {
        case DesignConstraint.Linear linear -> search.linear(linear);
        case Ratio ratio -> search.ratio(ratio);
        case Product product -> search.product(product);
        case Count count -> search.count(count);
        case DesignConstraint.Physics physics -> PhysicsFaults.find(space, physics, path, faults);
        case DesignConstraint.Exclusion zone -> ZoneFaults.find(space, zone.zone(), path, faults);
      }
    }
    return faults;
  }

  private void linear(DesignConstraint.Linear linear) {
    if (numbers("coefficients", linear.coefficients())
        && linear.relation() == DesignConstraint.Relation.EQUAL) {
      EqualityFaults.find(space, linear, path, faults);
    }
  }

  private void ratio(Ratio ratio) {
    boolean readable = numbers("numerator", ratio.numerator());
    if (numbers("denominator", ratio.denominator()) && readable) {
      double least = 0;
      for (Map.Entry<String, Double> term : new TreeMap<>(ratio.denominator()).entrySet()) {
        Grid grid = Grid.of(space.parameter(term.getKey()));
        double low = term.getValue() * (term.getValue() > 0 ? grid.lowest() : grid.highest());
        boolean always = space.parameter(term.getKey()).activeWhen() == null;
        least += always ? low : Math.min(0, low);
      }
      if (least < 0) {
        add(
            "denominator",
            "%s: the denominator may be %s (expected: never below 0)"
                .formatted(ratio.name(), least));
      }
    }
  }

  private void product(Product product) {
    if (!numbers("powers", product.powers())) {
      return;
    }
    for (Map.Entry<String, Double> factor : new TreeMap<>(product.powers()).entrySet()) {
      Parameter parameter = space.parameter(factor.getKey());
      double lowest = Grid.of(parameter).lowest();
      if (lowest < 0) {
        add("powers", factor, "may be " + lowest, "a parameter that is never below 0");
      } else if (factor.getValue() < 0 && (lowest == 0 || parameter.activeWhen() != null)) {
        add("powers", factor, "may be 0 or have no meaning", "always above 0 to divide by");
      }
    }
  }

  private void count(Count count) {
    for (int i = 0; i < count.parameters().size(); i++) {
      String name = count.parameters().get(i);
      String at = path + ".parameters[" + i + "]";
      if (!space.has(name)) {
        faults.add(new Fault(at, name + ": unknown (expected: one of " + space.names() + ")"));
      } else if (space.parameter(name) instanceof Parameter.Labelled) {
        faults.add(new Fault(at, name + ": has labels (expected: a numeric parameter)"));
      } else if (Grid.of(space.parameter(name)).lowest() < 0) {
        faults.add(new Fault(at, name + ": may be below 0 (expected: 0 or more)"));
      } else if (count.atLeast() > 0 && anyTraceCounts(space.parameter(name))) {
        faults.add(
            new Fault(
                at,
                name
                    + ": any trace would count as used (expected: a resolution, or a least nonzero)"));
      }
    }
  }

  private static boolean anyTraceCounts(Parameter parameter) {
    return parameter instanceof Parameter.Continuous p
        && p.lower() == 0
        && p.resolution() == 0
        && p.leastNonzero() == 0;
  }

  /// Whether every entry speaks of a numeric parameter and is finite and other than 0.
  private boolean numbers(String field, Map<String, Double> entries) {
    int before = faults.size();
    for (Map.Entry<String, Double> entry : new TreeMap<>(entries).entrySet()) {
      String name = entry.getKey();
      if (!space.has(name)) {
        add(field, entry, "unknown", "one of " + space.names());
      } else if (space.parameter(name) instanceof Parameter.Labelled) {
        add(field, entry, "has labels", "a numeric parameter");
      }
      if (!Double.isFinite(entry.getValue())) {
        add(field, entry, String.valueOf(entry.getValue()), "finite");
      }
    }
    if (faults.size() == before && entries.values().stream().allMatch(value -> value == 0)) {
      add(field, field + ": all 0 (expected: at least one other than 0)");
    }
    return faults.size() == before;
  }

  private void add(String field, Map.Entry<String, Double> entry, String is, String expected) {
    add(
        field + "[\"" + entry.getKey() + "\"]",
        "%s: %s (expected: %s)".formatted(entry.getKey(), is, expected));
  }

  private void add(String field, String message) {
    faults.add(new Fault(path + "." + field, message));
  }
}

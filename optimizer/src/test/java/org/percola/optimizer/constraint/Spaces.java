package org.percola.optimizer.constraint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.constraint.DesignConstraint.Linear;
import org.percola.optimizer.constraint.DesignConstraint.Physics;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Condition;
import org.percola.optimizer.design.Parameter.Scale;
import org.percola.surrogate.RandomKey;

/// Small spaces and limits that several tests share.
final class Spaces {
  /// A solvent or dry cathode with loading and anneal.
  static final DesignSpace CATHODE =
      new DesignSpace(
          List.of(
              new Parameter.Categorical("process_route", List.of("dry", "solvent"), null),
              part("pto_mass_fraction", 0.15, 0.70, 0.001),
              part("electrolyte_mass_fraction", 0.10, 0.82, 0.001),
              part("carbon_mass_fraction", 0.03, 0.15, 0.001),
              anneal("anneal_celsius", 80, 250, Scale.LINEAR, 5),
              anneal("anneal_hours", 0.1, 8, Scale.LOGARITHMIC, 0.1),
              new Parameter.Continuous(
                  "loading_mg_per_cm2", "mg/cm2", 0.8, 45, Scale.LOGARITHMIC, 0.1, null)),
          List.of(
              new Mixture(
                  "composition",
                  List.of("pto_mass_fraction", "electrolyte_mass_fraction", "carbon_mass_fraction"),
                  1)),
          List.of());

  private Spaces() {}

  static Parameter part(String name, double lower, double upper, double step) {
    return new Parameter.Continuous(name, "1", lower, upper, Scale.LINEAR, step, null);
  }

  private static Parameter anneal(
      String name, double lower, double upper, Scale scale, double step) {
    return new Parameter.Continuous(
        name, "1", lower, upper, scale, step, new Condition("process_route", List.of("solvent")));
  }

  static Linear hard(
      String name, Map<String, Double> coefficients, Relation relation, double limit) {
    return new Linear(
        name, coefficients, relation, limit, "1", Severity.HARD, "assumption: for this test");
  }

  static Physics atMost(String quantity, double limit, String unit, double tolerance) {
    return new Physics(
        quantity + "_limit",
        quantity,
        Relation.AT_MOST,
        limit,
        unit,
        tolerance,
        Severity.HARD,
        "assumption: for this test");
  }

  static FeasibleSpace feasible(DesignSpace space, DesignConstraint... constraints) {
    return FeasibleSpace.of(space, List.of(constraints), Map.of(), RandomKey.ofSeed(7));
  }

  static FeasibleSpace fixed(
      DesignSpace space, Map<String, DesignValue> fixed, DesignConstraint... constraints) {
    return FeasibleSpace.of(space, List.of(constraints), fixed, RandomKey.ofSeed(7));
  }

  /// What the printed settings of some parameters sum to, in decimal.
  static BigDecimal printedSum(Design design, List<String> parameters) {
    return parameters.stream()
        .filter(design::has)
        .map(name -> BigDecimal.valueOf(design.number(name)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

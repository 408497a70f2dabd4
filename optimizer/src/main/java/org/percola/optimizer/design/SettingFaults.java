package org.percola.optimizer.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds everything wrong with one design's settings: unknown, missing, without a meaning, out of
/// bounds, or parts that do not close.
public final class SettingFaults {
  /// How far the parts may be from their total, as a share of it: what is left of decimal fractions
  /// once they are doubles, far below any balance.
  public static final double CLOSURE_TOLERANCE = 1e-9;

  private SettingFaults() {}

  /// All faults at once, with paths such as `values["anneal_celsius"]`; empty when there are none.
  ///
  /// @param space without faults of its own
  public static List<Fault> of(DesignSpace space, Design design) {
    List<Fault> faults = new ArrayList<>();
    for (String name : design.values().keySet()) {
      if (!space.has(name)) {
        faults.add(fault(name, name + ": unknown (expected: one of " + space.names() + ")"));
      }
    }
    for (Parameter parameter : space.parameters()) {
      DesignValue value = design.values().get(parameter.name());
      String problem = problem(space, design, parameter, value);
      if (!problem.isEmpty()) {
        faults.add(fault(parameter.name(), problem));
      }
    }
    if (faults.isEmpty()) {
      space.mixtures().forEach(mixture -> closure(mixture, design, faults));
    }
    return faults;
  }

  private static String problem(
      DesignSpace space, Design design, Parameter parameter, @Nullable DesignValue value) {
    boolean active = space.active(parameter, design);
    Parameter.Condition condition = parameter.activeWhen();
    if (value == null) {
      return active ? parameter.name() + ": not set (expected: " + allowed(parameter) + ")" : "";
    }
    if (!active && condition != null) {
      return "%s: %s (expected: not set, it has a meaning only when %s is one of %s)"
          .formatted(
              parameter.name(), text(parameter, value), condition.parameter(), condition.labels());
    }
    return allows(parameter, value)
        ? ""
        : parameter.name()
            + ": "
            + text(parameter, value)
            + " (expected: "
            + allowed(parameter)
            + ")";
  }

  private static String text(Parameter parameter, DesignValue value) {
    return parameter instanceof Parameter.Continuous continuous
            && value instanceof DesignValue.Numeric(double number)
        ? Wording.of(number, continuous.unit())
        : value.text();
  }

  /// Whether a setting lies within the parameter's bounds or among its levels or labels; a setting
  /// off the resolution is allowed, because somebody may have made it so.
  public static boolean allows(Parameter parameter, DesignValue value) {
    return switch (value) {
      case DesignValue.Label(String label) ->
          parameter instanceof Parameter.Labelled labelled && labelled.labels().contains(label);
      case DesignValue.Numeric(double number) ->
          switch (parameter) {
            case Parameter.Continuous p ->
                p.lower() <= number
                    && number <= p.upper()
                    && (p.leastNonzero() == 0 || number == 0 || number >= p.leastNonzero());
            case Parameter.Whole p ->
                p.lower() <= number && number <= p.upper() && number == Math.rint(number);
            case Parameter.Discrete p -> p.levels().contains(number);
            case Parameter.Labelled p -> false;
          };
    };
  }

  /// What a parameter may be set to, in words.
  public static String allowed(Parameter parameter) {
    return switch (parameter) {
      case Parameter.Continuous p ->
          p.leastNonzero() == 0
              ? Wording.of(p.lower()) + " to " + Wording.of(p.upper(), p.unit())
              : "0, or " + Wording.of(p.leastNonzero()) + " to " + Wording.of(p.upper(), p.unit());
      case Parameter.Whole p -> "a whole number, " + p.lower() + " to " + p.upper();
      case Parameter.Discrete p -> "one of " + p.levels().stream().map(Wording::of).toList();
      case Parameter.Labelled p -> "one of " + p.labels();
    };
  }

  private static void closure(Mixture mixture, Design design, List<Fault> faults) {
    if (closed(mixture, design)) {
      return;
    }
    List<String> present = mixture.components().stream().filter(design::has).toList();
    BigDecimal sum =
        present.stream()
            .map(name -> BigDecimal.valueOf(design.number(name)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    double off = sum.subtract(BigDecimal.valueOf(mixture.total())).abs().doubleValue();
    if (!present.isEmpty() && off > CLOSURE_TOLERANCE * mixture.total()) {
      faults.add(
          new Fault(
              "values",
              "%s: %s sum to %s (expected: %s)"
                  .formatted(
                      mixture.name(),
                      present,
                      sum.setScale(Math.min(sum.scale(), 12), RoundingMode.HALF_EVEN),
                      Wording.of(mixture.total()))));
    }
  }

  /// Whether the parts clearly close, told by doubles: decimals are summed where that is in doubt.
  private static boolean closed(Mixture mixture, Design design) {
    double sum = 0;
    for (String name : mixture.components()) {
      sum += design.number(name, 0);
    }
    return Math.abs(sum - mixture.total()) <= 0.5 * CLOSURE_TOLERANCE * mixture.total();
  }

  private static Fault fault(String parameter, String message) {
    return new Fault("values[\"" + parameter + "\"]", message);
  }
}

package org.percola.optimizer.constraint;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Wording;

/// Says what a limit asks for, as explanations name it.
final class LimitWords {
  private LimitWords() {}

  static String of(DesignConstraint constraint) {
    return constraint.name() + " (" + asks(constraint) + ")";
  }

  static String of(Mixture mixture) {
    return "%s (%s sum to %s)"
        .formatted(mixture.name(), mixture.components(), Wording.of(mixture.total()));
  }

  static String ofGap(String parameter, double least) {
    return "%s (0, or at least %s)".formatted(parameter, Wording.of(least));
  }

  /// What a request asks of a numeric parameter; empty where it asks nothing.
  static String ofAsked(String parameter, SubSpace within) {
    if (within.fixed().get(parameter) instanceof DesignValue.Numeric value) {
      return parameter + " = " + value.text() + " (asked for)";
    }
    Range range = within.ranges().get(parameter);
    return range == null ? "" : parameter + " " + range.words() + " (asked for)";
  }

  private static String asks(DesignConstraint constraint) {
    return switch (constraint) {
      case DesignConstraint.Linear c ->
          limit(sum(c.coefficients()), c.relation(), c.limit(), c.unit());
      case DesignConstraint.Ratio c ->
          limit(
              "(" + sum(c.numerator()) + ") / (" + sum(c.denominator()) + ")",
              c.relation(),
              c.limit(),
              c.unit());
      case DesignConstraint.Product c -> limit(product(c), c.relation(), c.limit(), c.unit());
      case DesignConstraint.Count c ->
          "%d to %d of %s other than 0".formatted(c.atLeast(), c.atMost(), c.parameters());
      case DesignConstraint.Physics c -> limit(c.quantity(), c.relation(), c.limit(), c.unit());
      case DesignConstraint.Exclusion c ->
          switch (c.zone()) {
            case Zone.Box box -> "outside " + sides(box);
            case Zone.Ball ball -> "at least " + Wording.of(ball.radius()) + " from a design";
            case Zone.Points points -> "none of " + points.designs().size() + " designs";
          };
    };
  }

  private static String sides(Zone.Box box) {
    Map<String, String> sides = new TreeMap<>();
    box.ranges().forEach((name, range) -> sides.put(name, name + " " + range.words()));
    box.labels().forEach((name, labels) -> sides.put(name, name + " among " + labels));
    return String.join(" with ", sides.values());
  }

  private static String limit(String quantity, Relation relation, double limit, String unit) {
    return "%s %s %s".formatted(quantity, relation.words(), Wording.of(limit, unit));
  }

  private static String sum(Map<String, Double> coefficients) {
    return new TreeMap<>(coefficients)
        .entrySet().stream()
            .map(term -> Wording.of(term.getValue()) + " × " + term.getKey())
            .collect(Collectors.joining(" + "));
  }

  private static String product(DesignConstraint.Product product) {
    return new TreeMap<>(product.powers())
        .entrySet().stream()
            .map(factor ->
                factor.getValue() == 1
                    ? factor.getKey()
                    : factor.getKey() + "^" + Wording.of(factor.getValue()))
            .collect(Collectors.joining(" × "));
  }
}

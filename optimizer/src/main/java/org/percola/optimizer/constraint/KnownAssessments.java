package org.percola.optimizer.constraint;

import java.util.Map;
import java.util.TreeMap;
import org.percola.optimizer.constraint.DesignConstraint.Count;
import org.percola.optimizer.constraint.DesignConstraint.Linear;
import org.percola.optimizer.constraint.DesignConstraint.Product;
import org.percola.optimizer.constraint.DesignConstraint.Ratio;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.design.Design;

/// Says how a design stands towards a limit on its numbers alone.
final class KnownAssessments {
  private KnownAssessments() {}

  static Assessment of(Linear linear, Design design) {
    Sum sum = Sum.of(linear.coefficients(), design);
    return Assessment.ofKnown(
        linear,
        linear.relation(),
        sum.value(),
        linear.limit(),
        linear.unit(),
        Math.max(Math.abs(linear.limit()), sum.largest()));
  }

  /// Judged by the sums, reported as their ratio.
  static Assessment of(Ratio ratio, Design design) {
    Sum sum = Sum.of(ratio.terms(), design);
    Assessment judged =
        Assessment.ofKnown(ratio, ratio.relation(), sum.value(), 0, ratio.unit(), sum.largest());
    double value = quotient(ratio, design);
    return new Assessment(
        ratio,
        ratio.relation(),
        value,
        ratio.limit(),
        ratio.unit(),
        Assessment.margin(ratio.relation(), value, ratio.limit()),
        judged.relativeMargin(),
        judged.probabilityBroken(),
        judged.satisfied());
  }

  static Assessment of(Product product, Design design) {
    double value = 1;
    for (Map.Entry<String, Double> factor : new TreeMap<>(product.powers()).entrySet()) {
      value *= StrictMath.pow(design.number(factor.getKey(), 0), factor.getValue());
    }
    return Assessment.ofKnown(
        product,
        product.relation(),
        finite(value),
        product.limit(),
        product.unit(),
        product.limit());
  }

  static Assessment of(Count count, Design design) {
    int present = 0;
    for (String parameter : count.parameters()) {
      present += design.number(parameter, 0) == 0 ? 0 : 1;
    }
    boolean nearerLeast = present - count.atLeast() < count.atMost() - present;
    return Assessment.ofKnown(
        count,
        nearerLeast ? Relation.AT_LEAST : Relation.AT_MOST,
        present,
        nearerLeast ? count.atLeast() : count.atMost(),
        "1",
        count.parameters().size());
  }

  /// Nothing divided by nothing is on every limit; something divided by nothing is the largest
  /// number there is.
  private static double quotient(Ratio ratio, Design design) {
    double numerator = Sum.of(ratio.numerator(), design).value();
    double denominator = Sum.of(ratio.denominator(), design).value();
    if (denominator == 0) {
      return numerator == 0 ? ratio.limit() : Math.copySign(Double.MAX_VALUE, numerator);
    }
    return finite(numerator / denominator);
  }

  private static double finite(double value) {
    return Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /// A weighted sum and the size of its largest term.
  private record Sum(double value, double largest) {
    static Sum of(Map<String, Double> coefficients, Design design) {
      double sum = 0;
      double largest = 0;
      for (Map.Entry<String, Double> term : new TreeMap<>(coefficients).entrySet()) {
        double part = term.getValue() * design.number(term.getKey(), 0);
        sum += part;
        largest = Math.max(largest, Math.abs(part));
      }
      return new Sum(sum, largest);
    }
  }
}

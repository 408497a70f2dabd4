package org.percola.optimizer.constraint;

import java.util.Map;
import java.util.TreeMap;
import org.percola.optimizer.design.Design;

/// Says how a design stands towards a linear limit.
final class LinearAssessment {
  private LinearAssessment() {}

  static Assessment of(DesignConstraint.Linear linear, Design design) {
    double sum = 0;
    double scale = Math.abs(linear.limit());
    for (Map.Entry<String, Double> term : new TreeMap<>(linear.coefficients()).entrySet()) {
      double part = term.getValue() * design.number(term.getKey(), 0);
      sum += part;
      scale = Math.max(scale, Math.abs(part));
    }
    double margin =
        switch (linear.relation()) {
          case AT_MOST -> linear.limit() - sum;
          case AT_LEAST -> sum - linear.limit();
        };
    boolean satisfied = margin >= -LinearLimits.TOLERANCE * scale;
    return new Assessment(
        linear,
        sum,
        linear.limit(),
        linear.unit(),
        margin,
        scale > 0 ? margin / scale : 0,
        satisfied ? 0 : 1,
        satisfied);
  }
}

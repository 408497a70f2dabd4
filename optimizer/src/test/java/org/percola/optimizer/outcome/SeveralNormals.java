package org.percola.optimizer.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.surrogate.Surrogate;

/// Beliefs for tests about outcomes `y0`, `y1`, … over one parameter, with the same standard
/// deviation, and about a copy of each, `d0`, `d1`, …, computed by an expression.
public final class SeveralNormals {
  private SeveralNormals() {}

  /// One mean per outcome; all are known at x = 0.
  public static OutcomeBelief of(double deviation, DoubleUnaryOperator... means) {
    Map<String, Surrogate> surrogates = new LinkedHashMap<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (int j = 0; j < means.length; j++) {
      String name = "y" + j;
      surrogates.put(name, new NormalSurrogate(means[j], x -> x == 0 ? 1e-12 : deviation));
      outcomes.add(new Outcome.Measured(name, "1", PriorBelief.CONSTANT));
      outcomes.add(Outcome.Derived.ofExpression("d" + j, "1", name, List.of(name)));
    }
    return OutcomeBelief.of(outcomes, SpaceEncoding.of(Beliefs.LINE)::inputs, surrogates);
  }
}

package org.percola.optimizer.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.surrogate.Surrogate;

/// Beliefs over one parameter `x` for tests.
public final class Beliefs {
  /// The one parameter, from -10 to 10.
  public static final DesignSpace LINE =
      new DesignSpace(
          List.of(new Parameter.Continuous("x", "1", -10, 10, Parameter.Scale.LINEAR, 0, null)),
          List.of(),
          List.of());

  /// A formula whose value is its measured input: 1000/409 mg/cm² of pure PTO.
  public static final Outcome.Derived COPY =
      new Outcome.Derived(
          "copy",
          "1",
          "cathode.areal_capacity",
          List.of("y"),
          Map.of("pto_mass_fraction", "1", "loading_mg_per_cm2", Double.toString(1000.0 / 409)));

  private Beliefs() {}

  /// A belief about `y`, about its `copy`, and about a second measured outcome `z`.
  public static OutcomeBelief of(Surrogate y, Surrogate z) {
    Map<String, Surrogate> surrogates = new LinkedHashMap<>();
    surrogates.put("y", y);
    surrogates.put("z", z);
    return OutcomeBelief.of(
        List.of(measured("y"), measured("z"), COPY), SpaceEncoding.of(LINE)::inputs, surrogates);
  }

  /// The same normal distribution of `y` and `z`.
  public static OutcomeBelief normal(DoubleUnaryOperator mean, DoubleUnaryOperator deviation) {
    NormalSurrogate surrogate = new NormalSurrogate(mean, deviation);
    return of(surrogate, surrogate);
  }

  public static Design at(double x) {
    return Design.empty().with("x", x);
  }

  private static Outcome.Measured measured(String name) {
    return new Outcome.Measured(name, "1", PriorBelief.CONSTANT);
  }
}

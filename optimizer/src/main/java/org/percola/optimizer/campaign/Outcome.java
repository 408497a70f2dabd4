package org.percola.optimizer.campaign;

import java.util.List;
import java.util.Map;

/// Something a design results in.
public sealed interface Outcome {

  /// The name that measurements, objectives and constraints use.
  String name();

  /// A UCUM code, "1" for none.
  String unit();

  /// An outcome that the lab measures and that a surrogate is fitted to.
  ///
  /// @param belief what is believed before data
  record Measured(String name, String unit, PriorBelief belief) implements Outcome {}

  /// An outcome computed from measured ones, the design and known constants.
  ///
  /// @param formula a name known to `optimizer.outcome`, e.g. `cathode.electrode_specific_energy`,
  ///   or [#EXPRESSION]
  /// @param inputs the measured outcomes the formula takes, in its order
  /// @param settings named numbers or words of the formula, e.g. `basis: SEED_ELECTRODE`
  record Derived(
      String name, String unit, String formula, List<String> inputs, Map<String, String> settings)
      implements Outcome {
    /// The formula that is a user's own expression; the setting of the same name holds its text.
    public static final String EXPRESSION = "expression";

    /// An outcome computed by a user's own expression.
    public static Derived ofExpression(
        String name, String unit, String expression, List<String> inputs) {
      return new Derived(name, unit, EXPRESSION, inputs, Map.of(EXPRESSION, expression));
    }

    /// Whether a user's own expression computes it.
    public boolean byExpression() {
      return formula.equals(EXPRESSION);
    }

    public Derived {
      inputs = List.copyOf(inputs);
      settings = Map.copyOf(settings);
    }
  }
}

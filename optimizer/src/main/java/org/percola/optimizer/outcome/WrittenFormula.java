package org.percola.optimizer.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.expression.Expression;
import org.percola.optimizer.expression.Program;

/// A formula that a user wrote: an [Expression] of measured outcomes and of the design's settings,
/// in the unit that the user says.
///
/// Where it divides by 0, takes the root of less than 0 or the like, the outcome has no value: NaN.
public final class WrittenFormula implements Formula {
  private final Program program;

  private WrittenFormula(Program program) {
    this.program = program;
  }

  /// The formula of an outcome whose campaign was found sound: a name that is no input is a setting
  /// of the design.
  ///
  /// @throws org.percola.optimizer.expression.ExpressionFault when the text cannot be read
  static WrittenFormula of(Outcome.Derived derived) {
    Expression expression = expression(derived);
    Set<String> settings = new HashSet<>(expression.names());
    derived.inputs().forEach(settings::remove);
    Set<String> labels = expression.labelled();
    settings.removeAll(labels);
    return new WrittenFormula(expression.over(derived.inputs(), settings, labels));
  }

  /// Checks that every name of the expression is an input or a parameter of the space, and every
  /// label one of its parameter's.
  ///
  /// @param outcomes of the campaign, to say why one that is no input may not be named
  /// @throws org.percola.optimizer.expression.ExpressionFault when one is not
  public static void check(Outcome.Derived derived, List<Outcome> outcomes, DesignSpace space) {
    Set<String> numbers = new HashSet<>();
    Map<String, List<String>> labels = new HashMap<>();
    Expression expression = expression(derived);
    Set<String> unread = new LinkedHashSet<>(expression.names());
    derived.inputs().forEach(unread::remove);
    for (Parameter parameter : space.parameters()) {
      Parameter.Condition condition = parameter.activeWhen();
      if (parameter instanceof Parameter.Labelled labelled) {
        labels.put(parameter.name(), labelled.labels());
      } else if (condition == null) {
        numbers.add(parameter.name());
      } else if (unread.contains(parameter.name())) {
        throw expression.fault(
            parameter.name(),
            "has a meaning only when %s is one of %s (expected: a parameter that every design has)"
                .formatted(condition.parameter(), condition.labels()));
      }
    }
    unread.removeAll(numbers);
    unread.removeAll(labels.keySet());
    for (Outcome outcome : outcomes) {
      if (unread.contains(outcome.name())) {
        throw expression.fault(
            outcome.name(), "may not be used here (expected: a measured outcome among the inputs)");
      }
    }
    var _ = expression.over(derived.inputs(), numbers, labels.keySet());
    expression.checkLabels(labels);
  }

  /// The outcomes with the inputs of expressions that came without: the measured outcomes that each
  /// names. What cannot be read stays as it is.
  public static List<Outcome> withInputs(List<Outcome> outcomes) {
    List<Outcome> completed = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      completed.add(
          outcome instanceof Outcome.Derived derived
                  && derived.byExpression()
                  && derived.inputs().isEmpty()
              ? withInputs(derived, outcomes)
              : outcome);
    }
    return completed;
  }

  private static Outcome withInputs(Outcome.Derived derived, List<Outcome> outcomes) {
    try {
      Set<String> names = expression(derived).names();
      List<String> measured =
          outcomes.stream()
              .filter(outcome -> outcome instanceof Outcome.Measured)
              .map(Outcome::name)
              .filter(names::contains)
              .toList();
      return new Outcome.Derived(
          derived.name(), derived.unit(), derived.formula(), measured, derived.settings());
    } catch (IllegalArgumentException unread) {
      return derived; // what is wrong with it is told where campaigns are checked
    }
  }

  private static Expression expression(Outcome.Derived derived) {
    return new Expression(derived.settings().getOrDefault(Outcome.Derived.EXPRESSION, ""));
  }

  @Override
  public Figure at(Design design) {
    Program.Computation computation = program.at(design);
    return measured -> {
      double value = computation.of(measured);
      return Double.isFinite(value) ? value : Double.NaN;
    };
  }
}

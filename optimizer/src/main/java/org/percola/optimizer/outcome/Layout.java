package org.percola.optimizer.outcome;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.Scale;

/// How the outcomes that are asked for follow from columns of draws, one column per measured
/// outcome that is needed.
///
/// @param terms one per outcome asked for, in that order
/// @param columns names of the measured outcomes
record Layout(List<Term> terms, List<String> columns) {
  Layout {
    terms = List.copyOf(terms);
    columns = List.copyOf(columns);
  }

  static Layout of(OutcomeBelief belief, List<String> names) {
    List<Term> terms = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (String name : names) {
      if (belief.measured(name)) {
        terms.add(new Term.Column(column(name, columns)));
      } else {
        List<Integer> inputs = new ArrayList<>();
        for (String input : belief.inputs(name)) {
          inputs.add(column(input, columns));
        }
        terms.add(new Term.Computed(belief.formula(name), inputs));
      }
    }
    return new Layout(terms, columns);
  }

  /// The scale of one outcome asked for; its own where it is computed.
  ///
  /// @param scales one per column
  Scale scale(int outcome, List<Scale> scales) {
    return switch (terms.get(outcome)) {
      case Term.Column(int index) -> scales.get(index);
      case Term.Computed _ -> Scale.OWN;
    };
  }

  private static int column(String measured, List<String> columns) {
    if (!columns.contains(measured)) {
      columns.add(measured);
    }
    return columns.indexOf(measured);
  }

  /// Where one outcome's values come from.
  sealed interface Term {

    /// A column as it is.
    record Column(int index) implements Term {}

    /// A formula of columns, in the formula's order.
    record Computed(Formula formula, List<Integer> columns) implements Term {
      public Computed {
        columns = List.copyOf(columns);
      }
    }
  }
}

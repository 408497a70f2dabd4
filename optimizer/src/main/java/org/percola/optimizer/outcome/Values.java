package org.percola.optimizer.outcome;

import java.util.List;
import org.percola.optimizer.design.Design;

/// Values of outcomes, measured and derived, read from columns of measured ones.
///
/// Not for use from several threads at once: formulas take their inputs from a shared scratch.
final class Values {
  private final Column columns;
  private final int[][] inputs;
  private final double[][] scratch;
  private final Formula.Figure[][] figures;

  Values(Layout layout, List<Design> designs, Column columns) {
    int outcomes = layout.terms().size();
    this.columns = columns;
    this.inputs = new int[outcomes][];
    this.scratch = new double[outcomes][];
    this.figures = new Formula.Figure[outcomes][];
    for (int o = 0; o < outcomes; o++) {
      switch (layout.terms().get(o)) {
        case Layout.Term.Column(int index) -> inputs[o] = new int[] {index};
        case Layout.Term.Computed(Formula formula, List<Integer> from) -> {
          inputs[o] = from.stream().mapToInt(Integer::intValue).toArray();
          scratch[o] = new double[from.size()];
          figures[o] = designs.stream().map(formula::at).toArray(Formula.Figure[]::new);
        }
      }
    }
  }

  private Values(Values other, Column columns) {
    this.columns = columns;
    this.inputs = other.inputs;
    this.scratch = other.scratch;
    this.figures = other.figures;
  }

  /// The same outcomes of the same designs, read from other columns.
  Values over(Column others) {
    return new Values(this, others);
  }

  /// The value of one outcome in one scenario of one design.
  double of(int outcome, int scenario, int design) {
    int[] from = inputs[outcome];
    Formula.Figure[] computed = figures[outcome];
    if (computed == null) {
      return columns.value(from[0], scenario, design);
    }
    double[] measured = scratch[outcome];
    for (int i = 0; i < from.length; i++) {
      measured[i] = columns.value(from[i], scenario, design);
    }
    return computed[design].of(measured);
  }

  /// Draws of measured outcomes.
  @FunctionalInterface
  interface Column {

    /// One scenario of one measured outcome at one design.
    double value(int column, int scenario, int design);
  }
}

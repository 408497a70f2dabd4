package org.percola.benchmarks.peer;

import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;

/// Inputs as a model of numbers only sees them.
///
/// A number becomes its place between its bounds, after a logarithm if it is spaced so; an ordered
/// label its place among the levels; a label becomes one 0/1 feature per level, or a single one if
/// it has two levels, as Ax 1.3 encodes unordered choices. A cell that is not active is 0 in all of
/// its features.
final class OneHotFeatures {
  private final InputSchema schema;
  private final int count;

  OneHotFeatures(InputSchema schema) {
    this.schema = schema;
    this.count = schema.columns().stream().mapToInt(OneHotFeatures::width).sum();
  }

  private static int width(InputColumn column) {
    return switch (column) {
      case InputColumn.Numeric _, InputColumn.Ordinal _ -> 1;
      case InputColumn.Categorical c -> c.levels().size() > 2 ? c.levels().size() : 1;
    };
  }

  /// The number of features.
  int count() {
    return count;
  }

  /// One array of features per design.
  double[][] of(Inputs inputs) {
    double[][] features = new double[inputs.size()][count];
    for (int row = 0; row < features.length; row++) {
      int at = 0;
      for (int c = 0; c < schema.size(); c++) {
        InputColumn column = schema.columns().get(c);
        if (inputs.active(c, row)) {
          write(column, inputs.value(c, row), features[row], at);
        }
        at += width(column);
      }
    }
    return features;
  }

  private static void write(InputColumn column, double value, double[] out, int at) {
    switch (column) {
      case InputColumn.Categorical c when width(c) > 1 -> out[at + (int) value] = 1;
      case InputColumn.Categorical _ -> out[at] = value;
      case InputColumn.Ordinal o -> out[at] = value / Math.max(o.levels().size() - 1, 1);
      case InputColumn.Numeric n -> out[at] = place(n, value);
    }
  }

  private static double place(InputColumn.Numeric column, double value) {
    return switch (column.spacing()) {
      case LINEAR -> (value - column.lower()) / (column.upper() - column.lower());
      case LOGARITHMIC ->
          StrictMath.log(value / column.lower()) / StrictMath.log(column.upper() / column.lower());
    };
  }
}

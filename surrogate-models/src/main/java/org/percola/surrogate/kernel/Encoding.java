package org.percola.surrogate.kernel;

import java.util.ArrayList;
import java.util.List;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;

/// Turns each input into one group of Euclidean coordinates; distances add over groups.
///
/// | input | coordinates | squared distance |
/// | --- | --- | --- |
/// | numeric | its place t in the unit interval, after a logarithm if it is logarithmic | (t - t')² |
/// | categorical | one-hot / √2; "inactive" is one more level | 1 if the labels differ (Hamming) |
/// | conditional numeric | inactive (0, 0); active (sin πgt, cos πgt) with g = 1/3 | 1 between active and inactive, (2 sin πg(t - t')/2)² ≤ 1 between active |
///
/// Every group is Euclidean, so a stationary kernel of these distances stays positive definite. The
/// last row is the arc embedding of Swersky et al., "Raiders of the Lost Architecture: kernels for
/// Bayesian optimization in conditional parameter spaces", arXiv 1409.4011.
public final class Encoding {

  /// The part of a half turn that an active range spans. At 1/3 an inactive input is as far from
  /// every active value as the two ends of the range are from each other.
  private static final double ARC = 1.0 / 3.0;

  /// How many range widths beyond its bounds a value is still told apart; farther values count as
  /// this far, so that a stray as-made value cannot become infinite.
  private static final double OVERSHOOT = 1.0;

  private static final double SQRT_HALF = Math.sqrt(0.5);

  private final InputSchema schema;
  private final int[] offsets;

  private Encoding(InputSchema schema, int[] offsets) {
    this.schema = schema;
    this.offsets = offsets;
  }

  /// The encoding of a schema's columns.
  public static Encoding of(InputSchema schema) {
    int[] offsets = new int[schema.size() + 1];
    for (int g = 0; g < schema.size(); g++) {
      offsets[g + 1] = offsets[g] + width(schema.columns().get(g));
    }
    return new Encoding(schema, offsets);
  }

  private static int width(InputColumn column) {
    boolean conditional = column.activeWhen() != null;
    return switch (column) {
      case InputColumn.Numeric _ -> conditional ? 2 : 1;
      case InputColumn.Categorical c -> c.levels().size() + (conditional ? 1 : 0);
    };
  }

  /// The number of groups: one per input.
  public int groups() {
    return schema.size();
  }

  /// The number of coordinates of all groups together.
  public int width() {
    return offsets[schema.size()];
  }

  /// The names of the inputs, in the order of the groups.
  public List<String> names() {
    List<String> names = new ArrayList<>();
    schema.columns().forEach(column -> names.add(column.name()));
    return List.copyOf(names);
  }

  /// The coordinates of each design.
  public Coordinates encode(Inputs inputs) {
    if (!inputs.schema().equals(schema)) {
      throw new IllegalArgumentException("inputs: another schema (expected: the encoding's own)");
    }
    double[] values = new double[inputs.size() * width()];
    for (int group = 0; group < groups(); group++) {
      for (int row = 0; row < inputs.size(); row++) {
        encode(inputs, group, row, values, row * width() + offsets[group]);
      }
    }
    return new Coordinates(inputs.size(), offsets, values);
  }

  private void encode(Inputs inputs, int group, int row, double[] out, int at) {
    InputColumn column = schema.columns().get(group);
    boolean active = inputs.active(group, row);
    switch (column) {
      case InputColumn.Categorical c -> {
        int level = active ? level(c, inputs.value(group, row)) : c.levels().size();
        if (level < width(c)) {
          out[at + level] = SQRT_HALF;
        }
      }
      case InputColumn.Numeric n when n.activeWhen() == null ->
          out[at] = unit(n, inputs.value(group, row));
      case InputColumn.Numeric n when active -> {
        double angle = Math.PI * ARC * unit(n, inputs.value(group, row));
        out[at] = StrictMath.sin(angle);
        out[at + 1] = StrictMath.cos(angle);
      }
      case InputColumn.Numeric _ -> {
        // inactive: the origin
      }
    }
  }

  private static int level(InputColumn.Categorical column, double value) {
    if (!(value >= 0 && value < column.levels().size())) {
      throw new IllegalArgumentException(
          "%s: level index %s (expected: 0 to %d)"
              .formatted(column.name(), value, column.levels().size() - 1));
    }
    return (int) value;
  }

  private static double unit(InputColumn.Numeric column, double value) {
    double t =
        switch (column.spacing()) {
          case LINEAR -> (value - column.lower()) / (column.upper() - column.lower());
          case LOGARITHMIC ->
              StrictMath.log(Math.max(value, Double.MIN_NORMAL) / column.lower())
                  / StrictMath.log(column.upper() / column.lower());
        };
    if (Double.isNaN(t)) {
      throw new IllegalArgumentException(column.name() + ": " + value + " (expected: a number)");
    }
    return Math.clamp(t, -OVERSHOOT, 1 + OVERSHOOT);
  }
}

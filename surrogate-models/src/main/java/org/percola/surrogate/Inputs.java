package org.percola.surrogate;

import java.util.Arrays;
import java.util.List;

/// Designs as a surrogate sees them: columns of raw named values and a mask of the active ones.
///
/// A raw value is in the input's own unit; a label is stored as its index. An inactive cell holds 0
/// and means nothing. Instances are immutable once built; the arrays handed to [#of] must not be
/// changed afterwards.
public final class Inputs {
  private final InputSchema schema;
  private final int size;
  private final double[][] values;
  private final boolean[][] active;

  private Inputs(InputSchema schema, int size, double[][] values, boolean[][] active) {
    this.schema = schema;
    this.size = size;
    this.values = values;
    this.active = active;
  }

  /// Takes columns as they are: `values[column][row]`, `active[column][row]`.
  public static Inputs of(InputSchema schema, int size, double[][] values, boolean[][] active) {
    if (values.length != schema.size() || active.length != schema.size()) {
      throw new IllegalArgumentException(
          "columns: " + values.length + " (expected: " + schema.size() + ")");
    }
    return new Inputs(schema, size, values, active);
  }

  /// No designs at all.
  public static Inputs empty(InputSchema schema) {
    return new Inputs(schema, 0, new double[schema.size()][0], new boolean[schema.size()][0]);
  }

  /// Rows without any column.
  public static Inputs unnamed(int size) {
    return new Inputs(new InputSchema(List.of()), size, new double[0][], new boolean[0][]);
  }

  public InputSchema schema() {
    return schema;
  }

  /// The number of designs (rows).
  public int size() {
    return size;
  }

  /// The raw value of one cell; for a categorical column the index of its level.
  public double value(int column, int row) {
    return values[column][row];
  }

  /// Whether the cell means anything for this design.
  public boolean active(int column, int row) {
    return active[column][row];
  }

  /// The rows of this, followed by the rows of `other`, which has the same schema.
  public Inputs concat(Inputs other) {
    if (!schema.equals(other.schema)) {
      throw new IllegalArgumentException("schema differs (expected: the same columns)");
    }
    int total = size + other.size;
    double[][] joined = new double[values.length][];
    boolean[][] mask = new boolean[values.length][];
    for (int c = 0; c < values.length; c++) {
      joined[c] = Arrays.copyOf(values[c], total);
      mask[c] = Arrays.copyOf(active[c], total);
      System.arraycopy(other.values[c], 0, joined[c], size, other.size);
      System.arraycopy(other.active[c], 0, mask[c], size, other.size);
    }
    return new Inputs(schema, total, joined, mask);
  }

  /// The chosen rows, in the given order; a row may be named more than once.
  public Inputs rows(int... chosen) {
    double[][] picked = new double[values.length][chosen.length];
    boolean[][] mask = new boolean[values.length][chosen.length];
    for (int c = 0; c < values.length; c++) {
      for (int r = 0; r < chosen.length; r++) {
        picked[c][r] = values[c][chosen[r]];
        mask[c][r] = active[c][chosen[r]];
      }
    }
    return new Inputs(schema, chosen.length, picked, mask);
  }
}

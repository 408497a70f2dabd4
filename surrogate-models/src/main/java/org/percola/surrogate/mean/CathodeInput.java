package org.percola.surrogate.mean;

import java.util.Arrays;
import java.util.List;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;

/// Where one number of a cathode design comes from.
public sealed interface CathodeInput {

  /// A numeric column of the campaign.
  ///
  /// @param name the column's name
  /// @param whenInactive the value while the column is inactive
  record Column(String name, double whenInactive) implements CathodeInput {}

  /// The same value in every design.
  record Constant(double value) implements CathodeInput {}

  /// What the named columns, other mass fractions, leave to 1.
  record Remainder(List<String> others) implements CathodeInput {
    public Remainder {
      others = List.copyOf(others);
    }
  }

  /// The value of every design.
  default double[] values(Inputs inputs) {
    double[] values = new double[inputs.size()];
    switch (this) {
      case Column column -> {
        int at = indexOf(inputs.schema(), column.name());
        for (int row = 0; row < values.length; row++) {
          values[row] = inputs.active(at, row) ? inputs.value(at, row) : column.whenInactive();
        }
      }
      case Constant constant -> Arrays.fill(values, constant.value());
      case Remainder remainder -> {
        Arrays.fill(values, 1);
        for (String other : remainder.others()) {
          int at = indexOf(inputs.schema(), other);
          for (int row = 0; row < values.length; row++) {
            values[row] -= inputs.active(at, row) ? inputs.value(at, row) : 0;
          }
        }
      }
    }
    return values;
  }

  private static int indexOf(InputSchema schema, String name) {
    int at = schema.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException("column: no " + name + " (expected: in the schema)");
    }
    return at;
  }
}

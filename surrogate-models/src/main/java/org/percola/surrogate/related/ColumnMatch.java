package org.percola.surrogate.related;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;

/// Where one of the target's inputs is found in a source: in a column of the same name and kind, in
/// a stated value, or in both, the value standing in where the column is silent.
///
/// @param column the target's
/// @param position of the source's column, or -1
/// @param stated the raw value stated for all of the source, or NaN
record ColumnMatch(InputColumn column, @Nullable InputColumn there, int position, double stated) {

  /// @throws IllegalArgumentException where neither a column nor a value is to be found
  static ColumnMatch of(InputColumn column, InputSchema source, @Nullable String fixed) {
    int position = source.indexOf(column.name());
    InputColumn there = position < 0 ? null : source.columns().get(position);
    if (there != null && there.getClass() != column.getClass()) {
      throw new IllegalArgumentException(
          column.name() + ": another kind of input there (expected: the same kind)");
    }
    if (there == null && fixed == null) {
      throw new IllegalArgumentException(
          column.name() + ": not known there (expected: a column, or a stated value)");
    }
    return new ColumnMatch(
        column, there, position, fixed == null ? Double.NaN : raw(column, fixed));
  }

  private static double raw(InputColumn column, String text) {
    List<String> levels = levels(column);
    if (levels == null) {
      return number(column.name(), text);
    }
    int level = levels.indexOf(text);
    if (level < 0) {
      throw new IllegalArgumentException(
          "%s: stated as '%s' (expected: one of %s)".formatted(column.name(), text, levels));
    }
    return level;
  }

  private static @Nullable List<String> levels(@Nullable InputColumn column) {
    return switch (column) {
      case null -> null;
      case InputColumn.Numeric _ -> null;
      case InputColumn.Ordinal o -> o.levels();
      case InputColumn.Categorical c -> c.levels();
    };
  }

  private static double number(String name, String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException _) {
      // refused below
    }
    throw new IllegalArgumentException(
        "%s: stated as '%s' (expected: a finite number)".formatted(name, text));
  }

  /// The raw value of a source's row in the target's terms; NaN where there is none.
  double value(Inputs source, int row) {
    if (there == null || !source.active(position, row)) {
      return stated;
    }
    double value = source.value(position, row);
    List<String> here = levels(column);
    List<String> labels = levels(there);
    if (here == null || labels == null) {
      return value;
    }
    int level = here.indexOf(labels.get((int) value));
    return level < 0 ? Double.NaN : level;
  }

  /// Whether the source itself says that the input means nothing for a row.
  boolean silent(Inputs source, int row) {
    return there != null && !source.active(position, row);
  }
}

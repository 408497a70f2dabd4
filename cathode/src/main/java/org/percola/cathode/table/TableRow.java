package org.percola.cathode.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// One row of a table; every reading that fails names table, line and column.
public final class TableRow {
  private final String table;
  private final long line;
  private final Map<String, String> fields;

  TableRow(String table, long line, Map<String, String> fields) {
    this.table = table;
    this.line = line;
    this.fields = new LinkedHashMap<>(fields);
  }

  /// The text of a column, without surrounding white space; empty if the cell is empty.
  ///
  /// @throws IllegalArgumentException if the table has no such column
  public String text(String column) {
    String field = fields.get(column);
    if (field == null) {
      throw new IllegalArgumentException(
          address(column) + " is missing (expected: one of " + fields.keySet() + ")");
    }
    return field.strip();
  }

  /// The number of a column.
  ///
  /// @throws IllegalArgumentException if the cell is empty or not a number
  public double number(String column) {
    return optionalNumber(column)
        .orElseThrow(() -> new IllegalArgumentException(address(column) + " is empty"));
  }

  /// The number of a column, or nothing if the cell is empty.
  ///
  /// @throws IllegalArgumentException if the cell holds something that is not a number
  public OptionalDouble optionalNumber(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          address(column) + ": \"" + text + "\" (expected: a number)", e);
    }
  }

  /// The constant of an enum that a column names, in any case, `-` and space read as `_`.
  ///
  /// @throws IllegalArgumentException if the enum has no such constant
  public <E extends Enum<E>> E constant(String column, Class<E> type) {
    String text = text(column);
    String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(wanted)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        address(column)
            + ": \""
            + text
            + "\" (expected: one of "
            + List.of(type.getEnumConstants())
            + ")");
  }

  private String address(String column) {
    return table + " line " + line + " column " + column;
  }
}

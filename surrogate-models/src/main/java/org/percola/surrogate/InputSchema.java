package org.percola.surrogate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The ordered, uniquely named inputs that a surrogate is trained on.
public record InputSchema(List<InputColumn> columns) {
  public InputSchema {
    columns = List.copyOf(columns);
    Set<String> names = new HashSet<>();
    for (InputColumn column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "column name: " + column.name() + " (expected: used once)");
      }
    }
  }

  /// The position of the named column, or -1 when there is none.
  public int indexOf(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /// The number of columns.
  public int size() {
    return columns.size();
  }
}

package org.percola.server.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;

/// Reads one table of designs. Whatever is wrong is noted once: an entry that cannot be read is not
/// missing too, and a column that is missing is not missing in every row.
final class DesignTableReader {
  private final org.percola.v1.DesignTable proto;
  private final DesignSpace space;
  private final Violations at;

  /// Parameters whose column is missing or refused as a whole.
  private final Set<String> unread = new HashSet<>();

  /// By row, parameters whose entry was refused.
  private final Map<Integer, Set<String>> unreadIn = new HashMap<>();

  private final List<Design> designs;

  DesignTableReader(org.percola.v1.DesignTable proto, DesignSpace space, int most, Violations at) {
    this.proto = proto;
    this.space = space;
    this.at = at;
    this.designs = read(most);
  }

  /// The designs, as far as they can be read.
  List<Design> designs() {
    return designs;
  }

  /// The designs, after notes of every setting that means nothing.
  List<Design> judged() {
    missingColumns();
    for (int row = 0; row < designs.size(); row++) {
      Set<String> unjudged = new HashSet<>(unread);
      unjudged.addAll(unreadIn.getOrDefault(row, Set.of()));
      AsMadeCheck.check(space, designs.get(row), unjudged, at.at("rows", row));
    }
    return designs;
  }

  private void missingColumns() {
    Set<String> columns = new HashSet<>();
    for (int i = 0; i < proto.getColumnsCount(); i++) {
      String name = proto.getColumns(i).getParameter();
      columns.add(name);
      if (!designs.isEmpty() && !space.has(name)) {
        unread.add(name);
        at.at("columns", i).add(name + ": unknown (expected: one of " + space.names() + ")");
      }
    }
    for (Parameter parameter : space.parameters()) {
      boolean needed = designs.stream().anyMatch(design -> space.active(parameter, design));
      if (needed && !columns.contains(parameter.name())) {
        unread.add(parameter.name());
        at.at("columns")
            .add("%s: no column (expected: %s)".formatted(parameter.name(), setting(parameter)));
      }
    }
  }

  private static String setting(Parameter parameter) {
    Parameter.Condition condition = parameter.activeWhen();
    return condition == null
        ? "one, every design has this setting"
        : "one, for designs of which %s is one of %s"
            .formatted(condition.parameter(), condition.labels());
  }

  private List<Design> read(int most) {
    int rows = proto.getRows();
    if (rows < 1 || rows > most) {
      at.add("rows", rows, "1 to " + most);
      return List.of();
    }
    List<Map<String, DesignValue>> settings = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      settings.add(new LinkedHashMap<>());
    }
    for (int i = 0; i < proto.getColumnsCount(); i++) {
      read(proto.getColumns(i), settings, at.at("columns", i));
    }
    return settings.stream().map(this::ordered).toList();
  }

  private Design ordered(Map<String, DesignValue> row) {
    Map<String, DesignValue> ordered = new LinkedHashMap<>();
    for (String name : space.names()) {
      DesignValue value = row.get(name);
      if (value != null) {
        ordered.put(name, value);
      }
    }
    row.forEach(ordered::putIfAbsent);
    return new Design(ordered);
  }

  private void read(
      org.percola.v1.DesignTable.Column column,
      List<Map<String, DesignValue>> rows,
      Violations inside) {
    String name = column.getParameter();
    int entries = entries(column);
    if (column.getAbsentCount() != 0 && column.getAbsentCount() != rows.size()) {
      inside.add("absent", column.getAbsentCount() + " entries", "none, or one per row");
      unread.add(name);
    } else if (entries != rows.size()) {
      inside.add(
          "%s: %d entries (expected: one per row, %d)".formatted(name, entries, rows.size()));
      unread.add(name);
    } else {
      entries(column, rows, inside);
    }
  }

  private void entries(
      org.percola.v1.DesignTable.Column column,
      List<Map<String, DesignValue>> rows,
      Violations inside) {
    String name = column.getParameter();
    for (int row = 0; row < rows.size(); row++) {
      if (column.getAbsentCount() == 0 || !column.getAbsent(row)) {
        DesignValue value = setting(column, row, inside);
        if (value == null) {
          unreadIn.computeIfAbsent(row, _ -> new HashSet<>()).add(name);
        } else if (rows.get(row).put(name, value) != null) {
          inside.add(name + ": a second column (expected: one)");
          return;
        }
      }
    }
  }

  private static int entries(org.percola.v1.DesignTable.Column column) {
    return switch (column.getSettingsCase()) {
      case NUMBERS -> column.getNumbers().getValuesCount();
      case LABELS -> column.getLabels().getIndicesCount();
      case SETTINGS_NOT_SET -> 0;
    };
  }

  private static @Nullable DesignValue setting(
      org.percola.v1.DesignTable.Column column, int row, Violations at) {
    if (column.hasNumbers()) {
      double number = column.getNumbers().getValues(row);
      if (Double.isFinite(number)) {
        return new DesignValue.Numeric(number);
      }
      at.at("numbers").at("values", row).add(number + " (expected: a finite number)");
      return null;
    }
    int index = column.getLabels().getIndices(row);
    if (index >= 0 && index < column.getLabels().getDictionaryCount()) {
      return new DesignValue.Label(column.getLabels().getDictionary(index));
    }
    at.at("labels").at("indices", row).add(index + " (expected: a position in the dictionary)");
    return null;
  }
}

package org.percola.server.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;

/// Many designs, packed by column.
public final class DesignTableConverter {
  /// The most designs in one table; with more a request would come near the size limit.
  public static final int MAX_ROWS = 10_000;

  /// The most candidates to choose from: scoring them stays a matter of seconds.
  public static final int MAX_CANDIDATES = 100_000;

  private DesignTableConverter() {}

  public static org.percola.v1.DesignTable toProto(DesignSpace space, List<Design> designs) {
    org.percola.v1.DesignTable.Builder table =
        org.percola.v1.DesignTable.newBuilder().setRows(designs.size());
    for (Parameter parameter : space.parameters()) {
      if (designs.stream().anyMatch(design -> design.has(parameter.name()))) {
        table.addColumns(column(parameter, designs));
      }
    }
    return table.build();
  }

  /// The designs of a table that only asks about them: they may lie outside the bounds.
  public static List<Design> fromProto(
      org.percola.v1.DesignTable proto, DesignSpace space, Violations at) {
    List<Design> designs = read(proto, space, MAX_ROWS, at);
    for (int row = 0; row < designs.size(); row++) {
      AsMadeCheck.check(space, designs.get(row), at.at("rows", row));
    }
    return designs;
  }

  /// The designs of a table to choose from; whether they may be made is judged by the domain.
  static List<Design> candidates(
      org.percola.v1.DesignTable proto, DesignSpace space, Violations at) {
    return read(proto, space, MAX_CANDIDATES, at);
  }

  private static List<Design> read(
      org.percola.v1.DesignTable proto, DesignSpace space, int most, Violations at) {
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
    return settings.stream().map(row -> ordered(row, space)).toList();
  }

  private static Design ordered(Map<String, DesignValue> row, DesignSpace space) {
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

  private static void read(
      org.percola.v1.DesignTable.Column column,
      List<Map<String, DesignValue>> rows,
      Violations at) {
    if (column.getAbsentCount() != 0 && column.getAbsentCount() != rows.size()) {
      at.add("absent", column.getAbsentCount() + " entries", "none, or one per row");
      return;
    }
    int entries = entries(column);
    if (entries != rows.size()) {
      at.add(
          "%s: %d entries (expected: one per row, %d)"
              .formatted(column.getParameter(), entries, rows.size()));
      return;
    }
    for (int row = 0; row < rows.size(); row++) {
      if (column.getAbsentCount() == 0 || !column.getAbsent(row)) {
        DesignValue value = setting(column, row, at);
        if (value != null && rows.get(row).put(column.getParameter(), value) != null) {
          at.add(column.getParameter() + ": a second column (expected: one)");
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

  private static org.percola.v1.DesignTable.Column column(
      Parameter parameter, List<Design> designs) {
    String name = parameter.name();
    org.percola.v1.DesignTable.Column.Builder column =
        org.percola.v1.DesignTable.Column.newBuilder().setParameter(name);
    List<String> dictionary = new ArrayList<>();
    boolean complete = designs.stream().allMatch(design -> design.has(name));
    for (Design design : designs) {
      if (!complete) {
        column.addAbsent(!design.has(name));
      }
      if (parameter instanceof Parameter.Labelled) {
        column.getLabelsBuilder().addIndices(index(dictionary, design.label(name)));
      } else {
        column.getNumbersBuilder().addValues(design.number(name, 0));
      }
    }
    if (parameter instanceof Parameter.Labelled) {
      column.getLabelsBuilder().addAllDictionary(dictionary);
    }
    return column.build();
  }

  private static int index(List<String> dictionary, @Nullable String label) {
    if (label == null) {
      return 0;
    }
    if (!dictionary.contains(label)) {
      dictionary.add(label);
    }
    return dictionary.indexOf(label);
  }
}

package org.percola.server.cli.input;

import static org.percola.server.cli.input.ResultsColumns.AS_MADE;
import static org.percola.server.cli.input.ResultsColumns.CELL;
import static org.percola.server.cli.input.ResultsColumns.CONDITION;
import static org.percola.server.cli.input.ResultsColumns.ELECTRODE;
import static org.percola.server.cli.input.ResultsColumns.ERROR;
import static org.percola.server.cli.input.ResultsColumns.LOT;
import static org.percola.server.cli.input.ResultsColumns.POWDER_BATCH;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.percola.v1.DesignValue;
import org.percola.v1.Measurement;
import org.percola.v1.Measurement.Specimen;

/// What the cells of one row say of results and of how an experiment was made.
///
/// @param place of the row
/// @param cells by column, none of them empty
record ResultsRow(String place, Map<String, String> cells, ResultsColumns columns, Faults faults) {

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  /// Does something for every cell of a kind, by its name within the kind.
  private void each(String kind, Consumer<String> column) {
    cells.keySet().stream()
        .filter(name -> name.startsWith(kind))
        .forEach(name -> faults.collect(() -> column.accept(name.substring(kind.length()))));
  }

  Map<String, String> lots() {
    Map<String, String> lots = new LinkedHashMap<>();
    each(LOT, name -> lots.put(name, cell(LOT + name)));
    return lots;
  }

  Map<String, DesignValue> asMade() {
    Map<String, DesignValue> made = new LinkedHashMap<>();
    each(
        AS_MADE,
        name -> {
          Assignment typed = new Assignment(name, cell(AS_MADE + name));
          made.put(name, columns.settings().value(place + " " + AS_MADE + name, typed));
        });
    return made;
  }

  /// What the row says of the experiment's design.
  Map<String, DesignValue> design() {
    Map<String, DesignValue> design = new LinkedHashMap<>();
    cells.keySet().stream()
        .filter(columns::isSetting)
        .forEach(name ->
            faults.collect(() -> {
              Assignment typed = new Assignment(name, cell(name));
              design.put(name, columns.settings().value(place + " " + name, typed));
            }));
    return design;
  }

  /// The measured values that can be read. What is said of a measurement where there is none is a
  /// fault, for it would be lost.
  List<Measurement> measurements() {
    Map<String, Double> conditions = new LinkedHashMap<>();
    each(CONDITION, name -> conditions.put(name, condition(CONDITION + name)));
    List<Measurement> measurements = new ArrayList<>();
    for (String column : cells.keySet()) {
      if (columns.outcomes().knows(column)) {
        value(column).ifPresent(value -> measurements.add(measurement(value, conditions)));
      } else if (columns.isError(column) && !cells.containsKey(ResultsColumns.measured(column))) {
        refuseLost(column, "empty, as " + ResultsColumns.measured(column) + " is");
      }
    }
    if (!measured()) {
      List.of(CELL, ELECTRODE, POWDER_BATCH).stream()
          .filter(cells::containsKey)
          .forEach(column -> refuseLost(column, "empty, as no outcome is measured"));
    }
    return measurements;
  }

  boolean measured() {
    return cells.keySet().stream().anyMatch(columns.outcomes()::knows);
  }

  private double condition(String column) {
    double number = ConditionText.read(place + " " + column, cell(column));
    if (!measured()) {
      refuseLost(column, "empty, as no outcome is measured");
    }
    return number;
  }

  private void refuseLost(String column, String expected) {
    faults.add(place + " " + column, cell(column) + " (expected: " + expected + ")");
  }

  private Optional<Measurement> value(String column) {
    String where = place + " " + column;
    Assignment typed = new Assignment(column, cell(column));
    @Nullable String error = cells.get(column + ERROR);
    return error == null
        ? faults.attempt(() -> columns.outcomes().read(where, typed))
        : columns.outcomes().read(where, typed, where + ERROR, error, faults);
  }

  private Measurement measurement(Measurement value, Map<String, Double> conditions) {
    Measurement.Builder measurement = value.toBuilder().putAllConditions(conditions);
    Specimen specimen =
        Specimen.newBuilder()
            .setCell(cell(CELL))
            .setElectrode(cell(ELECTRODE))
            .setPowderBatch(cell(POWDER_BATCH))
            .build();
    if (!specimen.equals(Specimen.getDefaultInstance())) {
      measurement.setSpecimen(specimen);
    }
    return measurement.build();
  }
}

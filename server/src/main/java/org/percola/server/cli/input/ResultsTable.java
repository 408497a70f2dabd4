package org.percola.server.cli.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.percola.v1.CampaignSpec;
import org.percola.v1.DesignValue;
import org.percola.v1.ExperimentState;
import org.percola.v1.Measurement;
import org.percola.v1.Measurement.Specimen;

/// Results of many experiments from a table, one row each.
///
/// Columns: `experiment`; one per outcome (`utilization`, with `utilization_sd` beside it or
/// `0.93±0.05` inside); `as_made.` and a parameter; `condition.` and a name; `lot.` and a name;
/// `cell`, `electrode`, `powder_batch`; `state`, `reason`, `station`. Empty cells say nothing.
public final class ResultsTable {
  private static final String EXPERIMENT = "experiment";
  private static final String ERROR = "_sd";
  private static final String AS_MADE = "as_made.";
  private static final String CONDITION = "condition.";
  private static final String LOT = "lot.";
  private static final String CELL = "cell";
  private static final String ELECTRODE = "electrode";
  private static final String POWDER_BATCH = "powder_batch";
  private static final List<String> WORDS =
      List.of(EXPERIMENT, "state", "reason", "station", CELL, ELECTRODE, POWDER_BATCH);

  private final MeasurementText outcomes;
  private final SettingsText settings;
  private final Faults faults;

  private ResultsTable(CampaignSpec spec, Faults faults) {
    this.faults = faults;
    outcomes = new MeasurementText(spec);
    settings = new SettingsText(spec.getSpace());
  }

  /// Reads a table as far as it can be read.
  ///
  /// @param faults every cell that cannot be read is added here
  /// @return its rows, without those cells
  /// @throws InvalidInput when it is no table, or has columns that mean nothing
  public static List<Told> read(FileText file, CampaignSpec spec, Faults faults) {
    ResultsTable table = new ResultsTable(spec, faults);
    List<Told> told = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file.text())) {
      for (NamedCsvRecord row : rows) {
        if (told.isEmpty()) {
          table.header(file.name() + ":1", row.getHeader());
          faults.refuse();
        }
        told.add(table.row(file.name() + ":" + row.getStartingLineNumber(), row));
      }
    } catch (CsvParseException e) {
      throw new InvalidInput(file.name(), e.getMessage() + " (expected: comma-separated values)");
    } catch (java.io.IOException e) {
      throw new InvalidInput(file.name(), "cannot be read: " + e.getMessage());
    }
    return told;
  }

  private void header(String place, List<String> columns) {
    for (String column : columns) {
      if (!known(column)) {
        faults.add(
            place,
            column
                + ": no such column (expected: experiment, state, reason, station, cell, electrode,"
                + " powder_batch, as_made.*, condition.*, lot.*, or an outcome, with _sd for its standard error: "
                + outcomes.names()
                + ")");
      }
    }
    if (!columns.contains(EXPERIMENT)) {
      faults.add(place, "no column experiment (expected: one)");
    }
  }

  private boolean known(String column) {
    return WORDS.contains(column)
        || column.startsWith(AS_MADE)
        || column.startsWith(CONDITION)
        || column.startsWith(LOT)
        || outcomes.knows(column)
        || (column.endsWith(ERROR) && outcomes.knows(outcome(column)));
  }

  private Told row(String place, NamedCsvRecord row) {
    Map<String, String> cells = new LinkedHashMap<>();
    row.getFieldsAsMap().forEach((k, v) -> cells.merge(k, v.strip(), (a, _) -> a));
    cells.values().removeIf(String::isEmpty);
    List<Measurement> measurements = new ArrayList<>();
    Map<String, DesignValue> asMade = new LinkedHashMap<>();
    Map<String, String> lots = new LinkedHashMap<>();
    cells.forEach((column, text) ->
        faults.collect(() -> {
          if (outcomes.knows(column)) {
            measurements.add(measurement(place, column, cells));
          } else if (column.startsWith(AS_MADE)) {
            Assignment typed = new Assignment(column.substring(AS_MADE.length()), text);
            asMade.put(typed.name(), settings.value(place + " " + column, typed));
          } else if (column.startsWith(LOT)) {
            lots.put(column.substring(LOT.length()), text);
          }
        }));
    String experiment = cells.getOrDefault(EXPERIMENT, "");
    if (experiment.isEmpty()) {
      faults.add(place, "experiment: empty (expected: an id)");
    }
    return new Told(
        place,
        experiment,
        measurements,
        asMade,
        state(place, cells.getOrDefault("state", "")),
        cells.getOrDefault("reason", ""),
        cells.getOrDefault("station", ""),
        lots);
  }

  private Measurement measurement(String place, String column, Map<String, String> cells) {
    String error = cells.get(column + ERROR);
    String text = cells.getOrDefault(column, "") + (error == null ? "" : "±" + error);
    Measurement.Builder measurement =
        outcomes.read(place + " " + column, new Assignment(column, text)).toBuilder();
    cells.forEach((name, value) -> {
      if (name.startsWith(CONDITION)) {
        QuantityText number = QuantityText.of(place + " " + name, value);
        measurement.putConditions(name.substring(CONDITION.length()), number.value().doubleValue());
      }
    });
    Specimen specimen =
        Specimen.newBuilder()
            .setCell(cells.getOrDefault(CELL, ""))
            .setElectrode(cells.getOrDefault(ELECTRODE, ""))
            .setPowderBatch(cells.getOrDefault(POWDER_BATCH, ""))
            .build();
    if (!specimen.equals(Specimen.getDefaultInstance())) {
      measurement.setSpecimen(specimen);
    }
    return measurement.build();
  }

  private ExperimentState state(String place, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> ExperimentState.EXPERIMENT_STATE_UNSPECIFIED;
      case "running" -> ExperimentState.EXPERIMENT_STATE_RUNNING;
      case "completed" -> ExperimentState.EXPERIMENT_STATE_COMPLETED;
      case "failed" -> ExperimentState.EXPERIMENT_STATE_FAILED;
      case "infeasible" -> ExperimentState.EXPERIMENT_STATE_INFEASIBLE;
      case "abandoned" -> ExperimentState.EXPERIMENT_STATE_ABANDONED;
      default -> {
        faults.add(
            place,
            "state: " + text + " (expected: running, completed, failed, infeasible or abandoned)");
        yield ExperimentState.EXPERIMENT_STATE_UNSPECIFIED;
      }
    };
  }

  private static String outcome(String errorColumn) {
    return errorColumn.substring(0, errorColumn.length() - ERROR.length());
  }
}

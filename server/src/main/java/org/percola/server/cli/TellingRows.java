package org.percola.server.cli;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.FileText;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.input.ResultsDocument;
import org.percola.server.cli.input.ResultsTable;
import org.percola.server.cli.input.Told;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;

/// Tells what a file says of many experiments: all of it, or nothing when a row has a fault.
final class TellingRows {
  private final Connection connection;
  private final Campaign campaign;
  private final Telling telling;

  TellingRows(Connection connection, Campaign campaign) {
    this.connection = connection;
    this.campaign = campaign;
    this.telling = new Telling(connection);
  }

  /// @param whole what is told, with all that the file says of how the experiment was made
  private record Row(Told told, Told whole, Experiment experiment) {
    Row(Told told, Experiment experiment) {
      this(told, told, experiment);
    }

    Row with(DesignsAsMade made) {
      return new Row(told, made.whole(experiment.getName(), told), experiment);
    }
  }

  /// Tells every row.
  ///
  /// @return the experiments as they became, one per row
  /// @throws InvalidInput with every fault of every row, before the first one is told
  List<Experiment> tell(FileText file) {
    List<Row> rows = rows(file);
    List<Experiment> told = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      told.add(tell(rows.get(i), Telling.requestId(file.text(), i), i > 0));
    }
    return told;
  }

  private List<Row> rows(FileText file) {
    Faults faults = new Faults();
    List<Told> read =
        file.isTable()
            ? ResultsTable.read(file, campaign.getSpec(), faults)
            : ResultsDocument.read(file, faults);
    List<Row> rows = together(found(read, faults), faults);
    Set<String> before = new HashSet<>();
    for (Row row : rows) {
      boolean first = before.add(row.experiment().getName());
      faults.addAll(judge(row, first && !faults.within(row.told().place())));
    }
    faults.refuse();
    return rows;
  }

  private List<Row> found(List<Told> read, Faults faults) {
    ExperimentList experiments = ExperimentList.of(connection, campaign);
    List<Row> rows = new ArrayList<>();
    for (Told told : read) {
      boolean said = told.experiment().isEmpty() && faults.within(told.place());
      if (!said) {
        faults.collect(
            () -> rows.add(new Row(told, experiments.find(told.place(), told.experiment()))));
      }
    }
    return rows;
  }

  private static List<Row> together(List<Row> rows, Faults faults) {
    DesignsAsMade made = new DesignsAsMade();
    rows.forEach(row -> made.add(row.experiment().getName(), row.told(), faults));
    return rows.stream().map(row -> row.with(made)).toList();
  }

  /// @param whole whether nothing that a row lacks can stand in a cell that could not be read, or
  ///   in a row before
  private List<InputFault> judge(Row row, boolean whole) {
    if (restsOnOthers(row.told())) {
      return List.of();
    }
    List<InputFault> faults = new ArrayList<>();
    if (row.told().ends() && row.told().reason().isEmpty()) {
      faults.add(new InputFault(row.told().place(), "reason: empty (expected: why it ended so)"));
    }
    if (!row.told().ends() || row.told().results()) {
      telling.judge(row.experiment(), row.whole(), whole).stream()
          .filter(fault -> saidIn(row, fault))
          .forEach(fault -> faults.add(fault.within(row.told().place())));
    }
    return faults;
  }

  // Of what the file says of a design, each row answers for its own settings.
  private static boolean saidIn(Row row, InputFault fault) {
    return row.whole().asMade().keySet().stream()
        .filter(parameter -> fault.place().equals(Telling.AS_MADE + parameter))
        .allMatch(row.told().asMade()::containsKey);
  }

  // What such rows correct may stand in a row before, or have been corrected when the same file was
  // told for the first time.
  private static boolean restsOnOthers(Told told) {
    return told.measurements().stream().anyMatch(TellingRows::namesOne);
  }

  private static boolean namesOne(Measurement measurement) {
    return !measurement.getMeasurementId().isEmpty() || !measurement.getSupersedes().isEmpty();
  }

  /// @param others whether rows before this one are told already
  private Experiment tell(Row row, String requestId, boolean others) {
    try {
      return telling.tell(row.experiment(), row.whole(), requestId);
    } catch (StatusRuntimeException refusal) {
      List<InputFault> faults = Violations.of(refusal);
      if (faults.isEmpty()) {
        throw refusal;
      }
      String place = row.told().place();
      List<InputFault> placed = new ArrayList<>();
      faults.forEach(fault -> placed.add(fault.within(place)));
      if (others) {
        placed.add(
            new InputFault(place, "rows before this one are told; tell the rest without them"));
      }
      throw (InvalidInput) new InvalidInput(placed).initCause(refusal);
    }
  }
}

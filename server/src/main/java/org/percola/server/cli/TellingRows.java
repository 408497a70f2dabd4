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

  private record Row(Told told, Experiment experiment) {}

  /// Tells every row.
  ///
  /// @return the experiments as they became, one per row
  /// @throws InvalidInput with every fault of every row, before the first one is told
  List<Experiment> tell(FileText file) {
    List<Row> rows = rows(file);
    List<Experiment> told = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      told.add(tell(rows.get(i), Telling.requestId(file.text(), i)));
    }
    return told;
  }

  private List<Row> rows(FileText file) {
    Faults faults = new Faults();
    List<Told> read =
        file.isCsv()
            ? ResultsTable.read(file, campaign.getSpec(), faults)
            : ResultsDocument.read(file, faults);
    List<Row> rows = found(read, faults);
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

  /// @param whole whether nothing that a row lacks can stand in a cell that could not be read, or
  ///   in a row before
  private List<InputFault> judge(Row row, boolean whole) {
    if (restsOnOthers(row.told())) {
      return List.of();
    }
    if (row.told().ends()) {
      return row.told().reason().isEmpty()
          ? List.of(new InputFault(row.told().place(), "reason: empty (expected: why it ended so)"))
          : List.of();
    }
    return telling.judge(row.experiment(), row.told(), whole).stream()
        .map(fault -> fault.within(row.told().place()))
        .toList();
  }

  // What such rows correct may stand in a row before, or have been corrected when the same file was
  // told for the first time.
  private static boolean restsOnOthers(Told told) {
    return told.measurements().stream().anyMatch(TellingRows::namesOne);
  }

  private static boolean namesOne(Measurement measurement) {
    return !measurement.getMeasurementId().isEmpty() || !measurement.getSupersedes().isEmpty();
  }

  private Experiment tell(Row row, String requestId) {
    try {
      return telling.tell(row.experiment(), row.told(), requestId);
    } catch (StatusRuntimeException refusal) {
      List<InputFault> faults = Violations.of(refusal);
      if (faults.isEmpty()) {
        throw refusal;
      }
      String place = row.told().place();
      List<InputFault> placed = new ArrayList<>();
      faults.forEach(fault -> placed.add(fault.within(place)));
      placed.add(
          new InputFault(place, "rows before this one are told; tell the rest without them"));
      throw (InvalidInput) new InvalidInput(placed).initCause(refusal);
    }
  }
}

package org.percola.server.cli;

import java.util.ArrayList;
import java.util.List;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.FileText;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.input.ResultsDocument;
import org.percola.server.cli.input.ResultsSheet;
import org.percola.server.cli.input.ResultsTable;
import org.percola.server.cli.input.Told;
import org.percola.server.cli.sheet.Retelling;
import org.percola.server.cli.sheet.RowNews;
import org.percola.server.cli.sheet.SheetDesigns;
import org.percola.server.cli.sheet.SheetNews;
import org.percola.server.cli.sheet.SheetRow;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.Measurement;

/// Reads what a file says of many experiments, beside what the campaign holds; refused as a whole
/// when a row has a fault.
final class SheetReading {
  private final Connection connection;
  private final Campaign campaign;
  private final Retelling retelling;
  private final List<String> ignored;

  /// @param ignored names of columns that are left unread
  SheetReading(
      Connection connection, Campaign campaign, Retelling retelling, List<String> ignored) {
    this.connection = connection;
    this.campaign = campaign;
    this.retelling = retelling;
    this.ignored = ignored;
  }

  /// @param remarks what the user should know of the file as a whole
  record Sheet(List<Row> rows, List<InputFault> remarks) {}

  /// @param told what the row says
  /// @param whole what of it is new, with all that the file says of how the experiment was made
  record Row(Told told, Told whole, Experiment experiment, RowNews news) {}

  /// The rows.
  ///
  /// @throws InvalidInput with every fault of every row
  Sheet read(FileText file) {
    Faults faults = new Faults();
    ResultsSheet sheet = results(file, faults);
    List<Told> told = sheet.rows().stream().map(row -> from(file, row)).toList();
    ExperimentList experiments = ExperimentList.of(connection, campaign);
    List<SheetRow> found = found(told, experiments, faults);
    found.forEach(row -> SheetDesigns.check(row, faults));
    List<Row> rows = together(found, experiments, faults);
    SheetJudge judge = new SheetJudge(connection, faults);
    judge.rows(rows);
    // Of rows that may have been told before, nobody knows which steps are made again.
    if (retelling != Retelling.ALL) {
      judge.moves(rows);
    }
    rows.forEach(row -> faults.addAll(row.news().questions()));
    faults.refuse();
    return new Sheet(rows, sheet.remarks());
  }

  private ResultsSheet results(FileText file, Faults faults) {
    if (file.isTable()) {
      return ResultsTable.read(file, ignored, campaign.getSpec(), faults);
    }
    if (!ignored.isEmpty()) {
      faults.add("--ignore", "given with a document (expected: a table)");
    }
    return new ResultsSheet(ResultsDocument.read(file, faults), List.of());
  }

  private static Told from(FileText file, Told told) {
    List<Measurement> sourced = new ArrayList<>();
    for (Measurement value : told.measurements()) {
      sourced.add(
          value.getSourceHash().isEmpty()
              ? value.toBuilder().setSourceHash(file.sha256()).build()
              : value);
    }
    return told.withMeasurements(sourced);
  }

  private static List<SheetRow> found(List<Told> read, ExperimentList experiments, Faults faults) {
    List<SheetRow> rows = new ArrayList<>();
    for (Told told : read) {
      boolean said = told.experiment().isEmpty() && faults.within(told.place());
      if (!said) {
        faults.collect(
            () -> rows.add(new SheetRow(told, experiments.find(told.place(), told.experiment()))));
      }
    }
    return rows;
  }

  private List<Row> together(List<SheetRow> found, ExperimentList experiments, Faults faults) {
    DesignsAsMade made = new DesignsAsMade();
    found.forEach(row -> made.add(row.experiment().getName(), row.told(), faults));
    List<RowNews> news = SheetNews.of(found, experiments.all(), retelling);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Experiment experiment = found.get(i).experiment();
      Told whole = made.whole(experiment.getName(), news.get(i).fresh());
      rows.add(new Row(found.get(i).told(), whole, experiment, news.get(i)));
    }
    return rows;
  }
}

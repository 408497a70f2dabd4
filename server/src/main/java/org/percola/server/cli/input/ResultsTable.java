package org.percola.server.cli.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.percola.v1.CampaignSpec;
import org.percola.v1.ExperimentState;

/// Results of many experiments from a table, one row each.
///
/// Columns: `experiment`; one per outcome (`utilization`, with `utilization_sd` beside it or
/// `0.93±0.05` inside); `as_made.` and a parameter; `condition.` and a name; `lot.` and a name;
/// `cell`, `electrode`, `powder_batch`; `state`, `reason`, `station`; one per parameter, for the
/// design. Empty cells say nothing. A unit may stand over a column of numbers, `life [h]`.
public final class ResultsTable {
  private static final String NO_EXPERIMENTS =
      "no column experiment (expected: one; 'percola add --from' takes experiments that the"
          + " campaign does not hold)";

  private final ResultsColumns columns;
  private final Faults faults;
  private final boolean known;

  private ResultsTable(CampaignSpec spec, boolean known, Faults faults) {
    columns = new ResultsColumns(spec);
    this.known = known;
    this.faults = faults;
  }

  /// Reads what came of experiments that the campaign holds, as far as it can be read. Rows that
  /// say of an experiment only that it is to be made are left out.
  ///
  /// @param ignored names of columns that are left unread
  /// @param faults every cell that cannot be read is added here
  /// @return its rows, without those cells
  /// @throws InvalidInput when it is no table, has no rows, or has columns that mean nothing
  public static ResultsSheet read(
      FileText file, List<String> ignored, CampaignSpec spec, Faults faults) {
    return new ResultsTable(spec, true, faults).read(file, ignored);
  }

  /// The same of experiments that the campaign does not hold yet, which need no id.
  public static ResultsSheet ofNew(
      FileText file, List<String> ignored, CampaignSpec spec, Faults faults) {
    return new ResultsTable(spec, false, faults).read(file, ignored);
  }

  private ResultsSheet read(FileText file, List<String> ignored) {
    SeparatedRows all = SeparatedRows.read(file);
    Set<Integer> left = columns.ignored(all.header().cells(), ignored, faults);
    SeparatedRows rows = all.without(left);
    List<ColumnHead> heads = columns.read(rows.header(), faults);
    if (known && heads.stream().noneMatch(h -> h.name().equals(ResultsColumns.EXPERIMENT))) {
      faults.add(rows.header().place(), NO_EXPERIMENTS);
    }
    if (rows.rows().isEmpty()) {
      faults.add(
          file.name(), "nothing is left of its rows (expected: columns beside those ignored)");
    }
    faults.refuse();
    List<Told> told = new ArrayList<>();
    for (SeparatedRows.Row row : rows.rows()) {
      Map<String, String> cells = cells(row, heads, rows.decimalCommas());
      Told one = told(new ResultsRow(row.place(), cells, columns, faults));
      if (!known || one.results() || !toBeMade(one.state())) {
        told.add(one);
      }
    }
    List<InputFault> remarks = new ArrayList<>(remarks(all.header(), left));
    if (told.isEmpty()) {
      remarks.add(new InputFault(file.name(), "no results in it yet"));
    }
    return new ResultsSheet(told, remarks);
  }

  // Leaving results out is said, for a name may have been taken for another.
  private List<InputFault> remarks(SeparatedRows.Row header, Set<Integer> ignored) {
    List<String> results =
        ignored.stream()
            .map(header.cells()::get)
            .filter(written -> ofResults(columns.name(written)))
            .toList();
    String text = String.join(", ", results) + " not read, though the campaign knows ";
    return results.isEmpty()
        ? List.of()
        : List.of(new InputFault(header.place(), text + (results.size() == 1 ? "it" : "them")));
  }

  private boolean ofResults(String column) {
    return columns.result(column) || columns.isError(column);
  }

  private Map<String, String> cells(
      SeparatedRows.Row row, List<ColumnHead> heads, boolean decimalCommas) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.cells().get(i);
      ColumnHead head = i < heads.size() ? heads.get(i) : ColumnHead.plain("");
      String name = head.name();
      if (!text.isEmpty() && name.isEmpty()) {
        String expected = "nothing, as the header has no name there; numbers with a decimal point";
        faults.add(row.place(), text + " in column " + (i + 1) + " (expected: " + expected + ")");
      } else if (!text.isEmpty()) {
        boolean comma = decimalCommas && columns.numeric(name);
        cells.put(name, head.cell(comma ? DecimalComma.point(text) : text));
      }
    }
    return cells;
  }

  private Told told(ResultsRow row) {
    String place = row.place();
    List<ExperimentState> said = new ArrayList<>();
    faults.collect(
        () -> said.add(StateText.read(place + " state", row.cell(ResultsColumns.STATE))));
    Told told =
        new Told(
            place,
            row.cell(ResultsColumns.EXPERIMENT),
            row.measurements(),
            row.asMade(),
            said.isEmpty() ? ExperimentState.EXPERIMENT_STATE_UNSPECIFIED : said.getFirst(),
            row.cell(ResultsColumns.REASON),
            row.cell(ResultsColumns.STATION),
            row.lots(),
            row.design());
    if (known && told.experiment().isEmpty()) {
      faults.add(place, "experiment: empty (expected: an id)");
    }
    if (!said.isEmpty()) {
      checkEnd(row, told);
    }
    return toBeMade(told.state()) && told.results()
        ? told.withState(ExperimentState.EXPERIMENT_STATE_UNSPECIFIED)
        : told;
  }

  // A sheet that was exported says so of what is filled in now.
  private static boolean toBeMade(ExperimentState state) {
    return state == ExperimentState.EXPERIMENT_STATE_SUGGESTED
        || state == ExperimentState.EXPERIMENT_STATE_LEASED;
  }

  private void checkEnd(ResultsRow row, Told told) {
    List<String> results = row.cells().keySet().stream().filter(columns::result).toList();
    if (told.ends() && !results.isEmpty()) {
      faults.add(
          row.place() + " state",
          "%s beside %s (expected: an end without results, or results)"
              .formatted(row.cell(ResultsColumns.STATE), String.join(", ", results)));
    }
    if (!told.ends() && !told.reason().isEmpty()) {
      faults.add(
          row.place() + " reason",
          told.reason()
              + " (expected: empty, as the state is not failed, infeasible or abandoned)");
    }
  }
}

package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.percola.server.cli.report.TextTable.Heading;

/// Designs side by side: one row each, or one column each where rows would not fit the terminal.
final class ForecastTable {
  private final String labels;
  private final List<ForecastColumn> columns;
  private final List<ForecastRow> rows;

  /// @param labels the heading over the labels of the rows
  ForecastTable(String labels, List<ForecastColumn> columns, List<ForecastRow> rows) {
    this.labels = labels;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
  }

  List<String> lines(Ink ink, int terminalColumns) {
    TextTable upright = upright();
    if (upright.width() <= terminalColumns) {
      return upright.lines(ink, terminalColumns);
    }
    return new Lying(columns, rows).lines(ink, terminalColumns);
  }

  private TextTable upright() {
    List<Heading> headings = new ArrayList<>(List.of(Heading.left(labels)));
    columns.forEach(column -> headings.add(column.heading()));
    TextTable table = new TextTable(headings);
    for (ForecastRow row : rows) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.strong(row.label())));
      columns.forEach(column -> cells.add(column.cell(row)));
      table.row(cells, row.remarks());
    }
    return table;
  }

  // Names down the side, a few designs across; as many blocks as the designs need.
  private record Lying(List<ForecastColumn> columns, List<ForecastRow> rows) {
    List<String> lines(Ink ink, int terminalColumns) {
      List<String> lines = new ArrayList<>();
      int from = 0;
      while (from < rows.size()) {
        int to = from + 1;
        while (to < rows.size() && block(from, to + 1).width() <= terminalColumns) {
          to++;
        }
        lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
        lines.addAll(block(from, to).lines(ink, terminalColumns));
        from = to;
      }
      for (ForecastRow row : rows) {
        if (row.remarks().isEmpty()) {
          continue; // a label alone says nothing
        }
        lines.add("");
        lines.add(ink.paint(Ink.Style.STRONG, row.label()));
        row.remarks().forEach(remark -> lines.addAll(remark.lines(ink, 2, terminalColumns)));
      }
      return lines;
    }

    private TextTable block(int from, int to) {
      List<Heading> headings = new ArrayList<>(List.of(Heading.left(""), Heading.left("")));
      rows.subList(from, to).forEach(row -> headings.add(Heading.right(row.label())));
      TextTable table = new TextTable(headings);
      for (ForecastColumn column : columns) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(column.heading().text()));
        cells.add(new Cell(column.heading().second(), Ink.Style.DIM));
        rows.subList(from, to).forEach(row -> cells.add(column.cell(row)));
        table.row(cells);
      }
      return table;
    }
  }
}

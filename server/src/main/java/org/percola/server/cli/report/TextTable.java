package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.percola.server.cli.report.Ink.Style;

/// A table for a terminal: aligned columns, a heading of one or two lines, remarks under rows.
final class TextTable {
  private static final String GAP = "  ";

  private final List<Heading> headings;
  private final List<Row> rows = new ArrayList<>();

  /// What a column is called, and a second line such as its unit.
  record Heading(String text, String second, boolean right) {
    static Heading left(String text) {
      return new Heading(text, "", false);
    }

    static Heading right(String text) {
      return new Heading(text, "", true);
    }

    static Heading right(String text, String second) {
      return new Heading(text, second, true);
    }
  }

  private record Row(List<Cell> cells, List<Paragraph> remarks) {}

  TextTable(List<Heading> headings) {
    this.headings = List.copyOf(headings);
  }

  /// Adds a row with one cell per column.
  TextTable row(List<Cell> cells) {
    return row(cells, List.of());
  }

  /// Adds a row, and paragraphs that stand under it.
  TextTable row(List<Cell> cells, List<Paragraph> remarks) {
    if (cells.size() != headings.size()) {
      throw new IllegalArgumentException(
          "cells: " + cells.size() + " (expected: " + headings.size() + ")");
    }
    rows.add(new Row(List.copyOf(cells), List.copyOf(remarks)));
    return this;
  }

  /// The number of columns of text that the table takes, without remarks.
  int width() {
    int width = GAP.length() * (headings.size() - 1);
    for (int column = 0; column < headings.size(); column++) {
      width += width(column);
    }
    return width;
  }

  /// The lines of the table; remarks are wrapped to a number of columns of text.
  List<String> lines(Ink ink, int wrapColumns) {
    List<String> lines = new ArrayList<>();
    lines.add(line(ink, headings.stream().map(h -> new Cell(h.text, Style.STRONG)).toList()));
    if (headings.stream().anyMatch(h -> !h.second.isEmpty())) {
      lines.add(line(ink, headings.stream().map(h -> new Cell(h.second, Style.DIM)).toList()));
    }
    int indent = width(0) + GAP.length();
    for (Row row : rows) {
      lines.add(line(ink, row.cells));
      row.remarks.forEach(remark -> lines.addAll(remark.lines(ink, indent, wrapColumns)));
    }
    return lines;
  }

  private String line(Ink ink, List<Cell> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      line.append(column == 0 ? "" : GAP);
      line.append(cells.get(column).painted(ink, width(column), headings.get(column).right));
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    Heading heading = headings.get(column);
    int width = Math.max(Cell.of(heading.text).width(), Cell.of(heading.second).width());
    for (Row row : rows) {
      width = Math.max(width, row.cells.get(column).width());
    }
    return width;
  }
}

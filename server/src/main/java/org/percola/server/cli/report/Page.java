package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.percola.server.cli.report.Ink.Style;

/// Lines for a terminal of some width, written from top to bottom.
public final class Page {
  /// Wide enough for the tables, narrow enough for two windows side by side.
  public static final int STANDARD_COLUMNS = 118;

  private final Ink ink;
  private final int columns;
  private final List<String> lines = new ArrayList<>();

  /// An empty page.
  ///
  /// @param columns how long a line of text may become
  public Page(Ink ink, int columns) {
    this.ink = ink;
    this.columns = columns;
  }

  /// What is written so far.
  public List<String> lines() {
    return List.copyOf(lines);
  }

  Page title(String text) {
    lines.add(ink.paint(Style.STRONG, text));
    return this;
  }

  Page blank() {
    lines.add("");
    return this;
  }

  /// One line that may be skipped, cut where the page ends.
  Page dim(String text) {
    boolean fits = text.length() <= columns;
    lines.add(ink.paint(Style.DIM, fits ? text : text.substring(0, columns - 1) + "…"));
    return this;
  }

  /// A wrapped paragraph; nothing when the text is blank.
  Page paragraph(String lead, String text) {
    if (!text.isBlank()) {
      lines.addAll(Paragraph.of(lead, text).lines(ink, 0, columns));
    }
    return this;
  }

  Page table(TextTable table) {
    lines.addAll(table.lines(ink, columns));
    return this;
  }

  Page table(ForecastTable table) {
    lines.addAll(table.lines(ink, columns));
    return this;
  }
}

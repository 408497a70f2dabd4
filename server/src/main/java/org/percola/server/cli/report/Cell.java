package org.percola.server.cli.report;

import org.percola.server.cli.report.Ink.Style;

/// The text of one cell of a table, and its style.
record Cell(String text, Style style) {
  /// What stands where nothing has a meaning.
  static final Cell NONE = new Cell("–", Style.DIM);

  static Cell of(String text) {
    return new Cell(text, Style.NORMAL);
  }

  static Cell strong(String text) {
    return new Cell(text, Style.STRONG);
  }

  int width() {
    return text.codePointCount(0, text.length());
  }

  String painted(Ink ink, int columns, boolean right) {
    String padding = " ".repeat(Math.max(0, columns - width()));
    String painted = ink.paint(style, text);
    return right ? padding + painted : painted + padding;
  }
}

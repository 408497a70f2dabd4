package org.percola.server.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.percola.server.cli.report.Ink.Style;

/// A sentence or a few, wrapped at blanks.
///
/// @param lead what the first line starts with; later lines are indented by as much
record Paragraph(String lead, String text, Style style) {
  static Paragraph of(String lead, String text) {
    return new Paragraph(lead, text, Style.NORMAL);
  }

  /// The lines, indented, none longer than `columns` unless a single word is.
  List<String> lines(Ink ink, int indent, int columns) {
    String margin = " ".repeat(indent);
    String hanging = " ".repeat(Cell.of(lead).width());
    int room = Math.max(20, columns - indent - hanging.length());
    List<String> lines = new ArrayList<>();
    for (String line : wrapped(room)) {
      String start = lines.isEmpty() ? ink.paint(Style.DIM, lead) : hanging;
      lines.add(margin + start + ink.paint(style, line));
    }
    return lines;
  }

  private List<String> wrapped(int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}

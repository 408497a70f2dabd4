package org.percola.server.cli.report;

/// What text of a style looks like on this terminal: coloured, or plain.
public enum Ink {
  /// Text as it is.
  PLAIN,
  /// With ANSI escape codes.
  COLOURED;

  /// What a piece of text is for.
  public enum Style {
    /// Ordinary text.
    NORMAL(""),
    /// A heading, or the number that matters.
    STRONG("1"),
    /// What may be skipped.
    DIM("2"),
    /// Good news.
    GOOD("32"),
    /// Something to look at.
    WARNING("33");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  /// The text in a style.
  public String paint(Style style, String text) {
    if (this == PLAIN || style.code.isEmpty() || text.isBlank()) {
      return text;
    }
    return "\u001b[" + style.code + "m" + text + "\u001b[0m";
  }
}

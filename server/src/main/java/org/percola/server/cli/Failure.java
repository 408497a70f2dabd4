package org.percola.server.cli;

import java.util.List;

/// Why a command could not do its work, in lines for people.
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  /// A failure told in several lines.
  public Failure(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  /// A failure told in one line.
  public Failure(String line) {
    this(List.of(line));
  }

  List<String> lines() {
    return lines;
  }
}

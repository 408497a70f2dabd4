package org.percola.server.cli;

import java.util.List;

/// Why a command could not do its work, in lines for people.
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  Failure(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  Failure(String line) {
    this(List.of(line));
  }

  List<String> lines() {
    return lines;
  }
}

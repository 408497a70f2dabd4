package org.percola.server.metrics;

/// What the log of a server says, and how.
public enum LogForm {
  /// Only what somebody should look at.
  QUIET,
  /// A line per call too, for people.
  TEXT,
  /// The same as one JSON object per line, for programs.
  JSON
}

package org.percola.server.cli.sheet;

/// What becomes of rows that equal what was told before, or that differ from it.
public enum Retelling {
  /// Equal ones count once, and where one differs the user is asked.
  ASK,
  /// Equal ones count once, and those that differ take the place of what was told.
  CORRECT,
  /// Equal ones count once, and those that differ are further measurements.
  ADD,
  /// Every row is a measurement of its own.
  ALL
}

package org.percola.server.metrics;

/// The parts of a suggestion.
public enum Phase {
  /// Reading the campaign.
  LOAD,
  /// Fitting and searching, the wait for a thread included.
  PLAN,
  /// Saving the experiments.
  COMMIT
}

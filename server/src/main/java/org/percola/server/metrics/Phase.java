package org.percola.server.metrics;

/// The parts of a suggestion.
public enum Phase {
  /// Reading the campaign.
  LOAD,
  /// Fitting what is believed.
  FIT,
  /// Choosing designs, and telling what to expect of them.
  SEARCH,
  /// Saving the experiments.
  COMMIT
}

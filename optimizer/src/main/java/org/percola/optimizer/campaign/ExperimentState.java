package org.percola.optimizer.campaign;

/// Where an experiment stands in the loop.
public enum ExperimentState {
  /// Proposed, and nobody has taken it.
  SUGGESTED,
  /// Promised to a station.
  LEASED,
  /// Being made or measured.
  RUNNING,
  /// Has results.
  COMPLETED,
  /// Went wrong for a reason that says nothing about the design.
  FAILED,
  /// Could not be made or measured because of the design.
  INFEASIBLE,
  /// Will not be made.
  ABANDONED;

  /// Whether a result may still come.
  public boolean pending() {
    return this == SUGGESTED || this == LEASED || this == RUNNING;
  }
}

package org.percola.optimizer.campaign;

import java.util.EnumSet;
import java.util.Set;

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

  /// Whether its results, where it has any, are learned from.
  public boolean counts() {
    return pending() || this == COMPLETED;
  }

  /// Whether a station has it in hand.
  public boolean held() {
    return this == LEASED || this == RUNNING;
  }

  /// Where somebody may say that an experiment in this state has come to. Two moves are not among
  /// them, for they are nobody's word: leases are given, and results complete.
  ///
  /// What has results cannot be undone by abandoning it, and what was abandoned is never made.
  public Set<ExperimentState> next() {
    return switch (this) {
      case SUGGESTED, LEASED, RUNNING ->
          EnumSet.of(SUGGESTED, RUNNING, FAILED, INFEASIBLE, ABANDONED);
      case COMPLETED -> EnumSet.of(RUNNING, FAILED, INFEASIBLE);
      case FAILED -> EnumSet.of(SUGGESTED, RUNNING, FAILED, INFEASIBLE, ABANDONED);
      case INFEASIBLE -> EnumSet.of(SUGGESTED, RUNNING, FAILED, INFEASIBLE);
      case ABANDONED -> EnumSet.of(ABANDONED);
    };
  }
}

package org.percola.server.store;

/// What an operation is doing.
public enum OperationPhase {
  /// It waits for its turn.
  WAITING,
  /// Beliefs are fitted.
  FITTING,
  /// Designs are chosen.
  SEARCHING,
  /// Beliefs are judged on experiments that are left out.
  JUDGING,
  /// What came out is written down.
  RECORDING,
  /// It has ended.
  ENDED
}

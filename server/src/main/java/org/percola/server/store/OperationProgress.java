package org.percola.server.store;

/// How far an operation has come.
///
/// @param planned designs that are chosen
/// @param wanted designs that were asked for; 0 where none are planned
/// @param revision the campaign's that the run works from; 0 before it has read the campaign
public record OperationProgress(OperationPhase phase, int planned, int wanted, long revision) {

  /// One that has not begun.
  ///
  /// @param wanted designs that are asked for; 0 where none are planned
  public static OperationProgress waiting(int wanted) {
    return new OperationProgress(OperationPhase.WAITING, 0, wanted, 0);
  }

  /// The next thing to do, with no design chosen yet.
  public OperationProgress at(OperationPhase next, long workedFrom) {
    return new OperationProgress(next, 0, wanted, workedFrom);
  }

  /// So many designs are chosen.
  public OperationProgress chosen(int designs) {
    return new OperationProgress(OperationPhase.SEARCHING, designs, wanted, revision);
  }

  /// The next thing to do, and what was done stays.
  public OperationProgress then(OperationPhase next) {
    return new OperationProgress(next, planned, wanted, revision);
  }
}

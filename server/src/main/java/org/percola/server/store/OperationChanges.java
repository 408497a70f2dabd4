package org.percola.server.store;

/// What can be done to the operations of a campaign inside one change. None of it is an event of
/// the campaign.
///
/// Only the latest run of an open operation may report or end it: to all others
/// [OperationLostException] happens, which takes everything back that the change has done.
public interface OperationChanges {
  /// The most open operations of one campaign: they are worked on one after the other.
  int MOST_OF_CAMPAIGN = 8;

  /// The most open operations of all campaigns together: some hours of work for one server.
  int MOST_OF_ALL = 128;

  /// Adds an operation, which waits for its first run.
  ///
  /// @throws BusyException when too many are open already
  StoredOperation add(NewOperation operation);

  /// Begins another run, which takes the operation from the run before.
  ///
  /// @throws OperationLostException when it has ended
  /// @throws NotFoundException when there is none of that id
  StoredOperation begin(String id);

  /// Notes how far a run has come.
  void report(OperationRun run, OperationProgress progress);

  /// Ends an operation.
  ///
  /// @param result what to keep of it
  void end(OperationRun run, byte[] result);

  /// Ends an operation whoever runs it; one that has ended stays as it is.
  ///
  /// @param result what to keep of it
  /// @throws NotFoundException when there is none of that id
  void cancel(String id, byte[] result);

  /// Forgets an operation that has ended.
  ///
  /// @throws PreconditionException when it is open
  /// @throws NotFoundException when there is none of that id
  void delete(String id);
}

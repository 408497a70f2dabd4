package org.percola.server.operations;

/// What the operations of one kind do.
public interface LongWork {

  /// Does it on the thread of the operation, and ends the operation by [Run#end]. Must stop soon
  /// when the context of the thread is cancelled.
  ///
  /// @throws RuntimeException when it cannot be done: the operation ends with that as its error,
  ///   but for what [OperationRunner] does again
  void run(Run run);
}

package org.percola.server.store;

/// Sees to it that every open operation is run, by one server at a time: again when a run could not
/// end it, and elsewhere when a server dies.
public interface OperationQueue extends AutoCloseable {

  /// What runs an operation. Returns when there is nothing left to do, and throws when the
  /// operation has to be run again.
  interface Work {
    void run(OperationName name);
  }

  /// Says that an operation was added, so that it need not be looked for.
  void added(OperationName name);

  /// Takes nothing new. What is being run is expected to end at once, done or to be run again.
  void pause();

  /// Waits until nothing runs.
  @Override
  void close();
}

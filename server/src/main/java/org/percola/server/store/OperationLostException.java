package org.percola.server.store;

/// A run is not the latest of its operation, or the operation has ended: whatever the run did must
/// change nothing.
public final class OperationLostException extends RuntimeException {
  private static final long serialVersionUID = 1;

  OperationLostException(OperationRun run) {
    super("%s: run %d is not its own any more".formatted(run.name().text(), run.attempt()));
  }
}

package org.percola.server.operations;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.percola.server.store.NotFoundException;
import org.percola.server.store.OperationLostException;
import org.percola.server.store.Refusal;

/// Looks after a run while it works: writes down how far it has come, and stops it when the
/// operation is not its own any more, be it cancelled at another server or begun there.
final class Watch implements AutoCloseable {
  /// How often a run is looked after: what is told of an operation is older by this at most, and it
  /// costs a transaction.
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Thread thread;

  private Watch(Thread thread) {
    this.thread = thread;
  }

  /// @param stop ends the run
  static Watch over(Run run, Runnable stop) {
    return new Watch(Thread.ofVirtual().start(() -> look(run, stop)));
  }

  private static void look(Run run, Runnable stop) {
    try {
      do {
        Thread.sleep(EVERY);
      } while (own(run));
      stop.run();
    } catch (InterruptedException | CancellationException e) {
      // The run has ended, while nothing or the store was waited for.
    }
  }

  private static boolean own(Run run) {
    try {
      return run.tell();
    } catch (OperationLostException | NotFoundException e) {
      return false;
    } catch (Refusal e) {
      return true; // the store is busy or away; the run may be its own
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}

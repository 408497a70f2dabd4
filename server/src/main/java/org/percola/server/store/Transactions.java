package org.percola.server.store;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Transactions on connections that may break, repeated where that is safe.
///
/// | what happened | what is done |
/// | --- | --- |
/// | the database took the transaction back (deadlock, serialization) | repeated |
/// | the connection broke before the commit was sent | repeated: without a commit nothing is changed |
/// | it broke during the commit | repeated when the work finds what it did before; otherwise [OutcomeUnknownException] |
/// | there is no connection to be had | [UnavailableException] |
final class Transactions {
  /// Attempts before giving up. Together with the pool's patience they outlast the restart of a
  /// database; more would let callers wait rather than ask another server.
  private static final int ATTEMPTS = 4;

  /// The wait before a second attempt; it doubles each time.
  private static final long FIRST_PAUSE_MILLIS = 20;

  /// How long a caller waits for its turn behind others before it is told to come back. Shorter
  /// than callers usually wait for an answer.
  private static final long PATIENCE_SECONDS = 20;

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Jdbi jdbi;
  private final Semaphore turns;
  private volatile LongConsumer commits = nanos -> {};

  /// @param connections as many as the pool has; callers get them in the order of asking
  Transactions(Jdbi jdbi, int connections) {
    this.jdbi = jdbi;
    turns = new Semaphore(connections, true);
  }

  /// Tells from now on how many nanoseconds each commit takes.
  void observe(LongConsumer told) {
    commits = told;
  }

  /// Does the work in a transaction and commits it.
  ///
  /// @param repeatable whether the work, done a second time, finds that it was done before
  /// @throws BusyException when too many others are before it
  <T> T run(boolean repeatable, Function<Handle, T> work) {
    takeTurn();
    try {
      return untilDone(repeatable, work);
    } finally {
      turns.release();
    }
  }

  // The pool's own queue is not fair, and cannot tell many callers from a database that is gone.
  private void takeTurn() {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new BusyException("the store", turns.getQueueLength(), RETRY_AFTER);
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private <T> T untilDone(boolean repeatable, Function<Handle, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(repeatable, work);
      } catch (RepeatException e) {
        if (attempt == ATTEMPTS) {
          throw e.refusal;
        }
        pause(attempt);
      }
    }
  }

  private <T> T once(boolean repeatable, Function<Handle, T> work) {
    try (Handle handle = open()) {
      T result = begun(handle, work);
      commit(handle, repeatable);
      return result;
    }
  }

  private static <T> T begun(Handle handle, Function<Handle, T> work) {
    boolean done = false;
    try {
      handle.begin();
      T result = work.apply(handle);
      done = true;
      return result;
    } catch (RuntimeException e) {
      throw beforeCommit(e);
    } finally {
      if (!done) {
        rollBack(handle);
      }
    }
  }

  private Handle open() {
    try {
      return jdbi.open();
    } catch (RuntimeException e) {
      throw new UnavailableException(e); // the pool has waited long enough
    }
  }

  private void commit(Handle handle, boolean repeatable) {
    try {
      long begin = System.nanoTime();
      handle.commit();
      commits.accept(System.nanoTime() - begin);
    } catch (RuntimeException e) {
      rollBack(handle);
      throw switch (PostgresFault.of(e)) {
        case TAKEN_BACK -> new RepeatException(BusyException.held(e));
        case BROKEN ->
            repeatable
                ? new RepeatException(new UnavailableException(e))
                : new OutcomeUnknownException(e);
        case LOCKED, OTHER -> e;
      };
    }
  }

  private static RuntimeException beforeCommit(RuntimeException thrown) {
    return switch (PostgresFault.of(thrown)) {
      case TAKEN_BACK -> new RepeatException(BusyException.held(thrown));
      case BROKEN -> new RepeatException(new UnavailableException(thrown));
      case LOCKED -> BusyException.held(thrown);
      case OTHER -> thrown;
    };
  }

  private static void rollBack(Handle handle) {
    try {
      handle.rollback();
    } catch (RuntimeException e) {
      // The connection is gone, and the transaction with it.
    }
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(FIRST_PAUSE_MILLIS << (attempt - 1));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException("interrupted while waiting for the store");
  }

  /// The transaction left nothing behind, or what it left is found again.
  private static final class RepeatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    /// @param refusal what to say when there are no attempts left
    RepeatException(Refusal refusal) {
      super(refusal);
      this.refusal = refusal;
    }
  }
}

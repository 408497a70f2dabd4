package org.percola.server.store;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

/// The one connection that writes to an SQLite database, used by one thread at a time.
final class SqliteWriter implements WriteQueue.Transaction, AutoCloseable {
  private final Handle handle;
  private volatile LongConsumer commits = nanos -> {};

  SqliteWriter(Handle handle) {
    this.handle = handle;
  }

  /// Tells from now on how many nanoseconds each commit takes.
  void observe(LongConsumer told) {
    commits = told;
  }

  @Override
  public void run(boolean repeatable, Consumer<Handle> work) {
    try {
      handle.begin();
      work.accept(handle);
      long begin = System.nanoTime();
      handle.commit();
      commits.accept(System.nanoTime() - begin);
    } catch (RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  @Override
  public void close() {
    handle.close();
  }

  private void rollBack(Throwable cause) {
    try {
      handle.rollback();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }
}

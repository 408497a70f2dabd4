package org.percola.server.store;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

/// The one connection that writes to an SQLite database, used by one thread at a time. Remembers
/// whether the file could be written when it was last tried.
final class SqliteWriter implements WriteQueue.Transaction, AutoCloseable {
  private final Handle handle;
  private volatile LongConsumer commits = nanos -> {};
  private volatile boolean reachable = true;

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
      reachable = true;
    } catch (RuntimeException e) {
      rollBack(e);
      RuntimeException seen = SqliteFault.seen(e);
      reachable &= !(seen instanceof UnavailableException);
      throw seen;
    } catch (Error e) {
      rollBack(e);
      throw e;
    }
  }

  /// Whether the file could be written when it was last tried.
  boolean reachable() {
    return reachable;
  }

  /// Writes what is there already, which takes a page of the disk and changes nothing.
  static boolean probe(Handle handle) {
    handle.execute("PRAGMA user_version = 0");
    return true;
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

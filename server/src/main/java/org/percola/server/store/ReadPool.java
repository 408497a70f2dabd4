package org.percola.server.store;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// A few threads that read, each read seeing one moment. The driver's native calls would pin the
/// carriers of virtual threads, so reads run here and callers wait.
final class ReadPool implements AutoCloseable {
  private static final long CLOSE_SECONDS = 30;

  private final BlockingQueue<Handle> free;
  private final ExecutorService threads;

  ReadPool(int size, Supplier<Handle> connections) {
    free = new ArrayBlockingQueue<>(size);
    for (int i = 0; i < size; i++) {
      free.add(connections.get());
    }
    threads =
        Executors.newFixedThreadPool(
            size, Thread.ofPlatform().name("percola-reader-", 0).daemon().factory());
  }

  <T> T run(Function<Handle, T> work) {
    return Futures.await(threads.submit(() -> read(work)));
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    free.forEach(Handle::close);
  }

  private <T> T read(Function<Handle, T> work) {
    Handle handle = free.remove(); // never empty: as many as there are threads
    try {
      handle.begin();
      return work.apply(handle);
    } finally {
      handle.rollback();
      free.add(handle);
    }
  }
}

package org.percola.server.store;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// The operations of a database that only this process has open: run here, in the order of asking.
final class LocalOperationQueue implements OperationQueue {
  /// How long after a run that could not end it an operation is run again: shorter than people
  /// wait, longer than a database needs to come back.
  static final Duration AGAIN_AFTER = Duration.ofSeconds(5);

  private final Work work;
  private final Set<OperationName> known = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads;
  private volatile boolean paused;

  /// @param atATime operations that are run side by side
  LocalOperationQueue(Work work, int atATime) {
    this.work = work;
    threads =
        Executors.newFixedThreadPool(
            atATime, Thread.ofPlatform().name("percola-operation-", 0).daemon().factory());
  }

  @Override
  public void added(OperationName name) {
    if (known.add(name)) {
      enqueue(name);
    }
  }

  @Override
  public void pause() {
    paused = true;
    threads.shutdown();
  }

  @Override
  public void close() {
    pause();
    threads.close();
  }

  private void enqueue(OperationName name) {
    try {
      threads.execute(() -> run(name));
    } catch (RejectedExecutionException e) {
      // Closed: it stays open until the next start.
    }
  }

  private void run(OperationName name) {
    if (paused) {
      return;
    }
    try {
      work.run(name);
      known.remove(name);
    } catch (RuntimeException | Error e) {
      if (!paused) {
        again(name);
      }
    }
  }

  private void again(OperationName name) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            TimeUnit.NANOSECONDS.sleep(AGAIN_AFTER.toNanos());
            enqueue(name);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}

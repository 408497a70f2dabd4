package org.percola.server.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

/// The one thread that writes. It takes all work that waits, does it inside one transaction, each
/// piece behind its own savepoint, and answers after the commit: many changes share one wait for
/// the disk.
final class WriteQueue implements AutoCloseable {
  /// The most changes that wait. Beyond it changes are refused at once rather than late.
  private static final int CAPACITY = 1_024;

  /// The most changes in one transaction: more makes better use of the disk, and lets the first
  /// wait longer for the last.
  private static final int LARGEST_GROUP = 64;

  private static final Duration RETRY_AFTER = Duration.ofMillis(200);

  private final Handle handle;
  private final Runnable settled;
  private final BlockingQueue<Piece<?>> waiting = new ArrayBlockingQueue<>(CAPACITY);
  private final Thread thread;
  private volatile boolean closing;
  private volatile LongConsumer commits = nanos -> {};

  /// @param settled is called by the writing thread after each transaction, before anybody is told
  WriteQueue(Handle handle, Runnable settled) {
    this.handle = handle;
    this.settled = settled;
    thread = Thread.ofPlatform().name("percola-writer").daemon().start(this::drain);
  }

  /// Tells from now on how many nanoseconds each commit takes.
  void observe(LongConsumer told) {
    commits = told;
  }

  /// Does the work and waits until it is on disk.
  <T> T run(Function<Handle, T> work) {
    Piece<T> piece = new Piece<>(work, new CompletableFuture<>());
    enqueue(piece);
    return Futures.await(piece.answer);
  }

  private synchronized void enqueue(Piece<?> piece) {
    if (closing) {
      throw new IllegalStateException("the store is closed");
    }
    if (!waiting.offer(piece)) {
      throw new BusyException("the store", CAPACITY, RETRY_AFTER);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closing = true;
    }
    waiting.offer(new Piece<>(handle -> Boolean.TRUE, new CompletableFuture<>())); // wakes it up
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void drain() {
    List<Piece<?>> group = new ArrayList<>();
    while (!closing || !waiting.isEmpty()) {
      try {
        group.add(waiting.take());
      } catch (InterruptedException e) {
        continue; // nobody interrupts this thread on purpose; closing ends it
      }
      waiting.drainTo(group, LARGEST_GROUP - 1);
      commit(group);
      group.clear();
    }
    handle.close();
  }

  private void commit(List<Piece<?>> group) {
    try {
      handle.begin();
      group.forEach(piece -> piece.work(handle));
      long begin = System.nanoTime();
      handle.commit();
      commits.accept(System.nanoTime() - begin);
    } catch (RuntimeException | Error e) {
      rollBack(e);
      settled.run();
      group.forEach(piece -> piece.answer.completeExceptionally(e));
      return;
    }
    settled.run();
    group.forEach(Piece::answer);
  }

  private void rollBack(Throwable cause) {
    try {
      handle.rollback();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /// One change and the promise to its asker, kept after the commit.
  private static final class Piece<T> {
    private static final String SAVEPOINT = "piece";

    private final Function<Handle, T> work;
    private final CompletableFuture<T> answer;
    private Runnable reply = () -> {};

    Piece(Function<Handle, T> work, CompletableFuture<T> answer) {
      this.work = work;
      this.answer = answer;
    }

    void work(Handle handle) {
      handle.savepoint(SAVEPOINT);
      try {
        T result = work.apply(handle);
        handle.releaseSavepoint(SAVEPOINT);
        reply = () -> answer.complete(result);
      } catch (RuntimeException | Error e) {
        handle.rollbackToSavepoint(SAVEPOINT);
        reply = () -> answer.completeExceptionally(e);
      }
    }

    void answer() {
      reply.run();
    }
  }
}

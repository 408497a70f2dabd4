package org.percola.server.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The threads that write. Each takes all changes that wait, makes them inside one transaction, and
/// answers after the commit: many changes share one wait for the disk.
final class WriteQueue implements AutoCloseable {
  /// The most changes that wait. Beyond it changes are refused at once rather than late.
  private static final int CAPACITY = 1_024;

  /// The most changes in one transaction: more makes better use of the disk, and lets the first
  /// wait longer for the last.
  private static final int LARGEST_GROUP = 64;

  /// How long a change waits for its turn before its asker is told to come back. Shorter than
  /// callers usually wait for an answer.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration RETRY_AFTER = Duration.ofMillis(200);

  private final Predicate<Change<?>> grouped;
  private final Transaction transaction;
  private final Function<Handle, UnitOfWork> units;
  private final BlockingQueue<Change<?>> waiting = new ArrayBlockingQueue<>(CAPACITY);
  private final Object turn = new Object();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closing;

  /// How a transaction comes about.
  interface Transaction {
    /// Does the work in a transaction and commits it.
    ///
    /// @param repeatable whether the work, done a second time, finds that it was done before
    void run(boolean repeatable, Consumer<Handle> work);
  }

  /// @param writers transactions at a time
  /// @param grouped which changes may share a transaction
  WriteQueue(
      int writers,
      Predicate<Change<?>> grouped,
      Transaction transaction,
      Function<Handle, UnitOfWork> units) {
    this.grouped = grouped;
    this.transaction = transaction;
    this.units = units;
    for (int i = 0; i < writers; i++) {
      threads.add(Thread.ofPlatform().name("percola-writer-" + i).daemon().start(this::drain));
    }
  }

  /// Has a change made and waits until it is on disk.
  <T> T run(Change<T> change) {
    enqueue(change);
    return change.await();
  }

  private synchronized void enqueue(Change<?> change) {
    if (closing) {
      throw new IllegalStateException("the store is closed");
    }
    if (!waiting.offer(change)) {
      throw busy();
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closing = true;
    }
    waiting.offer(Change.of(true, unit -> Boolean.TRUE)); // wakes up the one that waits
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void drain() {
    for (ChangeGroup next = next(); next != null; next = next()) {
      Deque<ChangeGroup> left = new ArrayDeque<>();
      left.add(next);
      while (!left.isEmpty()) {
        make(left.removeFirst(), left);
      }
    }
  }

  /// What to do next; null when the queue is closed and nothing is left.
  private @Nullable ChangeGroup next() {
    synchronized (turn) {
      Change<?> first = patient();
      if (first == null) {
        return null;
      }
      List<Change<?>> group = new ArrayList<>();
      group.add(first);
      while (grouped.test(first) && group.size() < LARGEST_GROUP) {
        Change<?> next = waiting.peek();
        if (next == null || !grouped.test(next)) {
          break;
        }
        group.add(waiting.remove());
      }
      return new ChangeGroup(group);
    }
  }

  // The first that has not waited too long.
  private @Nullable Change<?> patient() {
    Change<?> next = take();
    while (next != null && next.waitedNanos() > PATIENCE.toNanos()) {
      next.refuse(busy());
      next.reply();
      next = take();
    }
    return next;
  }

  private @Nullable Change<?> take() {
    while (!closing) {
      try {
        return waiting.take();
      } catch (InterruptedException e) {
        // nobody interrupts this thread on purpose; closing ends it
      }
    }
    return waiting.poll();
  }

  private void make(ChangeGroup group, Deque<ChangeGroup> left) {
    try {
      transaction.run(group.repeatable(), handle -> group.make(units.apply(handle)));
    } catch (RuntimeException | Error e) {
      left.addAll(group.failed(e));
      return;
    }
    List<Change<?>> later = group.done();
    if (!later.isEmpty()) {
      left.add(new ChangeGroup(later));
    }
  }

  private BusyException busy() {
    return new BusyException("the store", waiting.size(), RETRY_AFTER);
  }
}

package org.percola.server.operations;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.ChangeRequest;
import org.percola.server.store.OperationName;
import org.percola.server.store.OperationQueue;
import org.percola.server.store.OperationReads;
import org.percola.server.store.StoppingException;
import org.percola.server.store.StoredOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that can be done to operations once they are in the store, and those who do them.
///
/// Nothing is run before [#resume] or [#added]: a command that only looks at a database does not
/// begin what a server left there.
public final class Operations implements AutoCloseable {
  /// How long after its end, at another server, whoever waits for an operation learns of it.
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private static final Logger LOG = LoggerFactory.getLogger(Operations.class);

  /// How long after a store refused to let operations run it is asked again.
  private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

  private static final byte[] NO_ANSWER = {};

  private final CampaignStore store;
  private final Results results;
  private final OperationRunner runner;
  private final int atATime;
  private final AtomicReference<CompletableFuture<Void>> news =
      new AtomicReference<>(new CompletableFuture<>());
  private @Nullable OperationQueue queue;
  private volatile boolean closing;

  /// Operations of a store.
  ///
  /// @param works what to do, by the full name of the call that asks for it
  /// @param atATime operations that this process runs side by side
  public Operations(
      CampaignStore store, Map<String, LongWork> works, Results results, int atATime) {
    this.store = store;
    this.results = results;
    this.atATime = atATime;
    runner = new OperationRunner(store, works, results, name -> tell());
  }

  /// What is known of operations.
  public OperationReads reads() {
    return store.operations();
  }

  /// Begins to run operations, those that are open already among them, as soon as the store lets
  /// it; the caller does not wait for that.
  public void resume() {
    Thread.ofPlatform().name("percola-resume").daemon().start(this::beginPatiently);
  }

  private void beginPatiently() {
    while (!closing) {
      try {
        begin();
        return;
      } catch (RuntimeException e) {
        LOG.warn("operations cannot be run yet ({})", e.toString());
        pause(news.get(), AGAIN_AFTER.toNanos());
      }
    }
  }

  private synchronized void begin() {
    if (queue == null && !closing) {
      queue = store.runOperations(runner, atATime);
    }
  }

  /// Says that an operation was added, and is to be run.
  public synchronized void added(OperationName name) {
    begin();
    if (queue != null) {
      queue.added(name);
    }
  }

  /// Waits until an operation has ended, but no longer than that.
  ///
  /// @param gone whether nobody waits any more
  /// @return the operation as it is then
  /// @throws StoppingException when this server stops
  public StoredOperation await(OperationName name, Duration most, BooleanSupplier gone) {
    long begin = System.nanoTime();
    while (true) {
      CompletableFuture<Void> next = news.get(); // before the look, so that nothing is missed
      StoredOperation present = reads().find(name);
      long left = most.toNanos() - (System.nanoTime() - begin);
      if (!present.open() || left <= 0) {
        return present;
      }
      if (closing) {
        throw new StoppingException();
      }
      pause(next, Math.min(left, LOOK_EVERY.toNanos()));
      if (gone.getAsBoolean()) {
        throw new CancellationException("cancelled while waiting for " + name.text());
      }
    }
  }

  /// Ends an operation wherever it runs; one that has ended stays as it is.
  public void cancel(OperationName name, ChangeRequest request) {
    byte[] cancelled = results.cancelled();
    store.change(
        request,
        changes -> {
          changes.operations(name.campaignId()).cancel(name.id(), cancelled);
          return NO_ANSWER;
        });
    runner.stop(name);
    tell();
  }

  /// Forgets an operation that has ended.
  public void delete(OperationName name, ChangeRequest request) {
    store.change(
        request,
        changes -> {
          changes.operations(name.campaignId()).delete(name.id());
          return NO_ANSWER;
        });
  }

  /// Stops what runs here, to be run again by the next server or another one, and sends away those
  /// who wait.
  @Override
  public void close() {
    closing = true;
    tell();
    OperationQueue present = taken();
    if (present != null) {
      present.pause();
      runner.stopAll();
      present.close();
    }
  }

  private synchronized @Nullable OperationQueue taken() {
    OperationQueue present = queue;
    queue = null;
    return present;
  }

  private void tell() {
    news.getAndSet(new CompletableFuture<>()).complete(null);
  }

  private static void pause(CompletableFuture<Void> next, long nanos) {
    try {
      next.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // Time to look.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting for an operation");
    }
  }
}

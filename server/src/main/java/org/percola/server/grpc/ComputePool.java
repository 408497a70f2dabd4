package org.percola.server.grpc;

import io.grpc.Context;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.percola.server.metrics.Measures;
import org.percola.server.security.Caller;
import org.percola.server.security.Places;
import org.percola.server.store.BusyException;

/// The few threads that plan. Cheap calls never wait for them, and a plan too many is refused at
/// once instead of making all plans late.
public final class ComputePool implements AutoCloseable {
  /// A plan takes about this long; sooner the queue is as full as before.
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  /// The most plans that one caller may have running or waiting: the planner is for all of them.
  private static final int PLANS_PER_CALLER = 4;

  private final Places places = new Places("running plans", PLANS_PER_CALLER, RETRY_AFTER);
  private final int waiting;
  private final Measures measures;
  private final ThreadPoolExecutor threads;

  /// Without anybody who wants to know how long plans wait.
  ComputePool(int size, int waiting) {
    this(size, waiting, Measures.NONE);
  }

  /// @param size plans at a time; as many as there are processors
  /// @param waiting the most plans that wait for a thread
  /// @param measures is told how long plans wait
  public ComputePool(int size, int waiting, Measures measures) {
    this.waiting = waiting;
    this.measures = measures;
    threads =
        new ThreadPoolExecutor(
            size,
            size,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().name("percola-planner-", 0).daemon().factory());
  }

  /// Computes on one of the threads. Ends early only when the caller has gone.
  ///
  /// @throws BusyException when too many are waiting already
  /// @throws CancellationException when the call was cancelled or its deadline has passed
  /// @throws org.percola.server.security.LimitException when the caller has as many running as they
  ///   may
  <T> T run(Supplier<T> computation) {
    Places.Place place = places.take(Caller.current());
    try {
      return await(computation);
    } finally {
      place.close();
    }
  }

  private <T> T await(Supplier<T> computation) {
    Future<T> result = submit(computation);
    Context call = Context.current();
    Context.CancellationListener stop = gone -> result.cancel(true);
    call.addListener(stop, Runnable::run);
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while planning");
    } catch (ExecutionException e) {
      throw unchecked(e);
    } finally {
      call.removeListener(stop);
    }
  }

  /// How many wait for a thread now.
  public int waiting() {
    return threads.getQueue().size();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private <T> Future<T> submit(Supplier<T> computation) {
    try {
      long begin = System.nanoTime();
      return threads.submit(() -> {
        measures.waited(System.nanoTime() - begin);
        return computation.get();
      });
    } catch (RejectedExecutionException e) {
      throw new BusyException("the planner", waiting, RETRY_AFTER);
    }
  }

  private static RuntimeException unchecked(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException cause -> cause;
      case Error cause -> throw cause;
      case null, default -> new IllegalStateException(e);
    };
  }
}

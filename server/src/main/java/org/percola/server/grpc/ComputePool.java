package org.percola.server.grpc;

import io.grpc.Context;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.percola.server.metrics.Measures;
import org.percola.server.security.Caller;
import org.percola.server.security.Places;
import org.percola.server.store.BusyException;
import org.percola.server.store.StoppingException;
import org.percola.surrogate.Workers;

/// The few threads that plan. Cheap calls never wait for them, and a plan too many is refused
/// before anything was read for it, instead of making all plans late.
public final class ComputePool implements AutoCloseable {
  /// A plan takes about this long; sooner the line is as long as before.
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  /// Those who were refused together are told different times, so that they do not come back
  /// together and are refused together again.
  private static final int RETRY_TIMES = 16;

  private static final Duration BETWEEN_RETRIES = Duration.ofMillis(125);

  /// The most plans that one caller may have running or waiting: the planner is for all of them.
  private static final int PLANS_PER_CALLER = 4;

  /// Threads that do parts of plans beside the planners: together with one planner they fill the
  /// processors.
  private static final int HELPERS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

  private static final long HELPER_IDLE_SECONDS = 30;

  private final Places callers = new Places("running plans", PLANS_PER_CALLER, RETRY_AFTER);
  private final int waiting;
  private final Semaphore places;
  private final AtomicInteger refused = new AtomicInteger();
  private final Measures measures;
  private final ExecutorService threads;
  private final ExecutorService helpers;

  private ComputePool(int size, int waiting, Measures measures) {
    this.waiting = waiting;
    this.places = new Semaphore(size + waiting, true);
    this.measures = measures;
    threads = Executors.newFixedThreadPool(size, threads("percola-planner-"));
    // Takes nothing that it cannot do at once: a planner does its parts itself then.
    helpers =
        new ThreadPoolExecutor(
            0,
            HELPERS,
            HELPER_IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            threads("percola-helper-"),
            new ThreadPoolExecutor.DiscardPolicy());
  }

  /// Threads that do not keep the process alive.
  private static ThreadFactory threads(String prefix) {
    return Thread.ofPlatform().name(prefix, 0).daemon().factory();
  }

  /// For a server.
  ///
  /// @param size plans at a time; as many as there are processors
  /// @param waiting the most plans that wait for a thread
  /// @param measures is told how long plans wait
  public static ComputePool ofServer(int size, int waiting, Measures measures) {
    return new ComputePool(size, waiting, measures);
  }

  /// For a command: one plan at a time, and one that waits.
  public static ComputePool ofCommand() {
    return new ComputePool(1, 1, Measures.NONE);
  }

  /// A call that was let in.
  interface Admitted {
    /// Computes on one of the threads. Ends early only when the caller has gone.
    ///
    /// @throws CancellationException when the call was cancelled or its deadline has passed
    <T> T compute(Supplier<T> computation);
  }

  /// Lets a call in, or refuses it at once.
  ///
  /// @throws BusyException when too many are in already
  /// @throws org.percola.server.security.LimitException when the caller has as many in as they may
  <T> T admit(Function<Admitted, T> call) {
    Places.Place place = callers.take(Caller.current());
    try {
      if (!tryPlace()) {
        throw busy();
      }
      return in(call);
    } finally {
      place.close();
    }
  }

  /// Lets a call in as soon as there is a place: for those who have waited elsewhere already.
  ///
  /// @throws CancellationException when the call was cancelled or its deadline has passed
  <T> T admitInLine(Function<Admitted, T> call) {
    Places.Place place = callers.take(Caller.current());
    try {
      CallWait.forPlace(places, "to plan");
      return in(call);
    } finally {
      place.close();
    }
  }

  /// The refusal of a call that is one too many.
  BusyException busy() {
    int turn = Math.floorMod(refused.getAndIncrement(), RETRY_TIMES);
    return new BusyException(
        "the planner", waiting, RETRY_AFTER.plus(BETWEEN_RETRIES.multipliedBy(turn)));
  }

  /// Lets a computation in that needs nothing else.
  <T> T run(Supplier<T> computation) {
    return admit(in -> in.compute(computation));
  }

  /// The planner that asks, and whoever has nothing else to do. Nobody but plans can keep them
  /// busy.
  public Workers workers() {
    return Workers.helpedBy(helpers, HELPERS);
  }

  /// How many are in and not being computed now.
  public int waiting() {
    return Math.max(0, waiting - places.availablePermits());
  }

  @Override
  public void close() {
    threads.shutdownNow();
    helpers.shutdownNow();
  }

  // Nobody passes those who wait in line.
  private boolean tryPlace() {
    try {
      return places.tryAcquire(0, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while planning");
    }
  }

  private <T> T in(Function<Admitted, T> call) {
    try {
      return call.apply(this::compute);
    } finally {
      places.release();
    }
  }

  private <T> T compute(Supplier<T> computation) {
    long begin = System.nanoTime();
    Future<T> result =
        submit(() -> {
          measures.waited(System.nanoTime() - begin);
          return computation.get();
        });
    Context call = Context.current();
    Context.CancellationListener stop = gone -> result.cancel(true);
    call.addListener(stop, Runnable::run);
    try {
      return result.get();
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while planning");
    } catch (ExecutionException e) {
      throw unchecked(e);
    } finally {
      call.removeListener(stop);
    }
  }

  private <T> Future<T> submit(Callable<T> task) {
    try {
      return threads.submit(task);
    } catch (RejectedExecutionException e) {
      throw new StoppingException();
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

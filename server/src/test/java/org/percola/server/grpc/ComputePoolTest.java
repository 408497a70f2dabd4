package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Context;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.percola.server.store.BusyException;

@Timeout(60)
final class ComputePoolTest {

  @Test
  void aResultAndAFailureComeBackAsTheyAre() {
    try (ComputePool pool = ComputePool.ofCommand()) {
      assertThat(pool.run(() -> 7)).isEqualTo(7);
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() ->
              pool.run(() -> {
                throw new IllegalStateException("no");
              }))
          .withMessage("no");
    }
  }

  @Test
  void onePlanTooManyIsRefusedAtOnce() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (ComputePool pool = ComputePool.ofCommand();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> running = callers.submit(() -> pool.run(() -> hold(begun, end)));
      begun.await();
      Future<String> waiting = callers.submit(() -> pool.run(() -> "second"));
      while (pool.waiting() == 0) {
        Thread.onSpinWait();
      }
      assertThatExceptionOfType(BusyException.class)
          .isThrownBy(() -> pool.run(() -> "third"))
          .withMessage("the planner: 1 requests are waiting already. Try again");
      end.countDown();
      assertThat(running.get()).isEqualTo("held");
      assertThat(waiting.get()).isEqualTo("second");
    }
  }

  @Test
  void aCallThatWasCancelledStopsWaiting() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Context.CancellableContext call = Context.current().withCancellation();
    try (ComputePool pool = ComputePool.ofCommand();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> running = callers.submit(call.wrap(() -> pool.run(() -> hold(begun, never))));
      begun.await();
      call.cancel(null);
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(running::get)
          .withCauseInstanceOf(CancellationException.class);
      assertThat(pool.run(() -> "free again")).isEqualTo("free again");
    }
  }

  private static String hold(CountDownLatch begun, CountDownLatch end) {
    begun.countDown();
    try {
      end.await();
      return "held";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "stopped";
    }
  }
}

package org.percola.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WorkersTest {

  @Test
  void resultsComeInTheOrderOfThePartsWhoeverComputesThem() {
    try (ExecutorService helpers = Executors.newFixedThreadPool(3)) {
      assertThat(Workers.helpedBy(helpers, 3).all(squares(1_000)))
          .isEqualTo(Workers.ONE.all(squares(1_000)));
    }
  }

  @Test
  void helpersWhoNeverComeStopNothing() {
    assertThat(Workers.helpedBy(dropped -> {}, 8).all(squares(10))).hasSize(10);
  }

  @Test
  void helpersWhoAreBlockedStopNothing() {
    CountDownLatch blocked = new CountDownLatch(1);
    try (ExecutorService helpers = Executors.newSingleThreadExecutor()) {
      helpers.execute(() -> await(blocked));
      assertThat(Workers.helpedBy(helpers, 1).all(squares(10))).hasSize(10);
      blocked.countDown();
    }
  }

  @Test
  void helpersDoHelp() {
    CountDownLatch both = new CountDownLatch(2); // neither part ends before the other one has begun
    Supplier<Thread> part =
        () -> {
          both.countDown();
          await(both);
          return Thread.currentThread();
        };
    try (ExecutorService helpers = Executors.newSingleThreadExecutor()) {
      List<Thread> threads = Workers.helpedBy(helpers, 1).all(List.of(part, part));
      assertThat(threads).doesNotHaveDuplicates().contains(Thread.currentThread());
    }
  }

  @Test
  void partsMayHaveParts() {
    try (ExecutorService helpers = Executors.newSingleThreadExecutor()) {
      Workers workers = Workers.helpedBy(helpers, 4);
      List<Supplier<List<Integer>>> outer = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        outer.add(() -> workers.all(squares(20)));
      }
      assertThat(workers.all(outer)).hasSize(20).allMatch(Workers.ONE.all(squares(20))::equals);
    }
  }

  @Test
  void aPartThatFailsFailsTheWhole() {
    Supplier<Integer> bad =
        () -> {
          throw new IllegalArgumentException("no");
        };
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Workers.helpedBy(dropped -> {}, 1).all(List.of(() -> 1, bad)))
        .withMessage("no");
  }

  @Test
  void whoIsInterruptedStillKnowsAfterwards() {
    Thread.currentThread().interrupt();
    assertThat(Workers.helpedBy(dropped -> {}, 1).all(squares(3))).containsExactly(0, 1, 4);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static List<Supplier<Integer>> squares(int count) {
    return IntStream.range(0, count).<Supplier<Integer>>mapToObj(i -> () -> i * i).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

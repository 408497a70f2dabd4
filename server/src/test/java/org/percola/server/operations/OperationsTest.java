package org.percola.server.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Context;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.server.store.BusyException;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.ChangeRequest;
import org.percola.server.store.NewExperiment;
import org.percola.server.store.NewOperation;
import org.percola.server.store.OperationLostException;
import org.percola.server.store.OperationName;
import org.percola.server.store.OperationPhase;
import org.percola.server.store.StoppingException;
import org.percola.server.store.StoredOperation;
import org.percola.server.testing.Services;

/// Operations whose work is up to the test.
@Timeout(60)
final class OperationsTest {
  private static final String C = "cathode";
  private static final String CALL = "Work";
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final ChangeRequest UNNAMED = new ChangeRequest("", "Test", "", "");

  private final CampaignStore store = Services.memory();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch left = new CountDownLatch(1);

  @BeforeEach
  void create() {
    change(changes -> changes.create(CompositeCathode.standard().build(C)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void howFarARunHasComeIsToldWhileItWorks() {
    LongWork work =
        run -> {
          run.progress(progress -> progress.at(OperationPhase.SEARCHING, 1).chosen(2));
          await(left);
          run.end(changes -> result("done"));
        };
    try (Operations operations = operations(work)) {
      OperationName name = start(operations);
      StoredOperation half = until(name, one -> one.progress().planned() == 2);
      assertThat(half.progress().phase()).isEqualTo(OperationPhase.SEARCHING);
      assertThat(half.progress().revision()).isEqualTo(1);
      assertThat(half.open()).isTrue();
      left.countDown();
      assertThat(ended(operations, name)).isEqualTo("done");
    }
  }

  @Test
  void whatAServerLeavesTheNextOneEndsOnce() {
    OperationName name;
    try (Operations first = operations(this::untilStopped)) {
      name = start(first);
      await(entered);
    }
    await(left);
    assertThat(store.operations().find(name).open()).isTrue();
    try (Operations second = operations(run -> run.end(OperationsTest::experiment))) {
      second.resume();
      assertThat(ended(second, name)).isEqualTo("e1");
    }
    assertThat(store.operations().find(name).attempts()).isEqualTo(2);
    assertThat(experiments()).containsExactly("e1");
  }

  @Test
  void aStoreThatCannotRunThemYetIsAskedAgain() {
    OperationName name = added();
    LongWork work = run -> run.end(changes -> result("done"));
    try (Operations operations = operations(unableAtFirst(), work)) {
      operations.resume();
      assertThat(ended(operations, name)).isEqualTo("done");
    }
  }

  @Test
  void aRunThatAnotherServerOvertookIsStoppedAndChangesNothing() {
    LongWork work =
        run -> {
          entered.countDown();
          awaitCancelled();
          assertThatExceptionOfType(OperationLostException.class)
              .isThrownBy(() -> run.end(OperationsTest::experiment));
          left.countDown();
        };
    try (Operations operations = operations(work)) {
      OperationName name = start(operations);
      await(entered);
      change(changes -> changes.operations(C).begin(name.id()));
      await(left);
      assertThat(store.operations().find(name).open()).isTrue();
      assertThat(experiments()).isEmpty();
    }
  }

  @Test
  void whatIsCancelledElsewhereIsStoppedHere() {
    try (Operations here = operations(this::untilStopped);
        Operations elsewhere = operations(run -> {})) {
      OperationName name = start(here);
      await(entered);
      elsewhere.cancel(name, UNNAMED);
      await(left);
      assertThat(ended(here, name)).isEqualTo("cancelled");
    }
  }

  @Test
  void whatFailsEndsWithItsError() {
    LongWork work =
        run -> {
          throw new IllegalArgumentException("no such design");
        };
    try (Operations operations = operations(work)) {
      assertThat(ended(operations, start(operations))).isEqualTo("failed: no such design");
    }
  }

  @Test
  void aStoreThatIsBusyDoesNotEndAnOperation() {
    OperationName name = added();
    OperationRunner runner =
        runner(run -> {
          throw new BusyException("the store", 1, Duration.ofSeconds(1));
        });
    assertThatExceptionOfType(BusyException.class).isThrownBy(() -> runner.run(name));
    assertThat(store.operations().find(name).open()).isTrue();
    runner(run -> run.end(changes -> result("done"))).run(name);
    assertThat(store.operations().find(name).attempts()).isEqualTo(2);
    assertThat(store.operations().find(name).open()).isFalse();
  }

  @Test
  void anOperationThatNeverEndsIsGivenUp() {
    OperationName name = added();
    AtomicInteger runs = new AtomicInteger();
    OperationRunner runner =
        runner(run -> {
          runs.incrementAndGet();
          throw new Crash();
        });
    for (int i = 0; i < OperationRunner.MOST_RUNS; i++) {
      assertThatExceptionOfType(Crash.class).isThrownBy(() -> runner.run(name));
    }
    runner.run(name);
    assertThat(runs).hasValue(OperationRunner.MOST_RUNS);
    assertThat(store.operations().find(name).result())
        .asString()
        .isEqualTo(
            "failed: %s: given up after 20 runs that did not end (expected: fewer)"
                .formatted(name.text()));
  }

  @Test
  void whatHasEndedOrIsForgottenIsNotRunAgain() {
    OperationName name = added();
    change(changes -> changes.operations(C).cancel(name.id(), result("cancelled")));
    OperationRunner runner =
        runner(run -> {
          throw new AssertionError("not to be run");
        });
    runner.run(name);
    change(changes -> changes.operations(C).delete(name.id()));
    runner.run(name);
  }

  @Test
  void whoWaitsIsSentAwayWhenTheServerStops() {
    try (Operations operations = operations(this::untilStopped)) {
      OperationName name = start(operations);
      await(entered);
      Thread.ofVirtual().start(operations::close);
      assertThatExceptionOfType(StoppingException.class)
          .isThrownBy(() -> operations.await(name, LONG, () -> false));
    }
  }

  private void untilStopped(Run run) {
    entered.countDown();
    awaitCancelled();
    left.countDown();
    throw new CancellationException("stopped");
  }

  private Operations operations(LongWork work) {
    return operations(store, work);
  }

  private static Operations operations(CampaignStore store, LongWork work) {
    return new Operations(store, Map.of(CALL, work), new Words(), 1);
  }

  /// The store, but for the first attempt to run its operations.
  private CampaignStore unableAtFirst() {
    AtomicInteger attempts = new AtomicInteger();
    Class<?>[] kind = {CampaignStore.class};
    return (CampaignStore)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            kind,
            (_, method, arguments) -> {
              if (method.getName().equals("runOperations") && attempts.getAndIncrement() == 0) {
                throw new BusyException("the store", 1, Duration.ofSeconds(1));
              }
              return method.invoke(store, arguments);
            });
  }

  private OperationRunner runner(LongWork work) {
    return new OperationRunner(store, Map.of(CALL, work), new Words(), name -> {});
  }

  private OperationName start(Operations operations) {
    OperationName name = added();
    operations.added(name);
    return name;
  }

  private OperationName added() {
    OperationName[] name = new OperationName[1];
    change(changes ->
        name[0] = changes.operations(C).add(new NewOperation(CALL, result("request"), 3)).name());
    return name[0];
  }

  private static String ended(Operations operations, OperationName name) {
    StoredOperation ended = operations.await(name, LONG, () -> false);
    byte[] result = ended.result();
    return result == null ? "open" : new String(result, UTF_8);
  }

  private StoredOperation until(OperationName name, Predicate<StoredOperation> wanted) {
    while (true) {
      StoredOperation present = store.operations().find(name);
      if (wanted.test(present)) {
        return present;
      }
      Thread.onSpinWait();
    }
  }

  private List<String> experiments() {
    return store.experiments(C, Set.of(), 0, 10).stream()
        .map(one -> one.experiment().id())
        .toList();
  }

  private void change(java.util.function.Consumer<CampaignChanges> work) {
    store.change(
        UNNAMED,
        changes -> {
          work.accept(changes);
          return new byte[0];
        });
  }

  private static byte[] experiment(CampaignChanges changes) {
    List<Experiment.Change> history =
        List.of(new Experiment.Change(ExperimentState.SUGGESTED, changes.now(), ""));
    Experiment experiment =
        new Experiment("e1", Design.empty(), null, List.of(), null, Map.of(), history, null);
    changes.add(C, List.of(new NewExperiment(experiment, null)));
    return result("e1");
  }

  private static void awaitCancelled() {
    CountDownLatch cancelled = new CountDownLatch(1);
    Context.current().addListener(context -> cancelled.countDown(), Runnable::run);
    await(cancelled);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] result(String text) {
    return text.getBytes(UTF_8);
  }

  /// What ends a server, without a trace that would fill the log.
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1;

    Crash() {
      super("crash", null, false, false);
    }
  }

  /// Results in plain words.
  private static final class Words implements Results {
    @Override
    public byte[] failed(RuntimeException thrown) {
      return result("failed: " + thrown.getMessage());
    }

    @Override
    public byte[] cancelled() {
      return result("cancelled");
    }
  }
}

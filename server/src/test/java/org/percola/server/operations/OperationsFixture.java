package org.percola.server.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grpc.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.ChangeRequest;
import org.percola.server.store.NewExperiment;
import org.percola.server.store.NewOperation;
import org.percola.server.store.OperationName;
import org.percola.server.store.StoredOperation;
import org.percola.server.testing.Services;

/// Operations whose work is up to the test, on a store with one campaign.
abstract class OperationsFixture {
  static final String C = "cathode";
  static final String CALL = "Work";
  static final Duration LONG = Duration.ofSeconds(30);
  static final ChangeRequest UNNAMED = new ChangeRequest("", "Test", "", "");

  final CampaignStore store = Services.memory();
  final CountDownLatch entered = new CountDownLatch(1);
  final CountDownLatch left = new CountDownLatch(1);

  @BeforeEach
  void create() {
    change(changes -> changes.create(CompositeCathode.standard().build(C)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  void untilStopped(Run run) {
    entered.countDown();
    awaitCancelled();
    left.countDown();
    throw new CancellationException("stopped");
  }

  Operations operations(LongWork work) {
    return operations(store, work);
  }

  static Operations operations(CampaignStore store, LongWork work) {
    return new Operations(store, Map.of(CALL, work), new Words(), 1);
  }

  OperationRunner runner(LongWork work) {
    return new OperationRunner(store, Map.of(CALL, work), new Words(), name -> {});
  }

  OperationName start(Operations operations) {
    OperationName name = added();
    operations.added(name);
    return name;
  }

  OperationName added() {
    OperationName[] name = new OperationName[1];
    change(changes ->
        name[0] = changes.operations(C).add(new NewOperation(CALL, result("request"), 3)).name());
    return name[0];
  }

  static String ended(Operations operations, OperationName name) {
    StoredOperation ended = operations.await(name, LONG, () -> false);
    byte[] result = ended.result();
    return result == null ? "open" : new String(result, UTF_8);
  }

  List<String> experiments() {
    return store.experiments(C, Set.of(), 0, 10).stream()
        .map(one -> one.experiment().id())
        .toList();
  }

  void change(Consumer<CampaignChanges> work) {
    store.change(
        UNNAMED,
        changes -> {
          work.accept(changes);
          return new byte[0];
        });
  }

  static byte[] experiment(CampaignChanges changes) {
    List<Experiment.Change> history =
        List.of(new Experiment.Change(ExperimentState.SUGGESTED, changes.now(), ""));
    Experiment experiment =
        new Experiment("e1", Design.empty(), null, List.of(), null, Map.of(), history, null);
    changes.add(C, List.of(new NewExperiment(experiment, null)));
    return result("e1");
  }

  static void awaitCancelled() {
    CountDownLatch cancelled = new CountDownLatch(1);
    Context.current().addListener(context -> cancelled.countDown(), Runnable::run);
    await(cancelled);
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] result(String text) {
    return text.getBytes(UTF_8);
  }

  /// Results in plain words.
  static final class Words implements Results {
    @Override
    public byte[] failed(RuntimeException thrown) {
      return result("failed: " + thrown.getMessage());
    }

    @Override
    public byte[] failed(OutOfMemoryError thrown) {
      return result("out of memory: " + thrown.getMessage());
    }

    @Override
    public byte[] cancelled() {
      return result("cancelled");
    }
  }
}

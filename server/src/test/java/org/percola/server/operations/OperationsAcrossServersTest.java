package org.percola.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.percola.server.store.BusyException;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.OperationLostException;
import org.percola.server.store.OperationName;

/// Operations that one server leaves, overtakes or cancels for another.
@Timeout(60)
final class OperationsAcrossServersTest extends OperationsFixture {
  @Test
  void whatAServerLeavesTheNextOneEndsOnce() {
    OperationName name;
    try (Operations first = operations(this::untilStopped)) {
      name = start(first);
      await(entered);
    }
    await(left);
    assertThat(store.operations().find(name).open()).isTrue();
    try (Operations second = operations(run -> run.end(OperationsFixture::experiment))) {
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
              .isThrownBy(() -> run.end(OperationsFixture::experiment));
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
}

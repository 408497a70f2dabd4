package org.percola.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.percola.server.store.BusyException;
import org.percola.server.store.OperationName;

/// Whether an operation is run, again, or no more.
@Timeout(60)
final class OperationRunnerTest extends OperationsFixture {
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
  void oneThatNeedsMoreMemoryThanThereIsIsNotRunAgain() {
    OperationName name = added();
    OperationRunner runner =
        runner(run -> {
          throw new OutOfMemoryError("made up");
        });
    runner.run(name);
    assertThat(store.operations().find(name).open()).isFalse();
    assertThat(store.operations().find(name).result())
        .asString()
        .isEqualTo("out of memory: made up");
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

  /// What ends a server, without a trace that would fill the log.
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1;

    Crash() {
      super("crash", null, false, false);
    }
  }
}

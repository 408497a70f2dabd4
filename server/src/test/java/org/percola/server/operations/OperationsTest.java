package org.percola.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.percola.server.store.OperationName;
import org.percola.server.store.OperationPhase;
import org.percola.server.store.StoppingException;
import org.percola.server.store.StoredOperation;

/// What whoever starts an operation, or waits for it, is told.
@Timeout(60)
final class OperationsTest extends OperationsFixture {
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
  void whoWaitsIsSentAwayWhenTheServerStops() {
    try (Operations operations = operations(this::untilStopped)) {
      OperationName name = start(operations);
      await(entered);
      Thread.ofVirtual().start(operations::close);
      assertThatExceptionOfType(StoppingException.class)
          .isThrownBy(() -> operations.await(name, LONG, () -> false));
    }
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
}

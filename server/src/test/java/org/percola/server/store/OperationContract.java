package org.percola.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.template.CompositeCathode;

/// How operations are kept.
interface OperationContract extends StoreFixture {
  byte[] RESULT = "result".getBytes(UTF_8);

  @Test
  default void anOperationIsKeptAsItWasAdded() {
    create();
    StoredOperation added = added();
    assertThat(added.name().text()).matches("campaigns/cathode/operations/o[0-9a-f]{14}-[0-9a-f]+");
    assertThat(added.progress()).isEqualTo(OperationProgress.waiting(3));
    assertThat(added.attempts()).isZero();
    assertThat(added.started()).isNull();
    assertThat(added.open()).isTrue();
    assertThat(store().operations().find(added.name())).usingRecursiveComparison().isEqualTo(added);
    assertThat(store().operations().request(added.name())).asString().isEqualTo("request");
    assertThat(store().revision(C)).as("no event of the campaign").isEqualTo(1);
  }

  @Test
  default void aRunSaysHowFarItHasComeAndEnds() {
    create();
    OperationRun run = begun(added());
    OperationProgress progress = new OperationProgress(OperationPhase.SEARCHING, 2, 3, 1);
    change(changes -> changes.operations(C).report(run, progress));
    StoredOperation half = store().operations().find(run.name());
    assertThat(half.progress()).isEqualTo(progress);
    assertThat(half.started()).isNotNull();
    change(changes -> changes.operations(C).end(run, RESULT));
    StoredOperation ended = store().operations().find(run.name());
    assertThat(ended.open()).isFalse();
    assertThat(ended.result()).isEqualTo(RESULT);
    assertThat(ended.progress()).isEqualTo(new OperationProgress(OperationPhase.ENDED, 2, 3, 1));
    assertThat(store().operations().open()).isEmpty();
  }

  @Test
  default void aRunThatWasOvertakenChangesNothing() {
    create();
    StoredOperation added = added();
    OperationRun first = begun(added);
    OperationRun second = begun(added);
    assertThat(second.attempt()).isEqualTo(first.attempt() + 1);
    assertThatExceptionOfType(OperationLostException.class)
        .isThrownBy(() -> change(changes -> finish(changes, first, "late")));
    assertThatExceptionOfType(OperationLostException.class)
        .isThrownBy(() ->
            change(changes ->
                changes.operations(C).report(first, OperationProgress.waiting(3).chosen(1))));
    assertThat(ids()).isEmpty();
    assertThat(store().revision(C)).isEqualTo(1);
    change(changes -> finish(changes, second, "e1"));
    assertThatExceptionOfType(OperationLostException.class)
        .as("it ends once")
        .isThrownBy(() -> change(changes -> finish(changes, second, "again")));
    assertThatExceptionOfType(OperationLostException.class)
        .as("one that has ended is not begun")
        .isThrownBy(() -> begun(added));
    assertThat(ids()).containsExactly("e1");
  }

  @Test
  default void whatIsCancelledIsEndedByNobodyElse() {
    create();
    OperationRun run = begun(added());
    byte[] cancelled = "cancelled".getBytes(UTF_8);
    change(changes -> changes.operations(C).cancel(run.name().id(), cancelled));
    assertThatExceptionOfType(OperationLostException.class)
        .isThrownBy(() -> change(changes -> finish(changes, run, "late")));
    change(changes -> changes.operations(C).cancel(run.name().id(), RESULT));
    assertThat(store().operations().find(run.name()).result())
        .as("the first end counts")
        .isEqualTo(cancelled);
    assertThat(ids()).isEmpty();
  }

  @Test
  default void onlyAnOperationThatHasEndedIsDeleted() {
    create();
    StoredOperation added = added();
    String id = added.name().id();
    assertThatExceptionOfType(PreconditionException.class)
        .isThrownBy(() -> change(changes -> changes.operations(C).delete(id)))
        .withMessage(added.name().text() + ": not done (expected: done; cancel it first)");
    change(changes -> changes.operations(C).cancel(id, RESULT));
    change(changes -> changes.operations(C).delete(id));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> store().operations().find(added.name()))
        .withMessage(added.name().text() + ": there is none");
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> change(changes -> changes.operations(C).delete(id)));
  }

  @Test
  default void operationsAreListedInTheOrderOfCreationPageByPage() {
    create();
    change(changes -> changes.create(CompositeCathode.standard().build("other")));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      names.add(added().name().id());
    }
    change(changes -> changes.operations("other").add(asked()));
    OperationReads reads = store().operations();
    assertThat(reads.list(C, "", 2))
        .extracting(one -> one.name().id())
        .isEqualTo(names.subList(0, 2));
    assertThat(reads.list(C, names.get(1), 2))
        .extracting(one -> one.name().id())
        .isEqualTo(names.subList(2, 3));
    assertThat(reads.open())
        .extracting(OperationName::campaignId)
        .containsExactly(C, C, C, "other");
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> reads.list("none", "", 2));
  }

  @Test
  default void tooManyOpenOperationsAreRefused() {
    create();
    StoredOperation first = added();
    for (int i = 1; i < OperationChanges.MOST_OF_CAMPAIGN; i++) {
      added();
    }
    assertThatExceptionOfType(BusyException.class)
        .isThrownBy(this::added)
        .withMessage(
            "operations of campaigns/cathode: 8 are open already. Wait for one, or cancel it");
    change(changes -> changes.operations(C).cancel(first.name().id(), RESULT));
    assertThat(added().open()).isTrue();
  }

  @Test
  default void aDeletedCampaignGetsNoOperation() {
    create();
    change(changes -> changes.delete(C));
    assertThatExceptionOfType(PreconditionException.class).isThrownBy(this::added);
  }

  @Test
  default void whatHasEndedIsForgottenAfterAWeek() {
    create();
    StoredOperation open = added();
    StoredOperation ended = added();
    change(changes -> changes.operations(C).cancel(ended.name().id(), RESULT));
    clock().advance(SqlOperationChanges.KEPT.minus(Duration.ofMinutes(1)));
    added();
    assertThat(store().operations().list(C, "", 10)).hasSize(3);
    clock().advance(Duration.ofMinutes(2));
    added();
    assertThat(store().operations().list(C, "", 10))
        .extracting(StoredOperation::name)
        .contains(open.name())
        .doesNotContain(ended.name());
  }

  private StoredOperation added() {
    StoredOperation[] added = new StoredOperation[1];
    change(changes -> added[0] = changes.operations(C).add(asked()));
    return added[0];
  }

  private OperationRun begun(StoredOperation operation) {
    OperationRun[] run = new OperationRun[1];
    change(changes -> run[0] = changes.operations(C).begin(operation.name().id()).latest());
    return run[0];
  }

  private static NewOperation asked() {
    return new NewOperation("Start", "request".getBytes(UTF_8), 3);
  }

  private static void finish(CampaignChanges changes, OperationRun run, String experiment) {
    StoreSamples.add(changes, experiment);
    changes.operations(C).end(run, RESULT);
  }
}

package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.ExperimentState;

/// What is found, and what is not.
interface ReadContract extends StoreFixture {
  @Test
  default void aDeletedCampaignIsHiddenAndKeptUntilUndeleted() {
    create();
    change(changes -> changes.delete(C));
    assertThat(store().campaigns("", 10, false)).isEmpty();
    assertThat(store().campaigns("", 10, true)).hasSize(1);
    assertThat(store().campaign(C).deleted()).isEqualTo(clock().last());
    assertThatExceptionOfType(PreconditionException.class)
        .isThrownBy(() -> store().snapshot(C))
        .withMessage("campaigns/cathode: deleted (expected: undelete it first)");
    assertThatExceptionOfType(PreconditionException.class)
        .isThrownBy(() -> change(changes -> StoreSamples.add(changes, "e1")));
    assertThatExceptionOfType(AlreadyExistsException.class).isThrownBy(this::create);
    change(changes -> changes.undelete(C));
    assertThat(store().snapshot(C).experiments()).isEmpty();
  }

  @Test
  default void pagesCoverEverythingOnce() {
    create();
    for (int i = 1; i <= 5; i++) {
      String id = "e" + i;
      change(changes -> StoreSamples.add(changes, id));
    }
    List<StoredExperiment> first = store().experiments(C, Set.of(), 0, 3);
    List<StoredExperiment> second = store().experiments(C, Set.of(), first.getLast().ordinal(), 3);
    assertThat(first).extracting(e -> e.experiment().id()).containsExactly("e1", "e2", "e3");
    assertThat(second).extracting(e -> e.experiment().id()).containsExactly("e4", "e5");
    assertThat(store().experiments(C, Set.of(ExperimentState.COMPLETED), 0, 10)).isEmpty();
    assertThat(store().experiments(C, Set.of(ExperimentState.SUGGESTED), 0, 10)).hasSize(5);
  }

  @Test
  default void whatIsNotThereIsNotFound() {
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> store().snapshot("none"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> store().experiments("none", Set.of(), 0, 1));
    create();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> store().experiment(C, "e1"))
        .withMessage("campaigns/cathode/experiments/e1: there is none");
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> store().experiment("none", "e1"))
        .withMessage("campaigns/none: there is none");
  }

  @Test
  default void theRevisionAloneIsThatOfTheCampaign() {
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> store().revision(C));
    create();
    assertThat(store().revision(C)).isEqualTo(1);
    change(changes -> {
      StoreSamples.add(changes, "e1");
      assertThat(changes.revision(C)).isEqualTo(2);
    });
    assertThat(store().revision(C)).isEqualTo(2);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            change(changes -> {
              changes.delete(C);
              throw new IllegalStateException("taken back");
            }));
    assertThat(store().revision(C)).isEqualTo(2);
    change(changes -> changes.delete(C));
    assertThat(store().revision(C))
        .isEqualTo(3)
        .isEqualTo(store().campaign(C).definition().revision());
  }
}

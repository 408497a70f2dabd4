package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Measurement;

/// What is kept of what happened to a campaign, and who finds what afterwards.
interface HistoryContract extends StoreFixture {
  @Test
  default void everyChangeRaisesTheRevisionByOneAndLeavesAnEvent() {
    create();
    change(changes -> changes.add(C, List.of(StoreSamples.plain(StoreSamples.suggested("e1")))));
    change(changes -> changes.replace(C, StoreSamples.completed("e1", 0.8)));
    change(changes -> changes.redefine(StoreSamples.renamed("Other")));
    change(changes -> changes.delete(C));
    change(changes -> changes.undelete(C));
    List<CampaignEvent> events = store().events(C, 0, 100);
    assertThat(events).extracting(CampaignEvent::revision).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(events)
        .extracting(CampaignEvent::kind)
        .containsExactly(
            CampaignEvent.Kind.CAMPAIGN_CREATED,
            CampaignEvent.Kind.EXPERIMENTS_ADDED,
            CampaignEvent.Kind.EXPERIMENT_CHANGED,
            CampaignEvent.Kind.CAMPAIGN_REDEFINED,
            CampaignEvent.Kind.CAMPAIGN_DELETED,
            CampaignEvent.Kind.CAMPAIGN_UNDELETED);
    assertThat(events.get(1).experiments()).containsExactly("e1");
    assertThat(store().snapshot(C).revision()).isEqualTo(6);
    assertThat(store().events(C, 4, 1)).containsExactly(events.get(4));
  }

  @Test
  default void aCampaignCanBeSeenAsItWasAtEveryRevision() {
    List<Campaign> seen = new ArrayList<>();
    create();
    seen.add(store().snapshot(C));
    Experiment odd = StoreSamples.suggested("a-second");
    change(changes ->
        changes.add(
            C, List.of(StoreSamples.plain(StoreSamples.suggested("e1")), StoreSamples.plain(odd))));
    seen.add(store().snapshot(C));
    Experiment once = StoreSamples.completed("e1", 0.1 + 0.2);
    change(changes -> changes.replace(C, once));
    seen.add(store().snapshot(C));
    change(changes -> changes.redefine(seen.getFirst().withConstraints(List.of())));
    seen.add(store().snapshot(C));
    Measurement correction = StoreSamples.measurement("m2", 0.7, "m1");
    change(changes -> changes.replace(C, StoreSamples.withMeasurement(once, correction)));
    seen.add(store().snapshot(C));
    change(changes -> changes.delete(C));
    change(changes -> changes.undelete(C));
    for (Campaign then : seen) {
      assertThat(store().snapshot(C, then.revision())).isEqualTo(then);
    }
    assertThat(seen).doesNotHaveDuplicates();
    for (long never : new long[] {0, 8}) {
      assertThatExceptionOfType(PreconditionException.class)
          .isThrownBy(() -> store().snapshot(C, never))
          .withMessageContaining("revision " + never + " (expected: 1 to 7)");
    }
  }

  @Test
  default void aStationFindsItsOwnExperimentsAndLeasesThatHaveEnded() {
    create();
    Instant soon = clock().last().plusSeconds(60);
    List<Experiment> all =
        List.of(
            StoreSamples.suggested("e1"),
            StoreSamples.leased("e2", "press-1", soon),
            StoreSamples.leased("e3", "press-2", soon.plusSeconds(60)),
            StoreSamples.leased("e4", "press-1", soon.plusSeconds(60)),
            StoreSamples.completed("e5", 0.8));
    change(changes -> changes.add(C, all.stream().map(StoreSamples::plain).toList()));
    assertThat(idsIn(changes -> changes.heldBy(C, "press-1"))).containsExactly("e2", "e4");
    assertThat(idsIn(changes -> changes.heldBy(C, "press-3"))).isEmpty();
    assertThat(idsIn(changes -> changes.overdue(C))).isEmpty();
    clock().advance(Duration.ofSeconds(90));
    assertThat(idsIn(changes -> changes.overdue(C))).containsExactly("e2");
    change(changes -> changes.replace(C, StoreSamples.completed("e2", 0.8)));
    assertThat(idsIn(changes -> changes.overdue(C))).isEmpty();
    assertThat(idsIn(changes -> changes.heldBy(C, "press-1"))).containsExactly("e4");
  }

  private List<String> idsIn(Function<CampaignChanges, List<StoredExperiment>> read) {
    List<String> found = new ArrayList<>();
    change(changes -> read.apply(changes).forEach(one -> found.add(one.experiment().id())));
    return found;
  }
}

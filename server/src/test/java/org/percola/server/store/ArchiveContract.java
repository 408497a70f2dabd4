package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.server.convert.ProtoDocuments;

/// How campaigns move between stores.
interface ArchiveContract extends StoreFixture {
  @Test
  default void aCampaignMovesToAnotherStoreWithItsHistory() {
    create();
    change(changes ->
        changes.add(C, List.of(StoreSamples.plain(StoreSamples.completed("e1", 0.1 + 0.2)))));
    Measurement correction = StoreSamples.measurement("m0", 0.7, "m1");
    change(changes ->
        changes.replace(
            C, StoreSamples.withMeasurement(changes.experiment(C, "e1").experiment(), correction)));
    List<String> lines = store().archive(C);
    try (CampaignStore other = SqliteCampaignStore.inMemory(new ProtoDocuments(), clock())) {
      StoredCampaign moved = other.restore(lines);
      assertThat(moved).isEqualTo(store().campaign(C));
      assertThat(other.events(C, 0, 100)).isEqualTo(store().events(C, 0, 100));
      assertThat(other.experiment(C, "e1")).isEqualTo(store().experiment(C, "e1"));
      for (long revision = 1; revision <= 3; revision++) {
        assertThat(other.snapshot(C, revision)).isEqualTo(store().snapshot(C, revision));
      }
      assertThat(other.archive(C)).isEqualTo(lines);
      assertThatExceptionOfType(AlreadyExistsException.class)
          .isThrownBy(() -> other.restore(lines));
    }
  }

  @Test
  default void aCampaignComesFromAnotherStoreWholeOrNotAtAll() {
    List<String> lines;
    try (CampaignStore other = SqliteCampaignStore.inMemory(new ProtoDocuments(), clock())) {
      other.change(
          new ChangeRequest("", "Test", "", ""),
          changes -> {
            changes.create(CompositeCathode.standard().build(C));
            changes.add(C, List.of(StoreSamples.plain(StoreSamples.completed("e1", 0.8))));
            return new byte[0];
          });
      lines = other.archive(C);
    }
    for (int left = 0; left < lines.size(); left++) {
      List<String> damaged = new ArrayList<>(lines);
      damaged.remove(left);
      assertThatExceptionOfType(DamagedArchiveException.class)
          .isThrownBy(() -> store().restore(damaged));
      assertThat(store().campaigns("", 10, true)).isEmpty();
    }
    store().restore(lines);
    change(changes -> changes.replace(C, StoreSamples.completed("e1", 0.8)));
    assertThat(store().archive(C).subList(0, 1)).isEqualTo(lines.subList(0, 1));
    assertThat(store().campaign(C).definition().revision()).isEqualTo(3);
  }
}

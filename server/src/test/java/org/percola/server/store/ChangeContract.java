package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.template.CompositeCathode;

/// What every change does to a campaign and its experiments.
interface ChangeContract extends StoreFixture {
  @Test
  default void aCampaignComesBackAsItWasCreated() {
    Campaign campaign = CompositeCathode.standard().withStack(12, nominal()).build(C);
    change(changes -> changes.create(campaign));
    assertThat(store().snapshot(C)).isEqualTo(campaign);
    StoredCampaign stored = store().campaign(C);
    assertThat(stored.definition().revision()).isEqualTo(1);
    assertThat(stored.created()).isEqualTo(stored.updated()).isEqualTo(clock().last());
    assertThat(stored.deleted()).isNull();
  }

  @Test
  default void experimentsComeBackBitForBitAndInOrder() {
    create();
    Experiment first = StoreSamples.completed("seed-dp20", 0.1 + 0.2);
    Experiment second = StoreSamples.suggested("e2");
    change(
        changes -> changes.add(C, List.of(StoreSamples.plain(first), StoreSamples.plain(second))));
    assertThat(store().snapshot(C).experiments()).containsExactly(first, second);
    assertThat(store().experiment(C, "seed-dp20").experiment()).isEqualTo(first);
    assertThat(store().campaign(C).experimentCount()).isEqualTo(2);
  }

  @Test
  default void measurementsAreAddedAndNeverChanged() {
    create();
    Experiment once = StoreSamples.completed("e1", 0.8);
    change(changes -> changes.add(C, List.of(StoreSamples.plain(once))));
    Measurement correction = StoreSamples.measurement("m2", 0.7, "m1");
    Experiment twice = StoreSamples.withMeasurement(once, correction);
    change(changes -> changes.replace(C, twice));
    StoredExperiment stored = store().experiment(C, "e1");
    assertThat(stored.experiment()).isEqualTo(twice);
    assertThat(stored.version()).isEqualTo(2);
    assertThat(stored.created()).isBefore(stored.updated());
  }

  @Test
  default void severalExperimentsChangeInOneRevision() {
    create();
    Experiment one = StoreSamples.suggested("e1");
    Experiment other = StoreSamples.suggested("e2");
    change(changes -> changes.add(C, List.of(StoreSamples.plain(one), StoreSamples.plain(other))));
    Experiment leased = StoreSamples.leased("e2", "press-1", clock().last().plusSeconds(60));
    Experiment done = StoreSamples.completed("e1", 0.8);
    List<Experiment> answered = new ArrayList<>();
    change(changes ->
        changes
            .replace(C, List.of(leased, done))
            .forEach(stored -> answered.add(stored.experiment())));
    assertThat(answered).containsExactly(leased, done);
    assertThat(store().snapshot(C).experiments()).containsExactly(done, leased);
    assertThat(store().snapshot(C, 3)).isEqualTo(store().snapshot(C));
    assertThat(store().events(C, 2, 10))
        .singleElement()
        .satisfies(event -> assertThat(event.experiments()).containsExactly("e2", "e1"));
  }

  @Test
  default void whatAChangeAnswersIsWhatIsReadAfterwards() {
    create();
    List<StoredExperiment> answered = new ArrayList<>();
    change(changes ->
        answered.addAll(
            changes.add(C, List.of(StoreSamples.plain(StoreSamples.completed("e1", 0.1 + 0.2))))));
    assertThat(store().experiment(C, "e1")).isEqualTo(answered.getFirst());
    Measurement correction = StoreSamples.measurement("m2", 0.7, "m1");
    change(changes ->
        answered.add(
            changes.replace(
                C,
                StoreSamples.withMeasurement(
                    changes.experiment(C, "e1").experiment(), correction))));
    assertThat(store().experiment(C, "e1")).isEqualTo(answered.getLast());
    assertThat(answered.getLast().version()).isEqualTo(2);
  }

  @Test
  default void aChangeSeesWhatItDidBefore() {
    create();
    change(changes -> {
      StoreSamples.add(changes, "e1");
      assertThat(changes.hasExperiment(C, "e1")).isTrue();
      assertThat(changes.lastOrdinal(C)).isEqualTo(1);
      assertThat(changes.campaign(C).definition().revision()).isEqualTo(2);
      assertThat(changes.snapshot(C).experiments()).hasSize(1);
      changes.delete(C);
      assertThat(changes.campaigns("", 10, false)).isEmpty();
      changes.undelete(C);
      StoreSamples.add(changes, "e2");
      assertThat(changes.events(C, 0, 10)).hasSize(5);
    });
    assertThat(ids()).containsExactly("e1", "e2");
    assertThat(store().events(C, 0, 10)).hasSize(5);
    assertThat(store().campaign(C).experimentCount()).isEqualTo(2);
  }

  @Test
  default void aRefusedChangeLeavesNothingBehind() {
    create();
    assertThatExceptionOfType(AlreadyExistsException.class)
        .isThrownBy(() ->
            change(changes -> {
              changes.add(C, List.of(StoreSamples.plain(StoreSamples.suggested("e1"))));
              changes.add(C, List.of(StoreSamples.plain(StoreSamples.suggested("e1"))));
            }));
    assertThat(store().snapshot(C).experiments()).isEmpty();
    assertThat(store().events(C, 0, 100)).hasSize(1);
    assertThat(store().campaign(C).definition().revision()).isEqualTo(1);
  }

  @Test
  default void aValueThatIsNoNumberIsNeverStored() {
    create();
    Experiment bad =
        StoreSamples.withMeasurement(
            StoreSamples.suggested("e1"),
            StoreSamples.measurement("m1", new Measurement.Value.AtLeast(Double.NaN)));
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> change(changes -> changes.add(C, List.of(StoreSamples.plain(bad)))));
    assertThat(store().snapshot(C).experiments()).isEmpty();
  }

  private static org.percola.cathode.stack.VoltageBasis nominal() {
    return org.percola.cathode.stack.VoltageBasis.NOMINAL;
  }
}

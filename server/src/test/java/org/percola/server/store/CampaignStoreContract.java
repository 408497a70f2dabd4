package org.percola.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.server.convert.ProtoDocuments;
import org.percola.server.testing.SteppedClock;

/// What every store promises.
abstract class CampaignStoreContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  static final String C = "cathode";
  private static final String OTHER = "other";

  final SteppedClock clock = SteppedClock.from(Instant.parse("2026-03-01T08:00:00Z"));
  CampaignStore store;

  abstract CampaignStore open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void aCampaignComesBackAsItWasCreated() {
    Campaign campaign = CompositeCathode.standard().withStack(12, nominal()).build(C);
    change(changes -> changes.create(campaign));
    assertThat(store.snapshot(C)).isEqualTo(campaign);
    StoredCampaign stored = store.campaign(C);
    assertThat(stored.definition().revision()).isEqualTo(1);
    assertThat(stored.created()).isEqualTo(stored.updated()).isEqualTo(clock.last());
    assertThat(stored.deleted()).isNull();
  }

  @Test
  void experimentsComeBackBitForBitAndInOrder() {
    create();
    Experiment first = StoreSamples.completed("seed-dp20", 0.1 + 0.2);
    Experiment second = StoreSamples.suggested("e2");
    change(changes -> changes.add(C, List.of(plain(first), plain(second))));
    assertThat(store.snapshot(C).experiments()).containsExactly(first, second);
    assertThat(store.experiment(C, "seed-dp20").experiment()).isEqualTo(first);
    assertThat(store.campaign(C).experimentCount()).isEqualTo(2);
  }

  @Test
  void everyChangeRaisesTheRevisionByOneAndLeavesAnEvent() {
    create();
    change(changes -> changes.add(C, List.of(plain(StoreSamples.suggested("e1")))));
    change(changes -> changes.replace(C, StoreSamples.completed("e1", 0.8)));
    change(changes -> changes.redefine(renamed("Other")));
    change(changes -> changes.delete(C));
    change(changes -> changes.undelete(C));
    List<CampaignEvent> events = store.events(C, 0, 100);
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
    assertThat(store.snapshot(C).revision()).isEqualTo(6);
    assertThat(store.events(C, 4, 1)).containsExactly(events.get(4));
  }

  @Test
  void aCampaignCanBeSeenAsItWasAtEveryRevision() {
    List<Campaign> seen = new ArrayList<>();
    create();
    seen.add(store.snapshot(C));
    Experiment odd = StoreSamples.suggested("a-second");
    change(changes -> changes.add(C, List.of(plain(StoreSamples.suggested("e1")), plain(odd))));
    seen.add(store.snapshot(C));
    Experiment once = StoreSamples.completed("e1", 0.1 + 0.2);
    change(changes -> changes.replace(C, once));
    seen.add(store.snapshot(C));
    change(changes -> changes.redefine(seen.getFirst().withConstraints(List.of())));
    seen.add(store.snapshot(C));
    Measurement correction = StoreSamples.measurement("m2", 0.7, "m1");
    change(changes -> changes.replace(C, StoreSamples.withMeasurement(once, correction)));
    seen.add(store.snapshot(C));
    change(changes -> changes.delete(C));
    change(changes -> changes.undelete(C));
    for (Campaign then : seen) {
      assertThat(store.snapshot(C, then.revision())).isEqualTo(then);
    }
    assertThat(seen).doesNotHaveDuplicates();
    for (long never : new long[] {0, 8}) {
      assertThatExceptionOfType(PreconditionException.class)
          .isThrownBy(() -> store.snapshot(C, never))
          .withMessageContaining("revision " + never + " (expected: 1 to 7)");
    }
  }

  @Test
  void measurementsAreAddedAndNeverChanged() {
    create();
    Experiment once = StoreSamples.completed("e1", 0.8);
    change(changes -> changes.add(C, List.of(plain(once))));
    Measurement correction = StoreSamples.measurement("m2", 0.7, "m1");
    Experiment twice = StoreSamples.withMeasurement(once, correction);
    change(changes -> changes.replace(C, twice));
    StoredExperiment stored = store.experiment(C, "e1");
    assertThat(stored.experiment()).isEqualTo(twice);
    assertThat(stored.version()).isEqualTo(2);
    assertThat(stored.created()).isBefore(stored.updated());
  }

  @Test
  void severalExperimentsChangeInOneRevision() {
    create();
    Experiment one = StoreSamples.suggested("e1");
    Experiment other = StoreSamples.suggested("e2");
    change(changes -> changes.add(C, List.of(plain(one), plain(other))));
    Experiment leased = leased("e2", "press-1", clock.last().plusSeconds(60));
    Experiment done = StoreSamples.completed("e1", 0.8);
    List<Experiment> answered = new ArrayList<>();
    change(changes ->
        changes
            .replace(C, List.of(leased, done))
            .forEach(stored -> answered.add(stored.experiment())));
    assertThat(answered).containsExactly(leased, done);
    assertThat(store.snapshot(C).experiments()).containsExactly(done, leased);
    assertThat(store.snapshot(C, 3)).isEqualTo(store.snapshot(C));
    assertThat(store.events(C, 2, 10))
        .singleElement()
        .satisfies(event -> assertThat(event.experiments()).containsExactly("e2", "e1"));
  }

  @Test
  void aStationFindsItsOwnExperimentsAndLeasesThatHaveEnded() {
    create();
    Instant soon = clock.last().plusSeconds(60);
    List<Experiment> all =
        List.of(
            StoreSamples.suggested("e1"),
            leased("e2", "press-1", soon),
            leased("e3", "press-2", soon.plusSeconds(60)),
            leased("e4", "press-1", soon.plusSeconds(60)),
            StoreSamples.completed("e5", 0.8));
    change(changes -> changes.add(C, all.stream().map(CampaignStoreContract::plain).toList()));
    assertThat(idsIn(changes -> changes.heldBy(C, "press-1"))).containsExactly("e2", "e4");
    assertThat(idsIn(changes -> changes.heldBy(C, "press-3"))).isEmpty();
    assertThat(idsIn(changes -> changes.overdue(C))).isEmpty();
    clock.advance(Duration.ofSeconds(90));
    assertThat(idsIn(changes -> changes.overdue(C))).containsExactly("e2");
    change(changes -> changes.replace(C, StoreSamples.completed("e2", 0.8)));
    assertThat(idsIn(changes -> changes.overdue(C))).isEmpty();
    assertThat(idsIn(changes -> changes.heldBy(C, "press-1"))).containsExactly("e4");
  }

  @Test
  void aRefusedChangeLeavesNothingBehind() {
    create();
    assertThatExceptionOfType(AlreadyExistsException.class)
        .isThrownBy(() ->
            change(changes -> {
              changes.add(C, List.of(plain(StoreSamples.suggested("e1"))));
              changes.add(C, List.of(plain(StoreSamples.suggested("e1"))));
            }));
    assertThat(store.snapshot(C).experiments()).isEmpty();
    assertThat(store.events(C, 0, 100)).hasSize(1);
    assertThat(store.campaign(C).definition().revision()).isEqualTo(1);
  }

  @Test
  void aValueThatIsNoNumberIsNeverStored() {
    create();
    Experiment bad =
        StoreSamples.withMeasurement(
            StoreSamples.suggested("e1"),
            StoreSamples.measurement("m1", new Measurement.Value.AtLeast(Double.NaN)));
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> change(changes -> changes.add(C, List.of(plain(bad)))));
    assertThat(store.snapshot(C).experiments()).isEmpty();
  }

  @Test
  void aRepeatedRequestHasOneEffectAndTheSameAnswer() {
    create();
    ChangeRequest request = new ChangeRequest("", "Add", "id-1", "hash");
    byte[] first = store.change(request, changes -> add(changes, "e1"));
    byte[] again = store.change(request, changes -> add(changes, "e2"));
    assertThat(again).isEqualTo(first);
    assertThat(store.answered(request)).isEqualTo(first);
    assertThat(ids()).containsExactly("e1");
    assertThat(store.events(C, 1, 100))
        .extracting(CampaignEvent::requestId)
        .containsExactly("id-1");
  }

  @Test
  void aRequestIdWithAnotherBodyIsRefused() {
    create();
    store.change(new ChangeRequest("", "Add", "id-1", "hash"), changes -> add(changes, "e1"));
    ChangeRequest other = new ChangeRequest("", "Add", "id-1", "other hash");
    assertThatExceptionOfType(RequestIdReusedException.class)
        .isThrownBy(() -> store.change(other, changes -> add(changes, "e2")))
        .withMessage(
            "request_id: 'id-1' came before with another Add"
                + " (expected: a new id for a new request)");
    assertThatExceptionOfType(RequestIdReusedException.class)
        .isThrownBy(() -> store.answered(other));
    assertThat(ids()).containsExactly("e1");
  }

  @Test
  void theSameIdFromAnotherCallerOrForAnotherCallIsANewRequest() {
    create();
    store.change(new ChangeRequest("", "Add", "id-1", "hash"), changes -> add(changes, "e1"));
    store.change(new ChangeRequest("ann", "Add", "id-1", "x"), changes -> add(changes, "e2"));
    store.change(new ChangeRequest("", "Other", "id-1", "x"), changes -> add(changes, "e3"));
    assertThat(ids()).containsExactly("e1", "e2", "e3");
  }

  @Test
  void anAnswerIsForgottenAfterAWeek() {
    create();
    ChangeRequest request = new ChangeRequest("", "Add", "id-1", "hash");
    store.change(request, changes -> add(changes, "e1"));
    clock.advance(RequestTable.KEPT.minus(Duration.ofMinutes(1)));
    assertThat(store.answered(request)).isNotNull();
    clock.advance(Duration.ofMinutes(2));
    assertThat(store.answered(request)).isNull();
    store.change(request, changes -> add(changes, "e2"));
    assertThat(ids()).containsExactly("e1", "e2");
  }

  @Test
  void aDeletedCampaignIsHiddenAndKeptUntilUndeleted() {
    create();
    change(changes -> changes.delete(C));
    assertThat(store.campaigns("", 10, false)).isEmpty();
    assertThat(store.campaigns("", 10, true)).hasSize(1);
    assertThat(store.campaign(C).deleted()).isEqualTo(clock.last());
    assertThatExceptionOfType(PreconditionException.class)
        .isThrownBy(() -> store.snapshot(C))
        .withMessage("campaigns/cathode: deleted (expected: undelete it first)");
    assertThatExceptionOfType(PreconditionException.class)
        .isThrownBy(() -> change(changes -> add(changes, "e1")));
    assertThatExceptionOfType(AlreadyExistsException.class).isThrownBy(this::create);
    change(changes -> changes.undelete(C));
    assertThat(store.snapshot(C).experiments()).isEmpty();
  }

  @Test
  void pagesCoverEverythingOnce() {
    create();
    for (int i = 1; i <= 5; i++) {
      String id = "e" + i;
      change(changes -> add(changes, id));
    }
    List<StoredExperiment> first = store.experiments(C, Set.of(), 0, 3);
    List<StoredExperiment> second = store.experiments(C, Set.of(), first.getLast().ordinal(), 3);
    assertThat(first).extracting(e -> e.experiment().id()).containsExactly("e1", "e2", "e3");
    assertThat(second).extracting(e -> e.experiment().id()).containsExactly("e4", "e5");
    assertThat(store.experiments(C, Set.of(ExperimentState.COMPLETED), 0, 10)).isEmpty();
    assertThat(store.experiments(C, Set.of(ExperimentState.SUGGESTED), 0, 10)).hasSize(5);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> store.snapshot("none"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> store.experiments("none", Set.of(), 0, 1));
    create();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> store.experiment(C, "e1"))
        .withMessage("campaigns/cathode/experiments/e1: there is none");
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> store.experiment("none", "e1"))
        .withMessage("campaigns/none: there is none");
  }

  @Test
  void aCampaignMovesToAnotherStoreWithItsHistory() {
    create();
    change(changes -> changes.add(C, List.of(plain(StoreSamples.completed("e1", 0.1 + 0.2)))));
    Measurement correction = StoreSamples.measurement("m0", 0.7, "m1");
    change(changes ->
        changes.replace(
            C, StoreSamples.withMeasurement(changes.experiment(C, "e1").experiment(), correction)));
    List<String> lines = store.archive(C);
    try (CampaignStore other = SqliteCampaignStore.inMemory(new ProtoDocuments(), clock)) {
      StoredCampaign moved = other.restore(lines);
      assertThat(moved).isEqualTo(store.campaign(C));
      assertThat(other.events(C, 0, 100)).isEqualTo(store.events(C, 0, 100));
      assertThat(other.experiment(C, "e1")).isEqualTo(store.experiment(C, "e1"));
      for (long revision = 1; revision <= 3; revision++) {
        assertThat(other.snapshot(C, revision)).isEqualTo(store.snapshot(C, revision));
      }
      assertThat(other.archive(C)).isEqualTo(lines);
      assertThatExceptionOfType(AlreadyExistsException.class)
          .isThrownBy(() -> other.restore(lines));
    }
  }

  @Test
  void aCampaignComesFromAnotherStoreWholeOrNotAtAll() {
    List<String> lines;
    try (CampaignStore other = SqliteCampaignStore.inMemory(new ProtoDocuments(), clock)) {
      other.change(
          new ChangeRequest("", "Test", "", ""),
          changes -> {
            changes.create(CompositeCathode.standard().build(C));
            changes.add(C, List.of(plain(StoreSamples.completed("e1", 0.8))));
            return new byte[0];
          });
      lines = other.archive(C);
    }
    for (int left = 0; left < lines.size(); left++) {
      List<String> damaged = new ArrayList<>(lines);
      damaged.remove(left);
      assertThatExceptionOfType(DamagedArchiveException.class)
          .isThrownBy(() -> store.restore(damaged));
      assertThat(store.campaigns("", 10, true)).isEmpty();
    }
    store.restore(lines);
    change(changes -> changes.replace(C, StoreSamples.completed("e1", 0.8)));
    assertThat(store.archive(C).subList(0, 1)).isEqualTo(lines.subList(0, 1));
    assertThat(store.campaign(C).definition().revision()).isEqualTo(3);
  }

  @Test
  void manyWritersAtOnceLoseNothingAndLeaveNoGap() throws Exception {
    create();
    int writers = 16;
    int each = 8;
    List<Callable<Void>> work = new ArrayList<>();
    for (int w = 0; w < writers; w++) {
      String prefix = "w" + w + "-";
      work.add(() -> {
        for (int i = 0; i < each; i++) {
          String id = prefix + i;
          change(changes -> add(changes, id));
          refuse();
        }
        return null;
      });
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(ids()).hasSize(writers * each).doesNotHaveDuplicates();
    List<CampaignEvent> events = store.events(C, 0, 1_000);
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).revision()).isEqualTo(i + 1);
    }
    assertThat(events).hasSize(1 + writers * each);
  }

  @Test
  void manyChangesThatMayShareTransactionsHaveTheirOwnEffectEach() throws Exception {
    create();
    change(changes -> changes.create(CompositeCathode.standard().build(OTHER)));
    int writers = 24;
    int each = 6;
    List<Callable<Void>> work = new ArrayList<>();
    for (int w = 0; w < writers; w++) {
      String prefix = "w" + w + "-";
      work.add(() -> {
        for (int i = 0; i < each; i++) {
          addTwiceUnderOneId(prefix + i);
        }
        return null;
      });
      work.add(() -> {
        for (int i = 0; i < each; i++) {
          refuseInEveryWay(prefix + "bad-" + i);
        }
        return null;
      });
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(ids()).hasSize(writers * each).doesNotHaveDuplicates();
    assertThat(ids()).noneMatch(id -> id.contains("bad"));
    assertThat(store.campaign(OTHER).definition().revision()).isEqualTo(1);
    List<CampaignEvent> events = store.events(C, 0, 1_000);
    assertThat(events)
        .extracting(CampaignEvent::revision)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 1 + writers * each).boxed().toList());
    assertThat(store.snapshot(C)).isEqualTo(store.snapshot(C, events.size()));
  }

  @Test
  void whatAChangeAnswersIsWhatIsReadAfterwards() {
    create();
    List<StoredExperiment> answered = new ArrayList<>();
    change(changes ->
        answered.addAll(changes.add(C, List.of(plain(StoreSamples.completed("e1", 0.1 + 0.2))))));
    assertThat(store.experiment(C, "e1")).isEqualTo(answered.getFirst());
    Measurement correction = StoreSamples.measurement("m2", 0.7, "m1");
    change(changes ->
        answered.add(
            changes.replace(
                C,
                StoreSamples.withMeasurement(
                    changes.experiment(C, "e1").experiment(), correction))));
    assertThat(store.experiment(C, "e1")).isEqualTo(answered.getLast());
    assertThat(answered.getLast().version()).isEqualTo(2);
  }

  @Test
  void aChangeSeesWhatItDidBefore() {
    create();
    change(changes -> {
      add(changes, "e1");
      assertThat(changes.hasExperiment(C, "e1")).isTrue();
      assertThat(changes.lastOrdinal(C)).isEqualTo(1);
      assertThat(changes.campaign(C).definition().revision()).isEqualTo(2);
      assertThat(changes.snapshot(C).experiments()).hasSize(1);
      changes.delete(C);
      assertThat(changes.campaigns("", 10, false)).isEmpty();
      changes.undelete(C);
      add(changes, "e2");
      assertThat(changes.events(C, 0, 10)).hasSize(5);
    });
    assertThat(ids()).containsExactly("e1", "e2");
    assertThat(store.events(C, 0, 10)).hasSize(5);
    assertThat(store.campaign(C).experimentCount()).isEqualTo(2);
  }

  private void addTwiceUnderOneId(String id) {
    ChangeRequest request = new ChangeRequest("", "Add", id, "hash");
    byte[] first = store.change(request, changes -> add(changes, id));
    assertThat(store.change(request, changes -> add(changes, id + "-again"))).isEqualTo(first);
  }

  // Before it has written anything, after it, after a statement of its own, and by the database.
  private void refuseInEveryWay(String id) {
    List<Consumer<CampaignChanges>> ways =
        List.of(
            changes -> changes.delete("none"),
            changes -> {
              add(changes, id);
              add(changes, id);
            },
            changes -> {
              add(changes, id);
              changes.redefine(renamed(id));
              add(changes, id + "-more");
              changes.experiment(C, "none");
            },
            changes -> {
              changes.add(OTHER, List.of(plain(StoreSamples.suggested(id))));
              changes.delete(OTHER);
              changes.add(OTHER, List.of(plain(StoreSamples.suggested(id + "-more"))));
            },
            changes -> {
              changes.create(CompositeCathode.standard().build(id));
              changes.add(id, List.of(plain(StoreSamples.suggested(id))));
              changes.experiment(id, "none");
            },
            changes ->
                changes.add(
                    C,
                    List.of(
                        plain(
                            StoreSamples.withMeasurement(
                                StoreSamples.suggested(id),
                                StoreSamples.measurement(
                                    "m1", new Measurement.Value.AtLeast(Double.NaN)))))));
    List<Class<? extends RuntimeException>> refusals =
        List.of(
            NotFoundException.class,
            AlreadyExistsException.class,
            NotFoundException.class,
            PreconditionException.class,
            NotFoundException.class,
            RuntimeException.class);
    for (int i = 0; i < ways.size(); i++) {
      ChangeRequest request = new ChangeRequest("", "Refused", id + "-" + i, "hash");
      Consumer<CampaignChanges> way = ways.get(i);
      assertThatExceptionOfType(refusals.get(i))
          .isThrownBy(() ->
              store.change(
                  request,
                  changes -> {
                    way.accept(changes);
                    return new byte[0];
                  }));
      assertThat(store.answered(request)).isNull();
    }
  }

  private List<String> idsIn(Function<CampaignChanges, List<StoredExperiment>> read) {
    List<String> found = new ArrayList<>();
    change(changes -> read.apply(changes).forEach(one -> found.add(one.experiment().id())));
    return found;
  }

  private static Experiment leased(String id, String station, Instant until) {
    Experiment.Change given =
        new Experiment.Change(ExperimentState.LEASED, until.minusSeconds(60), "", station);
    return StoreSamples.suggested(id).after(given, station, until);
  }

  private List<String> ids() {
    return store.experiments(C, Set.of(), 0, 1_000).stream()
        .map(stored -> stored.experiment().id())
        .toList();
  }

  final void create() {
    change(changes -> changes.create(CompositeCathode.standard().build(C)));
  }

  @Test
  void keysAreKeptAsTheyWereMade() {
    change(changes -> changes.create(renamed("Cathode")));
    StoredKey all = key("all", null, null);
    StoredKey one = key("one", C, NOON.plusSeconds(60));
    store.keys().add(one);
    store.keys().add(all);
    assertThat(store.keys().list()).containsExactly(all, one);
    assertThat(store.keys().find("one")).contains(one);
    assertThat(store.keys().find("none")).isEmpty();
  }

  @Test
  void aKeyIsRevokedOnce() {
    store.keys().add(key("all", null, null));
    assertThat(store.keys().revoke("all", NOON).revoked()).isEqualTo(NOON);
    assertThat(store.keys().revoke("all", NOON.plusSeconds(1)).revoked()).isEqualTo(NOON);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> store.keys().revoke("none", NOON))
        .withMessage("apiKeys/none: there is none");
  }

  @Test
  void aKeyHasANameThatWasNeverUsedAndACampaignThatIsThere() {
    store.keys().add(key("all", null, null));
    assertThatExceptionOfType(AlreadyExistsException.class)
        .isThrownBy(() -> store.keys().add(key("all", null, null)));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> store.keys().add(key("one", "none", null)))
        .withMessage("campaigns/none: there is none");
  }

  private static StoredKey key(String id, @Nullable String campaignId, @Nullable Instant expires) {
    return new StoredKey(id, "0".repeat(64), "VIEWER", campaignId, NOON, expires, null);
  }

  final void change(Consumer<CampaignChanges> work) {
    store.change(
        new ChangeRequest("", "Test", "", ""),
        changes -> {
          work.accept(changes);
          return new byte[0];
        });
  }

  /// One bad change must not spoil those that share its transaction.
  private void refuse() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() ->
            change(changes -> {
              add(changes, "spoilt");
              changes.delete("none");
            }));
  }

  private static byte[] add(CampaignChanges changes, String id) {
    changes.add(C, List.of(plain(StoreSamples.suggested(id))));
    return id.getBytes(UTF_8);
  }

  private static NewExperiment plain(Experiment experiment) {
    return new NewExperiment(experiment, null);
  }

  private static org.percola.cathode.stack.VoltageBasis nominal() {
    return org.percola.cathode.stack.VoltageBasis.NOMINAL;
  }

  private static Campaign renamed(String displayName) {
    return CompositeCathode.standard().withDisplayName(displayName).build(C);
  }

  static Map<String, Double> conditions() {
    return Map.of("c_rate", 0.1, "temperature_celsius", 60.0);
  }
}

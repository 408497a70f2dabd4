package org.percola.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.server.convert.ProtoDocuments;
import org.percola.server.testing.TestPostgres;

final class PostgresStoreTest extends CampaignStoreContract {
  private final DatabaseLocation.Postgres location = TestPostgres.schema();

  @Override
  CampaignStore open() {
    return PostgresCampaignStore.open(location, new ProtoDocuments(), StoreClock.of(clock));
  }

  @Test
  void everythingIsThereForAnotherReplica() {
    create();
    change(changes ->
        changes.add(C, List.of(new NewExperiment(StoreSamples.completed("e1", 0.8), "{\"a\":1}"))));
    Campaign before = store.snapshot(C);
    try (CampaignStore other = open()) {
      assertThat(other.snapshot(C)).isEqualTo(before);
      assertThat(other.events(C, 0, 10)).isEqualTo(store.events(C, 0, 10));
    }
  }

  @Test
  void oneOfManyRepeatsOnTwoReplicasHasTheEffect() throws Exception {
    create();
    try (CampaignStore other = open()) {
      AtomicInteger done = new AtomicInteger();
      List<Callable<byte[]>> repeats = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        CampaignStore replica = i % 2 == 0 ? store : other;
        repeats.add(() ->
            replica.change(
                new ChangeRequest("", "Add", "id-1", "hash"),
                changes -> {
                  String id = "e" + done.incrementAndGet();
                  changes.add(C, List.of(new NewExperiment(StoreSamples.suggested(id), null)));
                  return id.getBytes(UTF_8);
                }));
      }
      assertThat(all(repeats)).allSatisfy(answer -> assertThat(answer).asString().isEqualTo("e1"));
      assertThat(store.lastOrdinal(C)).isEqualTo(1);
    }
  }

  @Test
  void whatAChangeReadsStaysTrueUntilItIsMade() throws Exception {
    create();
    try (CampaignStore other = open()) {
      List<Callable<byte[]>> increments = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        CampaignStore replica = i % 2 == 0 ? store : other;
        increments.add(() -> replica.change(unnamed(), PostgresStoreTest::addNext));
      }
      all(increments);
      assertThat(store.lastOrdinal(C)).isEqualTo(24);
      assertThat(store.hasExperiment(C, "e24")).isTrue();
      assertThat(store.campaign(C).definition().revision()).isEqualTo(25);
    }
  }

  @Test
  void changesAreMadeWhenTheDatabaseSays() {
    try (CampaignStore timed = PostgresCampaignStore.open(location, new ProtoDocuments())) {
      Instant before = TestPostgres.now();
      timed.change(unnamed(), PostgresStoreTest::created);
      assertThat(timed.campaign(C).created()).isBetween(before, TestPostgres.now());
    }
  }

  @Test
  void oneOfTwoReplicasCreatesACampaign() throws Exception {
    try (CampaignStore other = open()) {
      List<Callable<byte[]>> both = new ArrayList<>();
      AtomicInteger refused = new AtomicInteger();
      for (CampaignStore replica : List.of(store, other)) {
        both.add(() -> {
          try {
            replica.change(unnamed(), PostgresStoreTest::created);
          } catch (AlreadyExistsException e) {
            refused.incrementAndGet();
          }
          return new byte[0];
        });
      }
      all(both);
      assertThat(refused).hasValue(1);
    }
  }

  @Test
  void connectionsThatWereCutAreReplaced() {
    create();
    store.snapshot(C);
    TestPostgres.cut(location);
    assertThat(store.snapshot(C).experiments()).isEmpty();
    TestPostgres.cut(location);
    change(changes -> changes.delete(C));
    assertThat(store.campaign(C).deleted()).isNotNull();
  }

  @Test
  void aConnectionThatIsCutDuringAChangeCostsNothing() {
    create();
    AtomicInteger times = new AtomicInteger();
    store.change(
        new ChangeRequest("", "Add", "id-1", "hash"),
        changes -> {
          byte[] answer = addNext(changes);
          if (times.incrementAndGet() == 1) {
            TestPostgres.cut(location);
          }
          return answer;
        });
    assertThat(times).hasValue(2);
    assertThat(store.lastOrdinal(C)).isEqualTo(1);
    assertThat(store.campaign(C).definition().revision()).isEqualTo(2);
  }

  @Test
  void whetherAnUnnamedChangeWasMadeIsNotGuessedWhenItsConnectionIsCut() {
    create();
    TestPostgres.cutAtCommit(location, "event");
    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> change(PostgresStoreTest::addNext))
        .withMessageContaining("it may be there or not");
  }

  @Test
  void changesThatWaitForOneAnotherInACircleAreRepeated() throws Exception {
    create();
    change(changes -> changes.create(CompositeCathode.standard().build("other")));
    Meeting meeting = new Meeting();
    List<Callable<byte[]>> crossing =
        List.of(() -> crossing(meeting, C, "other"), () -> crossing(meeting, "other", C));
    all(crossing);
    assertThat(store.lastOrdinal(C)).isEqualTo(2);
    assertThat(store.lastOrdinal("other")).isEqualTo(2);
  }

  @Test
  void aDatabaseThatIsGoneRefusesAndIsFoundAgain() {
    DatabaseLocation.Postgres own = TestPostgres.database();
    try (CampaignStore alone = PostgresCampaignStore.open(own, new ProtoDocuments())) {
      alone.change(unnamed(), PostgresStoreTest::created);
      assertThat(alone.reachable()).isTrue();
      TestPostgres.shut(own);
      assertThat(alone.reachable()).isFalse();
      assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> alone.snapshot(C));
      TestPostgres.reopen(own);
      assertThat(alone.reachable()).isTrue();
      assertThat(alone.snapshot(C).experiments()).isEmpty();
    }
  }

  @Test
  void anOperationIsRunByOneServer() throws Exception {
    create();
    List<OperationName> runs = new CopyOnWriteArrayList<>();
    try (CampaignStore other = open();
        OperationQueue one = store.runOperations(name -> ended(store, runs, name), 2);
        OperationQueue two = other.runOperations(name -> ended(other, runs, name), 2)) {
      for (int i = 0; i < 6; i++) {
        OperationName name = operation(i % 2 == 0 ? store : other);
        (i % 2 == 0 ? two : one).added(name);
      }
      while (!store.operations().open().isEmpty()) {
        Thread.sleep(10);
      }
      one.pause();
      two.pause();
    }
    assertThat(runs).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void anOperationOfAServerThatFellSilentIsRunByAnother() throws Exception {
    create();
    OperationName name = operation(store);
    TestPostgres.execute(
        location.url(),
        """
        UPDATE operation_queue SET picked = TRUE, picked_by = 'gone', version = 2,
          last_heartbeat = now() - INTERVAL '1 minute'
        """);
    List<OperationName> runs = new CopyOnWriteArrayList<>();
    try (OperationQueue queue = store.runOperations(one -> ended(store, runs, one), 1)) {
      while (!store.operations().open().isEmpty()) {
        Thread.sleep(10);
      }
      queue.pause();
    }
    assertThat(runs).containsExactly(name);
  }

  private static OperationName operation(CampaignStore replica) {
    OperationName[] name = new OperationName[1];
    replica.change(
        unnamed(),
        changes -> {
          NewOperation asked = new NewOperation("Start", new byte[] {1}, 0);
          name[0] = changes.operations(C).add(asked).name();
          return new byte[0];
        });
    return name[0];
  }

  private static void ended(CampaignStore replica, List<OperationName> runs, OperationName name) {
    runs.add(name);
    replica.change(
        unnamed(),
        changes -> {
          OperationRun run = changes.operations(C).begin(name.id()).latest();
          changes.operations(C).end(run, new byte[] {1});
          return new byte[0];
        });
  }

  private byte[] crossing(Meeting meeting, String first, String second) {
    return store.change(
        unnamed(),
        changes -> {
          changes.add(first, List.of(next(changes, first)));
          meeting.meet();
          changes.add(second, List.of(next(changes, second)));
          return new byte[0];
        });
  }

  private static byte[] created(CampaignChanges changes) {
    changes.create(CompositeCathode.standard().build(C));
    return new byte[0];
  }

  private static byte[] addNext(CampaignChanges changes) {
    changes.add(C, List.of(next(changes, C)));
    return new byte[0];
  }

  private static NewExperiment next(CampaignChanges changes, String campaign) {
    String id = "e" + (changes.lastOrdinal(campaign) + 1);
    return new NewExperiment(StoreSamples.suggested(id), null);
  }

  private static ChangeRequest unnamed() {
    return new ChangeRequest("", "Test", "", "");
  }

  private static <T> List<T> all(List<Callable<T>> work) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> one : threads.invokeAll(work)) {
        results.add(one.get());
      }
    }
    return results;
  }

  /// Lets the first two pass together, and everybody later at once.
  private static final class Meeting {
    private final CountDownLatch both = new CountDownLatch(2);

    void meet() {
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

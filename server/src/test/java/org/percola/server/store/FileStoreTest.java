package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.server.convert.ProtoDocuments;

final class FileStoreTest extends CampaignStoreContract {
  @TempDir Path folder;

  @Override
  CampaignStore open() {
    return SqliteCampaignStore.open(folder.resolve("lab/percola.db"), new ProtoDocuments(), clock);
  }

  @Test
  void everythingIsThereAfterReopening() {
    create();
    change(changes ->
        changes.add(C, List.of(new NewExperiment(StoreSamples.completed("e1", 0.8), "{\"a\":1}"))));
    Campaign before = store.snapshot(C);
    List<CampaignEvent> events = store.events(C, 0, 10);
    store.close();
    store = open();
    assertThat(store.snapshot(C)).isEqualTo(before);
    assertThat(store.events(C, 0, 10)).isEqualTo(events);
    assertThat(store.experiment(C, "e1").suggestion()).isEqualTo("{\"a\":1}");
  }

  @Test
  void answersAreRepeatedAfterReopening() {
    create();
    ChangeRequest request = new ChangeRequest("", "Delete", "id-1", "hash");
    store.change(
        request,
        changes -> {
          changes.delete(C);
          return new byte[] {1, 2, 3};
        });
    store.close();
    store = open();
    assertThat(store.answered(request)).containsExactly(1, 2, 3);
  }

  @Test
  void aSecondOpenerIsToldWhoHasIt() {
    assertThatExceptionOfType(DatabaseInUseException.class)
        .isThrownBy(this::open)
        .withMessageContaining(
            "lab/percola.db: in use by process " + ProcessHandle.current().pid());
  }

  @Test
  void aFileThatIsNoDatabaseIsSaidToBeNone() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.db"), "bought powder\n".repeat(100));
    assertThatExceptionOfType(DatabaseUnusableException.class)
        .isThrownBy(() -> SqliteCampaignStore.open(file, new ProtoDocuments(), clock))
        .withMessage(
            file
                + ": no SQLite database, or a damaged one (expected: a file that Percola made, or a"
                + " backup)");
  }

  @Test
  void aCommitIsOnDiskBeforeItIsAcknowledged() throws SQLException {
    // Read back with a plain connection, as whoever comes after a crash would.
    create();
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("lab/percola.db"));
        var statement = other.createStatement();
        var rows = statement.executeQuery("SELECT revision FROM campaign")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(1)).isEqualTo(1);
    }
  }

  @Test
  void aStationFindsWhatItHadBeforeThereWereLeases() throws SQLException {
    create();
    Experiment running =
        StoreSamples.suggested("e1")
            .after(
                new Experiment.Change(ExperimentState.RUNNING, clock.last(), ""), "press-1", null);
    change(changes -> changes.add(C, List.of(new NewExperiment(running, null))));
    store.close();
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("lab/percola.db"));
        var statement = other.createStatement()) {
      statement.executeUpdate("UPDATE experiment SET station = NULL"); // as the first form left it
    }
    store = open();
    List<StoredExperiment> held = new ArrayList<>();
    change(changes -> held.addAll(changes.heldBy(C, "press-1")));
    assertThat(held).extracting(one -> one.experiment()).containsExactly(running);
  }

  @Test
  void connectionsWaitForTheDiskAndHoldReferencesTogether() {
    SqliteDatabase database = SqliteDatabase.file(folder.resolve("other.db"));
    List<String> settings = new ArrayList<>();
    try (var handle = database.writer()) {
      for (String pragma : List.of("journal_mode", "synchronous", "foreign_keys")) {
        settings.add(handle.createQuery("PRAGMA " + pragma).mapTo(String.class).one());
      }
    }
    assertThat(settings).containsExactly("wal", "2", "1"); // 2 is FULL
  }

  @Test
  void aDatabaseThatCannotBeCreatedIsNamed() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatExceptionOfType(java.io.UncheckedIOException.class)
        .isThrownBy(
            () -> SqliteCampaignStore.open(file.resolve("percola.db"), new ProtoDocuments(), clock))
        .withMessageContaining("percola.db: cannot be created");
  }
}

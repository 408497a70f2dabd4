package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of changes while the file cannot be written, and afterwards.
final class SqliteWriterTest {
  @TempDir Path folder;
  private SqliteDatabase database;
  private Handle handle;
  private SqliteWriter writer;

  @BeforeEach
  void open() {
    database = SqliteDatabase.file(folder.resolve("percola.db"));
    handle = database.writer();
    writer = new SqliteWriter(handle);
    writer.run(true, h -> h.execute("CREATE TABLE note (text TEXT)"));
  }

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void aFullDiskPasses() {
    handle.execute("PRAGMA max_page_count = 2");
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> note("x".repeat(50_000)))
        .withMessage(
            "the database does not answer: the disk is full (expected: room for what is written). Try again");
    assertThat(writer.reachable()).isFalse();
    handle.execute("PRAGMA max_page_count = 1000000");
    note("y");
    assertThat(writer.reachable()).isTrue();
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void soDoesAnotherProgramThatHoldsTheFile() {
    handle.execute("PRAGMA busy_timeout = 50");
    try (Handle other = database.writer()) {
      other.begin();
      assertThatExceptionOfType(UnavailableException.class)
          .isThrownBy(() -> note("x"))
          .withMessageContaining("another program holds it");
      assertThat(writer.reachable()).isFalse();
      other.rollback();
    }
    writer.run(true, SqliteWriter::probe);
    assertThat(writer.reachable()).isTrue();
  }

  @Test
  void aMistakeOfOursIsNotTakenForEither() {
    assertThatThrownBy(() -> writer.run(true, h -> h.execute("INSERT INTO nowhere VALUES (1)")))
        .isNotInstanceOf(Refusal.class);
    assertThat(writer.reachable()).isTrue();
  }

  private void note(String text) {
    writer.run(true, h -> h.execute("INSERT INTO note VALUES (?)", text));
  }

  private int notes() {
    return handle.createQuery("SELECT COUNT(*) FROM note").mapTo(Integer.class).one();
  }
}

package org.percola.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.server.testing.TestPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

final class MigrationHistoryTest {
  @TempDir Path folder;
  private DataSource source;

  @BeforeEach
  void open() {
    SQLiteDataSource made = new SQLiteDataSource();
    made.setUrl("jdbc:sqlite:" + folder.resolve("lab.db"));
    source = made;
  }

  @ParameterizedTest
  @EnumSource
  void theFilesThatWeNameAreThoseThatFlywayFindsWithTheSameChecksums(Dialect dialect) {
    var found =
        Arrays.stream(Migrations.flyway(source, dialect).info().all())
            .collect(
                Collectors.toMap(one -> one.getVersion().toString(), MigrationInfo::getChecksum));
    assertThat(MigrationHistory.expected(dialect)).isEqualTo(found);
  }

  @Test
  void anEmptyDatabaseLacksThemAndAMigratedOneDoesNot() {
    assertThat(complete()).isFalse();
    Migrations.run(source, Dialect.SQLITE);
    assertThat(complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM flyway_schema_history WHERE version = '3'",
        "UPDATE flyway_schema_history SET version = '99' WHERE version = '3'",
        "UPDATE flyway_schema_history SET checksum = 1 WHERE version = '2'",
        "UPDATE flyway_schema_history SET success = 0 WHERE version = '3'",
        "DROP TABLE flyway_schema_history"
      })
  void whateverIsOtherwiseIsLeftToFlyway(String change) throws SQLException {
    Migrations.run(source, Dialect.SQLITE);
    execute(source, change);
    assertThat(complete()).isFalse();
  }

  @Test
  void aHistoryThatIsFurtherDownTheSearchPathIsNotOurs() throws SQLException {
    PGSimpleDataSource postgres = new PGSimpleDataSource();
    postgres.setUrl(TestPostgres.schema().url());
    Migrations.run(postgres, Dialect.POSTGRESQL);
    assertThat(MigrationHistory.complete(postgres, Dialect.POSTGRESQL)).isTrue();

    PGSimpleDataSource before = new PGSimpleDataSource();
    before.setUrl(TestPostgres.schema().url());
    before.setCurrentSchema(before.getCurrentSchema() + "," + postgres.getCurrentSchema());
    assertThat(MigrationHistory.complete(before, Dialect.POSTGRESQL)).isFalse();
  }

  private boolean complete() {
    return MigrationHistory.complete(source, Dialect.SQLITE);
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package org.percola.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.sql.DataSource;

/// Tells whether a database has had exactly the migrations that this version of Percola brings, so
/// that a server need not start Flyway to find that there is nothing to do.
///
/// It reads what Flyway wrote down: versions and checksums. Whatever is not as expected, be it a
/// table that is missing or a row of another kind, is left to Flyway.
final class MigrationHistory {
  private static final String HISTORY = "flyway_schema_history";

  private MigrationHistory() {}

  /// Whether nothing is missing, and nothing there that we do not know.
  static boolean complete(DataSource source, Dialect dialect) {
    try (Connection connection = source.getConnection()) {
      return applied(connection).equals(expected(dialect));
    } catch (SQLException e) {
      return false; // Flyway will say what is wrong, or make the tables
    }
  }

  /// Versions and checksums of the migrations that we bring.
  static Map<String, Integer> expected(Dialect dialect) {
    return dialect.migrationFiles().stream()
        .collect(Collectors.toMap(MigrationHistory::version, MigrationHistory::checksum));
  }

  private static Map<String, Integer> applied(Connection connection) throws SQLException {
    Map<String, Integer> applied = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT version, checksum, success FROM " + schema(statement) + HISTORY)) {
      while (rows.next()) {
        String version = String.valueOf(rows.getString("version"));
        applied.put(rows.getBoolean("success") ? version : "failed", rows.getInt("checksum"));
      }
    }
    return applied;
  }

  // Flyway works in the first schema of the search path; a later one may hold others' history.
  private static String schema(Statement statement) throws SQLException {
    String name = statement.getConnection().getSchema();
    return name == null ? "" : statement.enquoteIdentifier(name, true) + ".";
  }

  // db/migration/V1_2__what_it_does.sql is version 1.2.
  private static String version(String file) {
    String name = file.substring(file.lastIndexOf('/') + 2, file.indexOf("__"));
    return name.replace('_', '.');
  }

  // As Flyway takes it: over the lines, without what ends them.
  private static int checksum(String file) {
    CRC32 sum = new CRC32();
    for (String line : lines(file)) {
      sum.update(line.getBytes(UTF_8));
    }
    return (int) sum.getValue();
  }

  private static List<String> lines(String file) {
    InputStream in =
        Objects.requireNonNull(MigrationHistory.class.getResourceAsStream("/" + file), file);
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

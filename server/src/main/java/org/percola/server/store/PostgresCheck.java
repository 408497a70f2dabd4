package org.percola.server.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/// Looks whether a PostgreSQL database can be used, and says in words why not.
final class PostgresCheck {
  /// The oldest version that the tests have run on.
  private static final int OLDEST_VERSION = 15;

  private static final int NUMBERS_PER_VERSION = 10_000;
  private static final String MISSING_RIGHTS = "42501";

  private PostgresCheck() {}

  /// @throws DatabaseUnusableException when it cannot
  static void run(DatabaseLocation.Postgres location) {
    try (Connection connection =
            DriverManager.getConnection(location.url(), PostgresDatabase.properties(location));
        Statement statement = connection.createStatement()) {
      version(location, Integer.parseInt(ask(statement, "SHOW server_version_num")));
      if (ask(statement, "SELECT pg_is_in_recovery()").equals("t")) {
        throw refused(location, "is a standby (expected: the primary)", null);
      }
      if (ask(statement, "SHOW fsync").equals("off")) {
        throw refused(
            location,
            "does not wait for its disk, fsync is off (expected: on, or a crash loses results)",
            null);
      }
    } catch (SQLException e) {
      throw refused(location, reason(e), e);
    }
  }

  /// A failure of the migrations in words for people, where there are any.
  static RuntimeException explained(DatabaseLocation.Postgres location, RuntimeException thrown) {
    if (MISSING_RIGHTS.equals(PostgresFault.state(thrown))) {
      return refused(
          location,
          "does not let this user make tables (expected: GRANT CREATE, USAGE ON SCHEMA public TO the user)",
          thrown);
    }
    if (thrown instanceof FlywayException flyway
        && flyway.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
      return refused(
          location, "holds tables of something else (expected: a database of its own)", thrown);
    }
    return thrown;
  }

  private static void version(DatabaseLocation.Postgres location, int number) {
    if (number / NUMBERS_PER_VERSION < OLDEST_VERSION) {
      throw refused(
          location,
          "is PostgreSQL %d (expected: %d or newer)"
              .formatted(number / NUMBERS_PER_VERSION, OLDEST_VERSION),
          null);
    }
  }

  private static String reason(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return switch (state) {
      case "28000", "28P01" -> "does not know this user or password (" + e.getMessage() + ")";
      case "3D000" -> "does not exist (" + e.getMessage() + ")";
      default -> "does not answer (" + e.getMessage() + ")";
    };
  }

  private static String ask(Statement statement, String question) throws SQLException {
    try (ResultSet rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static DatabaseUnusableException refused(
      DatabaseLocation.Postgres location, String reason, @Nullable Throwable cause) {
    return new DatabaseUnusableException(location + ": " + reason, cause);
  }
}

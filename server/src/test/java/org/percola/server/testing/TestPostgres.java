package org.percola.server.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.percola.server.store.Credentials;
import org.percola.server.store.DatabaseLocation;

/// A PostgreSQL for the tests of this process, from binaries that Maven brings: nothing has to be
/// installed. The library starts it as another user where the tests run as root.
///
/// With `-Dpercola.test.postgres=jdbc:postgresql://…/postgres?user=…` the tests run against that
/// server instead, such as an older one.
public final class TestPostgres {
  private static final @Nullable String GIVEN = System.getProperty("percola.test.postgres");
  private static final String SERVER = GIVEN == null ? embedded() : GIVEN;
  private static final AtomicInteger NAMES = new AtomicInteger();

  private TestPostgres() {}

  /// A new empty schema. Cheaper than a database of its own, which costs a copy of three hundred
  /// files.
  public static DatabaseLocation.Postgres schema() {
    String name = name();
    execute(SERVER, "CREATE SCHEMA " + name);
    return new DatabaseLocation.Postgres(
        SERVER + (SERVER.contains("?") ? "&" : "?") + "currentSchema=" + name, Credentials.NONE);
  }

  /// A new empty database.
  public static DatabaseLocation.Postgres database() {
    String name = name();
    execute(SERVER, "CREATE DATABASE " + name);
    return new DatabaseLocation.Postgres(
        SERVER.replaceFirst("/postgres(?=[?]|$)", "/" + name), Credentials.NONE);
  }

  /// The server's own database.
  public static String server() {
    return SERVER;
  }

  /// Lets nobody into a database of its own any more, and throws everybody out.
  public static void shut(DatabaseLocation.Postgres own) {
    execute(SERVER, "ALTER DATABASE %s ALLOW_CONNECTIONS false".formatted(name(own)));
    cut(SERVER, "'" + name(own) + "'");
  }

  /// Lets everybody in again.
  public static void reopen(DatabaseLocation.Postgres own) {
    execute(SERVER, "ALTER DATABASE %s ALLOW_CONNECTIONS true".formatted(name(own)));
  }

  /// Cuts all connections to the database that holds a location.
  public static void cut(DatabaseLocation.Postgres location) {
    cut(location.url(), "current_database()");
  }

  private static void cut(String url, String database) {
    execute(
        url,
        """
        SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE datname = %s AND pid <> pg_backend_pid()
        """
            .formatted(database));
  }

  /// Cuts every connection that adds to a table, at the moment when it commits.
  public static void cutAtCommit(DatabaseLocation.Postgres location, String table) {
    execute(
        location.url(),
        """
        CREATE FUNCTION cut_connection() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER cut_connection AFTER INSERT ON %s
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cut_connection()
        """
            .formatted(table));
  }

  private static String name(DatabaseLocation.Postgres own) {
    return own.url().replaceAll(".*/([a-z0-9_]+)([?].*)?$", "$1");
  }

  /// The time by the server's clock, in microseconds.
  public static Instant now() {
    try (Connection connection = DriverManager.getConnection(SERVER);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT clock_timestamp()")) {
      rows.next();
      return rows.getTimestamp(1).toInstant();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Does something as the server's administrator.
  public static void execute(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name() {
    return "percola_%d_%d".formatted(ProcessHandle.current().pid(), NAMES.incrementAndGet());
  }

  // The library's own settings are those of a server that may forget; its way to stop one waits for
  // the disk, which nobody needs here.
  private static String embedded() {
    try {
      Path data = Files.createTempDirectory("percola-postgres");
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setRegisterShutdownHook(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data), "end of PostgreSQL"));
      return postgres.getJdbcUrl("postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(Path data) {
    try {
      String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
      new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
      ProcessHandle.of(Long.parseLong(pid)).ifPresent(process -> process.onExit().join());
      new ProcessBuilder("rm", "-r", data.toString()).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

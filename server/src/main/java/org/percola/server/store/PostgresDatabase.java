package org.percola.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;

/// Where a PostgreSQL database is, and how connections to it behave.
final class PostgresDatabase implements AutoCloseable {
  /// Changes at a time per server. Each waits for the disk of the database, so more than it has
  /// processors is of use; all servers together must stay below its `max_connections`.
  static final int WRITERS = 8;

  /// Reads at a time per server.
  private static final int READERS = 6;

  /// How long a call waits for a connection. Longer than a database needs to restart; shorter than
  /// callers wait before they ask another server.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// Connections for finding out which operations to run, and for saying that they are being run.
  private static final int FINDERS = 2;

  /// Connections that nobody uses are asked this often whether they live, so that those through a
  /// firewall are not forgotten.
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);

  private final DatabaseLocation.Postgres location;
  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final PostgresProbe probe;

  private PostgresDatabase(DatabaseLocation.Postgres location) {
    this.location = location;
    writers = pool(location, "percola-writers", WRITERS);
    readers = readers(location);
    probe = new PostgresProbe(location);
  }

  /// Looks whether the database can be used, and brings its tables to the present form.
  static PostgresDatabase open(DatabaseLocation.Postgres location) {
    PostgresCheck.run(location);
    PostgresDatabase database = new PostgresDatabase(location);
    try {
      Migrations.run(database.writers, Dialect.POSTGRESQL);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw PostgresCheck.explained(location, e);
    }
  }

  Transactions changes() {
    return new Transactions(Jdbi.create(writers), WRITERS);
  }

  Transactions reads() {
    return new Transactions(Jdbi.create(readers), READERS);
  }

  /// A pool of its own for the queue of operations, which whoever asks for it closes.
  HikariDataSource finders() {
    return pool(location, "percola-operations", FINDERS);
  }

  boolean reachable() {
    return probe.reachable();
  }

  @Override
  public void close() {
    probe.close();
    readers.close();
    writers.close();
  }

  // Each read is one transaction, and sees one moment.
  private static HikariDataSource readers(DatabaseLocation.Postgres location) {
    HikariConfig config = config(location, "percola-readers", READERS);
    config.setReadOnly(true);
    config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    return new HikariDataSource(config);
  }

  // Reads inside changes must see what was committed before they got the campaign's lock.
  private static HikariDataSource pool(
      DatabaseLocation.Postgres location, String name, int connections) {
    HikariConfig config = config(location, name, connections);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(config);
  }

  private static HikariConfig config(
      DatabaseLocation.Postgres location, String name, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(location.url());
    config.setDataSourceProperties(properties(location));
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setInitializationFailTimeout(-1);
    config.setKeepaliveTime(KEEP_ALIVE.toMillis());
    config.setConnectionInitSql(PostgresSession.SETTINGS);
    return config;
  }

  static Properties properties(DatabaseLocation.Postgres location) {
    Properties properties = PostgresSession.properties();
    Credentials credentials = location.credentials();
    if (credentials.user() != null) {
      properties.setProperty("user", credentials.user());
    }
    if (credentials.password() != null) {
      properties.setProperty("password", credentials.password());
    }
    return properties;
  }
}

package org.percola.server.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Asks a database whether it takes changes, over a connection of its own, so that many calls are
/// not mistaken for a database that is gone.
final class PostgresProbe implements AutoCloseable {
  private static final int SECONDS = 2;

  private final DatabaseLocation.Postgres location;
  private @Nullable Connection connection;

  PostgresProbe(DatabaseLocation.Postgres location) {
    this.location = location;
  }

  /// Whether it answers, and is no standby.
  synchronized boolean reachable() {
    try {
      if (connection == null) {
        connection = DriverManager.getConnection(location.url(), properties());
      }
      return primary(connection);
    } catch (SQLException e) {
      close();
      return false;
    }
  }

  @Override
  public synchronized void close() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        // It was broken.
      }
      connection = null;
    }
  }

  private static boolean primary(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT pg_is_in_recovery()")) {
      rows.next();
      return !rows.getBoolean(1);
    }
  }

  private Properties properties() {
    Properties properties = PostgresDatabase.properties(location);
    properties.setProperty("connectTimeout", Integer.toString(SECONDS));
    properties.setProperty("socketTimeout", Integer.toString(SECONDS));
    return properties;
  }
}

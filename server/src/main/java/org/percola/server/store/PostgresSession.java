package org.percola.server.store;

import java.util.Properties;

/// What every session on a PostgreSQL database agrees with it.
final class PostgresSession {
  /// | setting | because |
  /// | --- | --- |
  /// | `synchronous_commit` | a commit is on disk before it is acknowledged, also where the database was set up to be faster; stronger settings stay |
  /// | `idle_in_transaction_session_timeout` | a server that was stopped in the middle of a change must not hold a campaign for ever |
  /// | `lock_timeout` | others are told to try again rather than wait for ever |
  /// | `tcp_keepalives_…` | a server whose machine is gone is noticed in half a minute |
  static final String SETTINGS =
      """
      SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') IN ('off', 'local', 'remote_write');
      SET idle_in_transaction_session_timeout = '10s';
      SET lock_timeout = '15s';
      SET tcp_keepalives_idle = 10;
      SET tcp_keepalives_interval = 5;
      SET tcp_keepalives_count = 4;
      """;

  private static final String CONNECT_SECONDS = "5";

  /// Longer than any statement takes, so that only a lost network ends one.
  private static final String ANSWER_SECONDS = "30";

  private PostgresSession() {}

  /// How the driver connects.
  static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    properties.setProperty("socketTimeout", ANSWER_SECONDS);
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("reWriteBatchedInserts", "true"); // rows of a batch in one statement
    properties.setProperty("ApplicationName", "percola");
    return properties;
  }
}

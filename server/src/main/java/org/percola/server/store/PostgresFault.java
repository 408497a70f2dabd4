package org.percola.server.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What a failure of PostgreSQL means for the transaction it ended.
enum PostgresFault {
  /// The database took it back because of others; doing it again may well succeed.
  TAKEN_BACK,
  /// The connection is gone.
  BROKEN,
  /// Others held for too long what it needs.
  LOCKED,
  /// Anything else.
  OTHER;

  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";
  private static final String LOCK_TIMEOUT = "55P03";
  private static final String IDLE_IN_TRANSACTION = "25P03";

  /// The server became a standby under us: the driver must connect to the new primary.
  private static final String READ_ONLY = "25006";

  private static final String CONNECTION_CLASS = "08";

  /// Shut down, crashed, starting up, dropped.
  private static final String OPERATOR_CLASS = "57P";

  private static final String TOO_MANY_CONNECTIONS = "53300";

  static PostgresFault of(Throwable thrown) {
    String state = state(thrown);
    if (state == null) {
      return OTHER;
    }
    return switch (state) {
      case SERIALIZATION_FAILURE, DEADLOCK -> TAKEN_BACK;
      case LOCK_TIMEOUT -> LOCKED;
      case IDLE_IN_TRANSACTION, TOO_MANY_CONNECTIONS, READ_ONLY -> BROKEN;
      default ->
          state.startsWith(CONNECTION_CLASS) || state.startsWith(OPERATOR_CLASS) ? BROKEN : OTHER;
    };
  }

  /// The five characters by which SQL names a failure, from the deepest cause that has them.
  static @Nullable String state(Throwable thrown) {
    String state = null;
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException e && e.getSQLState() != null) {
        state = e.getSQLState();
      }
    }
    return state;
  }
}

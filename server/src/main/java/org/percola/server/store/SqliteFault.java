package org.percola.server.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What a failure of SQLite means for who asked: that the file cannot be used now, for a reason
/// that may pass, or anything else.
enum SqliteFault {
  /// Another program keeps the file locked, such as one to look at databases.
  HELD("another program holds it (expected: Percola alone)"),
  /// There is no room on the disk.
  FULL("the disk is full (expected: room for what is written)"),
  /// The disk, or the right to use the file, is gone.
  BROKEN("its file cannot be used"),
  /// The file is no database, or not whole.
  DAMAGED("no SQLite database, or a damaged one (expected: a file that Percola made, or a backup)"),
  /// Anything else.
  OTHER("");

  /// The part of a code that names its kind; what is above it tells the circumstances.
  private static final int KIND = 0xff;

  private final String text;

  SqliteFault(String text) {
    this.text = text;
  }

  /// What the first SQLite failure among the causes means.
  static SqliteFault of(Throwable thrown) {
    SQLiteErrorCode code = code(thrown);
    if (code == null) {
      return OTHER;
    }
    return switch (SQLiteErrorCode.getErrorCode(code.code & KIND)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> HELD;
      case SQLITE_FULL -> FULL;
      case SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> BROKEN;
      case SQLITE_NOTADB, SQLITE_CORRUPT -> DAMAGED;
      default -> OTHER;
    };
  }

  /// What to throw: a refusal where the file cannot be used now, otherwise what was thrown.
  static RuntimeException seen(RuntimeException thrown) {
    SqliteFault fault = of(thrown);
    return switch (fault) {
      case HELD, FULL, BROKEN ->
          thrown instanceof Refusal ? thrown : new UnavailableException(fault.text, thrown);
      case DAMAGED, OTHER -> thrown;
    };
  }

  /// What to throw when a file cannot even be opened: what is wrong with it, in one line.
  static RuntimeException opening(Path file, RuntimeException thrown) {
    SqliteFault fault = of(thrown);
    return fault == OTHER
        ? thrown
        : new DatabaseUnusableException(file + ": " + fault.text, thrown);
  }

  private static @Nullable SQLiteErrorCode code(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLiteException e) {
        return e.getResultCode();
      }
      if (t instanceof SQLException e && e.getErrorCode() != 0) {
        return SQLiteErrorCode.getErrorCode(e.getErrorCode());
      }
    }
    return null;
  }
}

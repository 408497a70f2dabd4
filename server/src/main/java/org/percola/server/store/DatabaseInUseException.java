package org.percola.server.store;

import java.nio.file.Path;

/// Another process has the database open.
public final class DatabaseInUseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DatabaseInUseException(Path database, String pid) {
    super(
        "%s: in use by process %s (expected: one process per database). Maybe a server runs: then name it with --server"
            .formatted(database, pid.isEmpty() ? "unknown" : pid));
  }
}

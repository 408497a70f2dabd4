package org.percola.server.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Another process has the database open.
public final class DatabaseInUseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final @Nullable String address;

  DatabaseInUseException(Path database, String pid, @Nullable String address) {
    super(
        "%s: in use by process %s (expected: one process per database). Maybe a server runs: then name it with --server"
            .formatted(database, pid.isEmpty() ? "unknown" : pid));
    this.address = address;
  }

  /// Where that process answers calls, as host:port; null when it does not.
  public @Nullable String address() {
    return address;
  }
}

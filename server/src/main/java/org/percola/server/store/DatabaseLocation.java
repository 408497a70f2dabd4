package org.percola.server.store;

import java.nio.file.Path;

/// Where a database is.
public sealed interface DatabaseLocation {
  /// How the addresses of PostgreSQL databases begin.
  String POSTGRES_PREFIX = "jdbc:postgresql:";

  /// A file of one process.
  record SqliteFile(Path file) implements DatabaseLocation {
    @Override
    public String toString() {
      return file.toString();
    }
  }

  /// A PostgreSQL database, which several processes may share.
  ///
  /// @param url as the driver wants it, such as `jdbc:postgresql://db.lab:5432/percola`; without a
  ///   password, for addresses are printed
  record Postgres(String url, Credentials credentials) implements DatabaseLocation {
    public Postgres {
      if (!url.startsWith(POSTGRES_PREFIX)) {
        throw new IllegalArgumentException(
            "database: %s (expected: %s//HOST:PORT/NAME)".formatted(url, POSTGRES_PREFIX));
      }
      if (url.contains("password=") || url.contains("sslpassword=")) {
        throw new IllegalArgumentException(
            "database: the address has a password in it (expected: in the environment or in a file)");
      }
    }

    @Override
    public String toString() {
      return url;
    }
  }

  /// Whether a text means a PostgreSQL database rather than a file.
  static boolean namesPostgres(String text) {
    return text.startsWith(POSTGRES_PREFIX);
  }
}

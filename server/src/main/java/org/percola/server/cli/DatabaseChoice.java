package org.percola.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.store.Credentials;
import org.percola.server.store.DatabaseLocation;
import picocli.CommandLine.Option;

/// Which database a command is about.
final class DatabaseChoice {
  /// The file of those who do not choose.
  static final String FILE = "percola.db";

  /// The variables that hold what must not stand in a command line, which everybody on the machine
  /// can read.
  static final String USER = "PERCOLA_DATABASE_USER";

  static final String PASSWORD = "PERCOLA_DATABASE_PASSWORD";
  static final String PASSWORD_FILE = "PERCOLA_DATABASE_PASSWORD_FILE";

  @Option(
      names = {"--db", "--database"},
      paramLabel = "FILE|URL",
      description =
          "The database: an SQLite file, or jdbc:postgresql://HOST:PORT/NAME. Default: "
              + FILE
              + " in this folder.")
  private @Nullable String database;

  /// Where it is.
  DatabaseLocation location(Surroundings here) {
    if (database == null || !DatabaseLocation.namesPostgres(database)) {
      return new DatabaseLocation.SqliteFile(
          here.file(Path.of(database == null ? FILE : database)));
    }
    try {
      return new DatabaseLocation.Postgres(database, credentials(here, System.getenv()));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("--database", String.valueOf(e.getMessage()));
    }
  }

  static Credentials credentials(Surroundings here, Map<String, String> environment) {
    return new Credentials(environment.get(USER), password(here, environment));
  }

  private static @Nullable String password(Surroundings here, Map<String, String> environment) {
    String file = environment.get(PASSWORD_FILE);
    if (file == null) {
      return environment.get(PASSWORD);
    }
    if (environment.containsKey(PASSWORD)) {
      throw new InvalidInput(
          PASSWORD + ", " + PASSWORD_FILE, "both are set (expected: one of the two)");
    }
    try {
      return Files.readString(here.file(Path.of(file))).strip();
    } catch (IOException e) {
      throw new InvalidInput(PASSWORD_FILE, file + ": cannot be read (" + e.getMessage() + ")");
    }
  }
}

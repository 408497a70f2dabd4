package org.percola.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.store.DatabaseLocation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where the campaigns are: a database here, or a server.
final class Place {
  @Mixin private final DatabaseChoice database = new DatabaseChoice();

  @Option(
      names = "--server",
      paramLabel = "HOST:PORT",
      description = "Ask the server there instead of opening a database.")
  private @Nullable String server;

  /// Opens what there is.
  ///
  /// @throws Failure when there is no database
  Connection open(Surroundings here) {
    if (server == null
        && database.location(here) instanceof DatabaseLocation.SqliteFile(Path file)
        && !Files.exists(file)) {
      throw new Failure(
          List.of(
              "there is no database " + file,
              "Make one with a campaign: percola create --template composite-cathode",
              "or name the right one: --db FILE, --server HOST:PORT"));
    }
    return openOrCreate(here);
  }

  /// Opens what there is; makes the database when there is none.
  Connection openOrCreate(Surroundings here) {
    return server == null
        ? here.services().database(database.location(here))
        : here.services().server(server);
  }

  /// The database, for what no server does.
  DatabaseLocation database(Surroundings here) {
    if (server != null) {
      throw new InvalidInput("--server", "given (expected: the database itself, --database)");
    }
    return database.location(here);
  }
}

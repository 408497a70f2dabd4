package org.percola.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the campaigns are: a database here, or a server.
final class Place {
  static final String DATABASE = "percola.db";

  @Option(
      names = "--db",
      paramLabel = "FILE",
      description = "The database. Default: " + DATABASE + " in this folder.")
  private @Nullable Path database;

  @Option(
      names = "--server",
      paramLabel = "HOST:PORT",
      description = "Ask the server there instead of opening a database.")
  private @Nullable String server;

  /// Opens what there is.
  ///
  /// @throws Failure when there is no database
  Connection open(Surroundings here) {
    Path file = file(here);
    if (server == null && !Files.exists(file)) {
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
    return server == null ? here.services().database(file(here)) : here.services().server(server);
  }

  /// The database file.
  Path file(Surroundings here) {
    return here.file(database == null ? Path.of(DATABASE) : database);
  }
}

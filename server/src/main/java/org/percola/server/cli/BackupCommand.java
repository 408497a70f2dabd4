package org.percola.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.store.DatabaseLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `percola backup`: a copy of the database, while it is in use.
@Command(
    name = "backup",
    description = "Copies an SQLite database to a new file, also while a server writes to it.",
    footer = {
      "",
      "The copy is of one moment, checked, and on disk when the command ends. It is a database like",
      "any other: percola status --db COPY. A PostgreSQL database is copied with its own pg_dump.",
      "",
      "Examples:",
      "  percola backup monday.db",
      "  percola backup --db lab.db /backup/lab-2026-03-01.db"
    })
final class BackupCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final DatabaseChoice database = new DatabaseChoice();

  @Parameters(paramLabel = "COPY", description = "The new file.")
  private Path copy = Path.of("");

  BackupCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    Path target = here.file(copy);
    switch (database.location(here)) {
      case DatabaseLocation.SqliteFile file -> here.services().backup(file, target);
      case DatabaseLocation.Postgres there ->
          throw new InvalidInput(
              "--database", there + " (expected: an SQLite file; use pg_dump for PostgreSQL)");
    }
    here.out().println("Copied to " + target + ".");
    return ExitCode.OK;
  }
}

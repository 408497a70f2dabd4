package org.percola.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.percola.server.cli.input.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `percola import`: a campaign with its history, from another database.
@Command(
    name = "import",
    description = "Adds a campaign with its whole history, as 'percola export --history' wrote it.",
    footer = {
      "",
      "All of it or nothing, under its own id. From SQLite to PostgreSQL, or back, or to a colleague.",
      "A server must not hold the SQLite file meanwhile.",
      "",
      "Examples:",
      "  percola export lab --history > lab.jsonl",
      "  percola import lab.jsonl --database jdbc:postgresql://db.lab/percola"
    })
final class ImportCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final DatabaseChoice database = new DatabaseChoice();

  @Parameters(paramLabel = "FILE", description = "What was exported.")
  private Path file = Path.of("");

  ImportCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    int experiments = here.services().restore(database.location(here), lines(here.file(file)));
    here.out().println("Imported " + experiments + " experiments with their history.");
    return ExitCode.OK;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new InvalidInput("FILE", file + ": cannot be read (" + e.getMessage() + ")");
    }
  }
}

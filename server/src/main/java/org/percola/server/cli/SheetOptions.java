package org.percola.server.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.sheet.Retelling;
import picocli.CommandLine.Option;

/// Which file is told, and what becomes of rows that were told before.
final class SheetOptions {
  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "Results of many experiments: a table with a column 'experiment', separated by commas,"
              + " semicolons or tabs, or JSON in the form of RecordResultsRequest. It may grow and be"
              + " told again: only what is new is told.")
  private @Nullable Path file;

  @Option(
      names = "--add",
      description =
          "With --from: values that differ from those told before are further measurements. Without"
              + " it, or --correct, they are asked about.")
  private boolean add;

  @Option(
      names = "--replicates",
      description =
          "With --from: all rows are measurements of their own, also those that equal what was told"
              + " before.")
  private boolean replicates;

  @Nullable Path file() {
    return file;
  }

  /// What becomes of rows that were told before.
  ///
  /// @throws InvalidInput when several things are said, or there is no file
  Retelling retelling(boolean correct) {
    if (file == null && (add || replicates)) {
      throw new InvalidInput(add ? "--add" : "--replicates", "no file is told (expected: --from)");
    }
    if ((add && replicates) || (correct && (add || replicates))) {
      String all = "--correct, --add, --replicates";
      throw new InvalidInput(all, "several were given (expected: one of the three)");
    }
    if (correct) {
      return Retelling.CORRECT;
    }
    if (replicates) {
      return Retelling.ALL;
    }
    return add ? Retelling.ADD : Retelling.ASK;
  }
}

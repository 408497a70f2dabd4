package org.percola.server.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.Faults;
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
          "All values are measurements of their own, also those that equal what was told before;"
              + " else such values are left out.")
  private boolean replicates;

  @Option(
      names = "--ignore",
      paramLabel = "COLUMNS",
      description =
          "With --from: columns of the table that are not for the campaign and are left unread, such"
              + " as note,operator. May be repeated.")
  private List<String> ignored = new ArrayList<>();

  @Nullable Path file() {
    return file;
  }

  /// Names of columns, as typed.
  List<String> ignored() {
    return ignored;
  }

  private void refuseWithoutFile() {
    Faults faults = new Faults();
    Map<String, Boolean> given = new LinkedHashMap<>();
    given.put("--add", add);
    given.put("--ignore", !ignored.isEmpty());
    given.forEach((option, is) -> {
      if (is) {
        faults.add(option, "no file is told (expected: --from)");
      }
    });
    faults.refuse();
  }

  /// What becomes of rows that were told before.
  ///
  /// @throws InvalidInput when several things are said, or there is no file
  Retelling retelling(boolean correct) {
    if (file == null) {
      refuseWithoutFile();
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

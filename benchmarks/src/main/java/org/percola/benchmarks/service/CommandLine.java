package org.percola.benchmarks.service;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.percola.server.ProgramServices;
import org.percola.server.cli.PercolaCommand;
import org.percola.server.cli.Surroundings;
import org.percola.server.cli.report.Ink;
import org.percola.server.cli.report.Page;

/// `percola` commands on a database, run in this process and without a server.
///
/// @param folder where files that commands name are
record CommandLine(Path folder, String database) {

  /// Runs a command.
  ///
  /// @return what it printed
  String run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings here =
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            Ink.PLAIN,
            Page.STANDARD_COLUMNS,
            folder,
            new ProgramServices());
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--database=" + database);
    if (PercolaCommand.run(here, all.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(all + ": " + err);
    }
    return out.toString();
  }
}

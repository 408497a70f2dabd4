package org.percola.server;

import org.percola.server.cli.PercolaCommand;
import org.percola.server.cli.Surroundings;

/// The program `percola`.
public final class Main {
  private Main() {}

  /// Runs a command line and ends with its exit code.
  public static void main(String[] arguments) {
    System.exit(PercolaCommand.run(Surroundings.ofProcess(new ProgramServices()), arguments));
  }
}

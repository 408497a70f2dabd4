package org.percola.server;

import org.percola.server.cli.PercolaCommand;
import org.percola.server.cli.Surroundings;
import org.percola.server.grpc.MemoryText;
import picocli.CommandLine.ExitCode;

/// The program `percola`.
public final class Main {
  private Main() {}

  /// Runs a command line and ends with its exit code.
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  // A command is over then in any case; a trace of where it happened to happen helps nobody.
  private static int run(String[] arguments) {
    try {
      return PercolaCommand.run(Surroundings.ofProcess(new ProgramServices()), arguments);
    } catch (OutOfMemoryError e) {
      System.err.println("percola: " + MemoryText.ofProcess());
      return ExitCode.SOFTWARE;
    }
  }
}

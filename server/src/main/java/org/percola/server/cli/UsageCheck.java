package org.percola.server.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// Runs a command only when all its options could be read; else names every one that could not.
final class UsageCheck implements IExecutionStrategy {
  @Override
  public int execute(ParseResult parsed) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    List<Exception> errors = new ArrayList<>();
    CommandLine last = parsed.commandSpec().commandLine();
    for (@Nullable ParseResult level = parsed; level != null; level = level.subcommand()) {
      errors.addAll(level.errors());
      last = level.commandSpec().commandLine();
    }
    if (errors.isEmpty()) {
      return new RunLast().execute(parsed);
    }
    CommandLine command = last;
    errors.forEach(error -> command.getErr().println(error.getMessage()));
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println("Try '" + name + " --help'.");
    return ExitCode.USAGE;
  }
}

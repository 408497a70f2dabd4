package org.percola.server.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Names every option that cannot be read, one line each.
///
/// The parser stops at its first fault, so what it objects to is taken away and the rest is read
/// again.
final class UsageHandler implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException first, String[] arguments) {
    CommandLine verb = first.getCommandLine();
    if (arguments.length == 0) {
      verb.usage(verb.getErr());
      return ExitCode.USAGE;
    }
    CommandLine root = verb.getCommandSpec().root().commandLine();
    verb.getErr().println(words(first));
    List<String> rest = without(Arrays.asList(arguments), first);
    for (int size = arguments.length; rest.size() < size; ) {
      size = rest.size();
      try {
        root.parseArgs(rest.toArray(String[]::new));
      } catch (ParameterException next) {
        verb.getErr().println(words(next));
        rest = without(rest, next);
      }
    }
    verb.getErr().println("Try '" + verb.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  // The parser speaks of types and positions, of which people who type need not know.
  private static String words(ParameterException fault) {
    CommandSpec verb = fault.getCommandLine().getCommandSpec();
    if (fault instanceof UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()
        && verb.parent() == null) {
      return "%s: no such verb (expected: one of %s)"
          .formatted(
              unmatched.getUnmatched().getFirst(), String.join(", ", verb.subcommands().keySet()));
    }
    return String.valueOf(fault.getMessage())
        .replaceFirst("is not an? (?:long|int)$", "is not a whole number")
        .replaceFirst("is not a double$", "is not a number");
  }

  private static List<String> without(List<String> arguments, ParameterException fault) {
    List<String> rest = new ArrayList<>(arguments);
    if (fault instanceof UnmatchedArgumentException unmatched) {
      rest.removeAll(unmatched.getUnmatched());
    } else if (fault.getArgSpec() instanceof OptionSpec option) {
      for (String name : option.names()) {
        remove(rest, name, fault.getValue());
      }
    }
    return rest;
  }

  private static void remove(List<String> arguments, String name, String value) {
    arguments.removeIf(argument -> argument.startsWith(name + "="));
    int at = arguments.indexOf(name);
    if (at >= 0) {
      arguments.remove(at);
      if (at < arguments.size() && arguments.get(at).equals(value)) {
        arguments.remove(at);
      }
    }
  }
}

package org.percola.server.cli;

import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `percola`: plans the next experiments for composite battery cathodes.
@Command(
    name = "percola",
    description = "Plans the next experiments for composite battery cathodes.",
    synopsisSubcommandLabel = "VERB",
    versionProvider = Version.class,
    footer = {
      "",
      "Start here:",
      "  percola suggest --example pto           what to make after the eight published cathodes",
      "  percola create --template composite-cathode --with-literature",
      "  percola suggest                         the next experiments, queued in percola.db",
      "  percola tell exp-1 utilization=0.93±0.05 average_voltage=2.06",
      "",
      "Exit code: 0 done, 1 failed, 2 the input was at fault."
    })
public final class PercolaCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("unused") // acted on by picocli
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  @SuppressWarnings("unused") // acted on by picocli
  private boolean version;

  private static final int HELP_COLUMNS = 100;

  private PercolaCommand() {}

  /// Runs a command line.
  ///
  /// @return the exit code: 0 done, 1 failed, 2 the input was at fault
  public static int run(Surroundings here, String... typed) {
    String[] arguments = known(withoutHelpVerb(typed));
    CommandLine command = new CommandLine(new PercolaCommand());
    for (Verb verb : Verb.neededFor(arguments)) {
      command.addSubcommand(verb.word(), verb.in(here));
    }
    command
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(HELP_COLUMNS)
        .setOut(here.out())
        .setErr(here.err())
        .setParameterExceptionHandler(new UsageHandler())
        .setExecutionExceptionHandler(new FailureHandler(here));
    int code = command.execute(arguments);
    here.out().flush();
    here.err().flush();
    return code;
  }

  // `percola help tell` is asked by many who know it from elsewhere.
  private static String[] withoutHelpVerb(String... typed) {
    if (typed.length == 0 || !typed[0].equals("help")) {
      return typed;
    }
    String[] asked = Arrays.copyOfRange(typed, 1, typed.length + 1);
    asked[asked.length - 1] = "--help";
    return asked;
  }

  // Asked for the help on a verb that there is not, the parser would give the help on all.
  private static String[] known(String... arguments) {
    boolean unknown =
        arguments.length > 1 && !arguments[0].startsWith("-") && !Verb.isOne(arguments[0]);
    return unknown ? new String[] {arguments[0]} : arguments;
  }
}

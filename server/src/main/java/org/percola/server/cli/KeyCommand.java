package org.percola.server.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `percola key`: who may do what on a server.
@Command(
    name = "key",
    description = "Makes, lists and revokes the keys that a server asks for.",
    synopsisSubcommandLabel = "create|list|revoke",
    footer = {
      "",
      "Whoever can open the database, or reach its server without a key, may make keys; elsewhere",
      "it takes the key of an admin, in PERCOLA_KEY.",
      "",
      "Examples:",
      "  percola key create furnace-2 --role operator --campaign cycle-life --expires 90d",
      "  percola key list",
      "  percola key revoke furnace-2"
    })
final class KeyCommand {
  private KeyCommand() {}

  static CommandLine with(Surroundings here) {
    return new CommandLine(new KeyCommand())
        .addSubcommand(new KeyCreateCommand(here))
        .addSubcommand(new KeyListCommand(here))
        .addSubcommand(new KeyRevokeCommand(here));
  }
}

package org.percola.server.cli;

import org.jspecify.annotations.Nullable;
import org.percola.v1.Campaign;
import picocli.CommandLine.Parameters;

/// The campaign that a command is about, as its first argument.
final class CampaignArgument {
  @Parameters(
      arity = "0..1",
      paramLabel = "CAMPAIGN",
      description = "Its id. Not needed when there is only one.")
  private @Nullable String named;

  /// What was typed; null when nothing was.
  @Nullable String named() {
    return named;
  }

  /// The campaign.
  ///
  /// @throws org.percola.server.cli.input.InvalidInput when none was named and there is not exactly
  ///   one
  Campaign in(Connection connection) {
    return CampaignChoice.of(connection, named);
  }
}

package org.percola.server.cli;

import org.jspecify.annotations.Nullable;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignFile;

/// A published study with its experiments, as a campaign to be thrown away.
enum Example {
  /// PTO, Li6PS5Cl and carbon, after Zhang et al., Joule 5 (2021).
  PTO;

  /// Opens the store that a command is about: one in memory for an example, else what is in place.
  static Connection open(@Nullable Example example, Place place, Surroundings here) {
    return example == null ? place.open(here) : here.services().memory();
  }

  /// The campaign that a command is about: the example, created now, or one that is there.
  static Campaign choose(
      @Nullable Example example,
      Connection connection,
      TemplateOptions options,
      @Nullable String named) {
    return example == null
        ? CampaignChoice.of(connection, named)
        : example.create(connection, options);
  }

  private Campaign create(Connection connection, TemplateOptions options) {
    CampaignFile file = options.render(connection, true);
    return CampaignImport.run(connection, file, "pto");
  }
}

package org.percola.server.cli.report;

import java.util.List;
import org.percola.server.cli.report.TextTable.Heading;
import org.percola.v1.Campaign;

/// The campaigns of a database, one line each.
public final class CampaignsReport {
  private final List<Campaign> campaigns;

  /// A report on campaigns by name.
  public CampaignsReport(List<Campaign> campaigns) {
    this.campaigns = List.copyOf(campaigns);
  }

  /// Writes the report.
  public void write(Page page) {
    TextTable table =
        new TextTable(
            List.of(
                Heading.left("campaign"),
                Heading.left("name"),
                Heading.right("experiments"),
                Heading.right("revision")));
    for (Campaign campaign : campaigns) {
      table.row(
          List.of(
              Cell.strong(ResourceName.id(campaign.getName())),
              Cell.of(campaign.getDisplayName()),
              Cell.of(String.valueOf(campaign.getExperimentCount())),
              Cell.of(String.valueOf(campaign.getRevision()))));
    }
    page.table(table);
  }
}

package org.percola.server.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.report.BestReport;
import org.percola.server.cli.report.CampaignsReport;
import org.percola.server.cli.report.Page;
import org.percola.server.cli.report.StatusReport;
import org.percola.v1.Campaign;
import org.percola.v1.GetBestRequest;
import org.percola.v1.ListCampaignsResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `percola status`: which campaigns there are, and where one stands.
@Command(
    name = "status",
    description = "Shows where a campaign stands: open experiments and results so far.",
    footer = {
      "",
      "Examples:",
      "  percola status",
      "  percola status my-cathode --outlook   # and whether it is worth going on"
    })
final class StatusCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final Place place = new Place();

  @Parameters(
      arity = "0..1",
      paramLabel = "CAMPAIGN",
      description = "Its id. Without it: the only campaign, or the list of them.")
  private @Nullable String campaign;

  @Option(
      names = "--outlook",
      description = "Also say whether it is worth going on; takes as long as 'best'.")
  private boolean outlook;

  @Option(names = "--json", description = "Print the campaigns as JSON, and nothing else.")
  private boolean json;

  StatusCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    try (Connection connection = place.open(here)) {
      List<Campaign> campaigns =
          campaign == null
              ? CampaignChoice.all(connection)
              : List.of(CampaignChoice.of(connection, campaign));
      if (json) {
        here.printJson(ListCampaignsResponse.newBuilder().addAllCampaigns(campaigns).build());
      } else {
        Page page = here.page();
        write(page, connection, campaigns);
        if (outlook && campaigns.size() == 1) {
          outlook(page, connection, campaigns.getFirst());
        }
        here.print(page);
      }
    }
    return ExitCode.OK;
  }

  private static void outlook(Page page, Connection connection, Campaign campaign) {
    GetBestRequest request = GetBestRequest.newBuilder().setName(campaign.getName()).build();
    BestReport.writeOutlook(page, campaign, connection.planning().getBest(request));
  }

  private static void write(Page page, Connection connection, List<Campaign> campaigns) {
    if (campaigns.size() == 1) {
      Campaign only = campaigns.getFirst();
      new StatusReport(only, ExperimentList.of(connection, only).all()).write(page);
    } else {
      new CampaignsReport(campaigns).write(page);
    }
  }
}

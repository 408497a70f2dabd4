package org.percola.server.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.percola.server.cli.report.Page;
import org.percola.server.cli.report.QueueReport;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.ListExperimentsResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `percola queue`: what is to be made, and who has it in hand.
@Command(
    name = "queue",
    description = "Shows what is to be made, oldest first, and which station has it until when.",
    footer = {"", "Examples:", "  percola queue", "  percola queue my-cathode --json"})
final class QueueCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final Place place = new Place();

  @Mixin private final CampaignArgument campaign = new CampaignArgument();

  @Option(names = "--json", description = "Print the experiments as JSON, and nothing else.")
  private boolean json;

  QueueCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    try (Connection connection = place.open(here)) {
      Campaign chosen = campaign.in(connection);
      List<Experiment> open = ExperimentList.open(connection, chosen).all();
      if (json) {
        here.printJson(ListExperimentsResponse.newBuilder().addAllExperiments(open).build());
      } else {
        Page page = here.page();
        new QueueReport(chosen, open).write(page);
        here.print(page);
      }
    }
    return ExitCode.OK;
  }
}

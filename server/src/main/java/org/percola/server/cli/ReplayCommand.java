package org.percola.server.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.report.Page;
import org.percola.server.cli.report.ReplayReport;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.ReplayExperimentRequest;
import org.percola.v1.ReplayExperimentResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `percola replay`: how a suggestion came about, computed again.
@Command(
    name = "replay",
    description =
        "Computes a suggestion again, from the campaign as it was at the time, and compares.",
    footer = {
      "",
      "Examples:",
      "  percola replay exp-7",
      "  percola replay exp-7 --json | jq .same",
      "",
      "Exit code: 0 the same to the last bit, 1 not, 2 there is nothing to replay."
    })
final class ReplayCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final Place place = new Place();

  @Parameters(
      arity = "1",
      paramLabel = "EXPERIMENT",
      description = "Its id, or the beginning of it.")
  private String experiment = "";

  @Option(names = "--campaign", paramLabel = "CAMPAIGN", description = "When there are several.")
  private @Nullable String campaign;

  @Option(names = "--json", description = "Print the service's answer as JSON, and nothing else.")
  private boolean json;

  ReplayCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    try (Connection connection = place.open(here)) {
      Campaign chosen = CampaignChoice.of(connection, "--campaign", campaign);
      Experiment found = ExperimentList.of(connection, chosen).find("EXPERIMENT", experiment);
      ReplayExperimentResponse answer =
          connection
              .planning()
              .replayExperiment(
                  ReplayExperimentRequest.newBuilder().setName(found.getName()).build());
      if (json) {
        here.printJson(answer);
      } else {
        Page page = here.page();
        new ReplayReport(found, answer).write(page);
        here.print(page);
      }
      return answer.getSame() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }
}

package org.percola.server.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.report.DiagnosisReport;
import org.percola.server.cli.report.Page;
import org.percola.v1.Campaign;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.DiagnoseCampaignResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `percola diagnose`: how far the beliefs can be trusted.
@Command(
    name = "diagnose",
    description =
        "Foretells every experiment from the others, with everything refitted, and compares the"
            + " beliefs with plainer models.",
    footer = {"", "Examples:", "  percola diagnose --example pto", "  percola diagnose my-cathode"})
final class DiagnoseCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final Place place = new Place();
  @Mixin private final TemplateOptions template = new TemplateOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "CAMPAIGN",
      description = "Its id. Not needed when there is only one.")
  private @Nullable String campaign;

  @Option(
      names = "--example",
      paramLabel = "NAME",
      description = "Judge the beliefs about a published study: pto. Nothing on disk changes.")
  private @Nullable Example example;

  @Option(names = "--seed", paramLabel = "S", description = "Names the randomness.")
  private @Nullable Long seed;

  @Option(names = "--json", description = "Print the service's answer as JSON, and nothing else.")
  private boolean json;

  DiagnoseCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    template.onlyWith(example);
    try (Connection connection = Example.open(example, place, here)) {
      Campaign chosen = Example.choose(example, connection, template, campaign);
      DiagnoseCampaignRequest.Builder request =
          DiagnoseCampaignRequest.newBuilder().setName(chosen.getName());
      if (seed != null) {
        request.setSeed(seed);
      }
      DiagnoseCampaignResponse diagnosis = connection.planning().diagnoseCampaign(request.build());
      if (json) {
        here.printJson(diagnosis);
      } else {
        Page page = here.page();
        new DiagnosisReport(chosen, diagnosis).write(page);
        here.print(page);
      }
    }
    return ExitCode.OK;
  }
}

package org.percola.server.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.plot.DiagnosisPlots;
import org.percola.server.cli.report.DiagnosisReport;
import org.percola.server.cli.report.Page;
import org.percola.v1.Campaign;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.DiagnoseCampaignResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `percola diagnose`: how far the beliefs can be trusted.
@Command(
    name = "diagnose",
    description =
        "Foretells every experiment from the others, with everything refitted, and compares the"
            + " beliefs with plainer models. Pictures show results against what was foretold,"
            + " residuals, what was learned, and what matters.",
    footer = {"", "Examples:", "  percola diagnose --example pto", "  percola diagnose my-cathode"})
final class DiagnoseCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final Place place = new Place();
  @Mixin private final TemplateOptions template = new TemplateOptions();

  @Mixin private final CampaignArgument campaign = new CampaignArgument();

  @Option(
      names = "--example",
      paramLabel = "NAME",
      description = "Judge the beliefs about a published study: pto. Nothing on disk changes.")
  private @Nullable Example example;

  @Option(
      names = "--folds",
      paramLabel = "K",
      description =
          "Foretell the experiments in K groups, each from all others. Without it one at a time up to"
              + " 32 experiments, in 10 groups above.")
  private @Nullable Integer folds;

  @Option(names = "--seed", paramLabel = "S", description = "Names the randomness.")
  private @Nullable Long seed;

  @Mixin private final PictureOptions pictures = new PictureOptions();

  @Option(names = "--json", description = "Print the service's answer as JSON, and nothing else.")
  private boolean json;

  DiagnoseCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    template.onlyWith(example);
    pictures.check(here);
    try (Connection connection = Example.open(example, place, here)) {
      Campaign chosen = Example.choose(example, connection, template, campaign.named());
      DiagnoseCampaignRequest.Builder request =
          DiagnoseCampaignRequest.newBuilder().setName(chosen.getName());
      if (seed != null) {
        request.setSeed(seed);
      }
      if (folds != null) {
        request.setFolds(folds);
      }
      DiagnoseCampaignResponse diagnosis = connection.planning().diagnoseCampaign(request.build());
      if (json) {
        here.printJson(diagnosis);
      } else {
        Page page = here.page();
        new DiagnosisReport(chosen, diagnosis).write(page);
        here.print(page);
      }
      pictures.draw(here, json, new DiagnosisPlots(chosen.getSpec(), diagnosis)::write);
    }
    return ExitCode.OK;
  }
}

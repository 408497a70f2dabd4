package org.percola.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.plot.DiagnosisPlots;
import org.percola.server.cli.plot.PlotFormat;
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
            + " beliefs with plainer models.",
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

  @Option(
      names = "--plots",
      paramLabel = "DIR",
      description =
          "Also write pictures into a folder: results against what was foretold, residuals, what was"
              + " learned, what matters.")
  private @Nullable Path plots;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "The format of the pictures: svg or png. Default: svg.")
  private @Nullable PlotFormat format;

  @Option(names = "--json", description = "Print the service's answer as JSON, and nothing else.")
  private boolean json;

  DiagnoseCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    template.onlyWith(example);
    if (plots != null && Files.exists(here.file(plots)) && !Files.isDirectory(here.file(plots))) {
      throw new InvalidInput("--plots", plots + " is a file (expected: a folder, or a new name)");
    }
    if (format != null && plots == null) {
      String given = format.name().toLowerCase(Locale.ROOT);
      throw new InvalidInput("--format", given + " without --plots (expected: both)");
    }
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
      if (plots != null) {
        draw(chosen, diagnosis, plots);
      }
    }
    return ExitCode.OK;
  }

  private void draw(Campaign chosen, DiagnoseCampaignResponse diagnosis, Path into) {
    Path folder = here.file(into);
    List<Path> files =
        new DiagnosisPlots(chosen.getSpec(), diagnosis)
            .write(folder, format == null ? PlotFormat.SVG : format);
    if (!json) {
      here.out().println(files.size() + " pictures in " + folder);
    }
  }
}

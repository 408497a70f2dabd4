package org.percola.server.cli;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.percola.server.cli.report.ExperimentCsv;
import org.percola.server.cli.report.ResourceName;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignFile;
import org.percola.v1.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `percola export`: everything that is known of a campaign, as a file.
@Command(
    name = "export",
    description = "Prints a campaign with all its experiments as a file.",
    footer = {
      "",
      "Examples:",
      "  percola export > campaign.json                # 'percola create' reads it",
      "  percola export my-cathode --format csv > results.csv",
      "  percola export my-cathode --history > my-cathode.jsonl    # 'percola import' reads it"
    })
final class ExportCommand implements Callable<Integer> {
  /// The form of the file.
  enum Format {
    JSON,
    CSV
  }

  @Option(
      names = "--history",
      description =
          "Everything that ever happened to it too, for 'percola import' into another database.")
  private boolean history;

  private final Surroundings here;

  @Mixin private final Place place = new Place();

  @Mixin private final CampaignArgument campaign = new CampaignArgument();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "json",
      description =
          "json: all of it, for 'percola create'. csv: one row per experiment. Default:"
              + " ${DEFAULT-VALUE}.")
  private Format format = Format.JSON;

  ExportCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws IOException {
    if (history) {
      return withHistory();
    }
    try (Connection connection = place.open(here)) {
      Campaign chosen = campaign.in(connection);
      List<Experiment> experiments = ExperimentList.of(connection, chosen).all();
      switch (format) {
        case JSON -> here.out().println(json(chosen, experiments));
        case CSV -> ExperimentCsv.write(chosen.getSpec(), experiments, here.out());
      }
    }
    return ExitCode.OK;
  }

  private int withHistory() {
    String id;
    try (Connection connection = place.open(here)) {
      id = ResourceName.id(campaign.in(connection).getName());
    }
    here.services().archive(place.database(here), id).forEach(here.out()::println);
    return ExitCode.OK;
  }

  private static String json(Campaign chosen, List<Experiment> experiments)
      throws InvalidProtocolBufferException {
    return JsonFormat.printer()
        .print(
            CampaignFile.newBuilder().setCampaign(chosen).addAllExperiments(experiments).build());
  }
}

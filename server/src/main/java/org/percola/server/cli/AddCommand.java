package org.percola.server.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.FileText;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.input.TypedDesign;
import org.percola.server.cli.report.Page;
import org.percola.server.cli.report.ResourceName;
import org.percola.server.cli.report.ToldReport;
import org.percola.v1.Campaign;
import org.percola.v1.DesignSpace;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.ListExperimentsResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `percola add`: experiments of one's own, to be made or made already.
@Command(
    name = "add",
    description =
        "Adds experiments of your own: designs to be made, and what was made before, with its"
            + " results.",
    footer = {
      "",
      "Examples:",
      "  percola add my-cathode --design process_route=dry,pto_mass_fraction=40%%,...   # queued",
      "  percola add --from history.csv      # a column per parameter and per outcome, a row per cell",
      "  percola add --from history.csv --ignore note,operator",
      "",
      "A table that has grown may be added again: what the campaign holds is left out.",
      "Rows with results are completed, those without are queued. Rows with the same name in a column",
      "'experiment' are one experiment; without it every row is one. Further columns are those of",
      "'percola tell --from', which tells results of experiments that the campaign holds."
    })
final class AddCommand implements Callable<Integer> {
  private static final int MOST_NAMED = 10;

  private final Surroundings here;

  @Mixin private final Place place = new Place();
  @Mixin private final CampaignArgument campaign = new CampaignArgument();

  @Option(
      names = "--design",
      paramLabel = "NAME=VALUE,...",
      description =
          "One design to be made: every parameter that has a meaning for it. May be repeated.")
  private List<String> designs = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "A table with a column per parameter and, for what was made, per outcome; separated by"
              + " commas, semicolons or tabs.")
  private @Nullable Path file;

  @Option(
      names = "--ignore",
      paramLabel = "COLUMNS",
      description = "With --from: columns that are not for the campaign. May be repeated.")
  private List<String> ignored = new ArrayList<>();

  @Option(
      names = "--replicates",
      description =
          "With --from: all of the table are further experiments, also those that the campaign"
              + " holds already.")
  private boolean replicates;

  @Option(names = "--json", description = "Print the experiments as JSON, and nothing else.")
  private boolean json;

  AddCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    if (designs.isEmpty() == (file == null)) {
      String said = file == null ? "neither was given" : "both were given";
      throw new InvalidInput("--design, --from", said + " (expected: one of the two)");
    }
    try (Connection connection = place.open(here)) {
      Campaign chosen = campaign.in(connection);
      print(chosen, add(connection, chosen));
    }
    return ExitCode.OK;
  }

  private Additions.Outcome add(Connection connection, Campaign chosen) {
    Additions additions = new Additions(connection, chosen);
    if (file != null) {
      return additions.table(FileText.of(here.file(file)), ignored, replicates);
    }
    DesignSpace space = chosen.getSpec().getSpace();
    Faults faults = new Faults();
    List<TypedDesign> typed = DesignOptions.read(designs, space, faults);
    return new Additions.Outcome(additions.designs(typed, faults), List.of());
  }

  private void print(Campaign chosen, Additions.Outcome outcome) {
    List<Experiment> added = outcome.added();
    if (json) {
      here.printJson(ListExperimentsResponse.newBuilder().addAllExperiments(added).build());
      return;
    }
    if (!added.isEmpty()) {
      Page page = here.page();
      new ToldReport(chosen, added).write(page);
      here.print(page);
    }
    long completed =
        added.stream()
            .filter(e -> e.getState() == ExperimentState.EXPERIMENT_STATE_COMPLETED)
            .count();
    here.out().println("%d added, %d of them completed.".formatted(added.size(), completed));
    if (!outcome.held().isEmpty()) {
      here.out().println(held(outcome.held()));
    }
  }

  private static String held(List<Experiment> held) {
    String ids =
        held.stream()
            .limit(MOST_NAMED)
            .map(e -> ResourceName.id(e.getName()))
            .collect(Collectors.joining(", "));
    return "%d held already, and not added again: %s%s. Further experiments of the same designs: --replicates."
        .formatted(held.size(), ids, held.size() > MOST_NAMED ? ", …" : "");
  }
}

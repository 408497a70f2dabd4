package org.percola.server.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.Assignment;
import org.percola.server.cli.input.DesignsTable;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.FileText;
import org.percola.server.cli.input.PackedDesigns;
import org.percola.server.cli.input.RangeText;
import org.percola.server.cli.input.SettingsText;
import org.percola.server.cli.input.StrategyText;
import org.percola.server.cli.input.ZoneText;
import org.percola.server.cli.report.Page;
import org.percola.server.cli.report.SuggestionReport;
import org.percola.v1.Campaign;
import org.percola.v1.DesignSpace;
import org.percola.v1.Experiment;
import org.percola.v1.GetExperimentRequest;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `percola suggest`: what to make next.
@Command(
    name = "suggest",
    description = "Suggests the next experiments and queues them in the campaign.",
    footer = {
      "",
      "Examples:",
      "  percola suggest --example pto",
      "  percola suggest --example pto --min-areal-capacity 3 --stack-voltage 12",
      "  percola suggest my-cathode --count 8 --fix process_route=solvent --within milling_hours=..6",
      "  percola suggest my-cathode --without process_route=dry --exclude exp-7@0.1",
      "  percola suggest my-cathode --count 6 --share anneal_celsius --share anneal_hours",
      "  percola suggest my-cathode --acquisition ucb:4 --cost-weight 0.5",
      "  percola suggest my-cathode --dry-run --json | jq '.experiments[].plannedDesign'"
    })
final class SuggestCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final Place place = new Place();
  @Mixin private final TemplateOptions template = new TemplateOptions();

  @Mixin private final CampaignArgument campaign = new CampaignArgument();

  @Option(
      names = {"-n", "--count"},
      paramLabel = "N",
      defaultValue = "4",
      description = "How many experiments, 1 to 1000. Default: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "Names the randomness: the same revision and seed give the same answer everywhere. Default:"
              + " derived from the campaign's name and revision.")
  private @Nullable Long seed;

  @Option(
      names = "--example",
      paramLabel = "NAME",
      description =
          "Plan a published study with its experiments, in memory: pto. Nothing on disk changes.")
  private @Nullable Example example;

  @Option(
      names = "--fix",
      paramLabel = "NAME=VALUE",
      description = "A setting that every suggestion must have. May be repeated.")
  private List<String> fixed = new ArrayList<>();

  @Option(
      names = "--within",
      paramLabel = "NAME=LOWER..UPPER",
      description = "A narrower range for a parameter, or NAME=LABEL,LABEL. May be repeated.")
  private List<String> within = new ArrayList<>();

  @Option(
      names = "--without",
      paramLabel = "NAME=LABEL",
      description = "A label not to use, such as a material out of stock. May be repeated.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "ZONE",
      description =
          "Designs to stay away from: NAME=LOWER..UPPER,NAME=LABEL for those with all of these"
              + " settings, exp-7 for an experiment's, exp-7@0.1 for those within a tenth of the"
              + " ranges. May be repeated.")
  private List<String> excluded = new ArrayList<>();

  @Option(
      names = "--candidates",
      paramLabel = "FILE",
      description =
          "The only designs to choose from, in a CSV file with a column per parameter; at most"
              + " 100000.")
  private @Nullable Path candidates;

  @Option(
      names = "--share",
      paramLabel = "NAME",
      description =
          "A parameter that all suggestions have in common, for one furnace or one powder batch. May"
              + " be repeated.")
  private List<String> shared = new ArrayList<>();

  @Option(
      names = "--share-settings",
      paramLabel = "M",
      defaultValue = "1",
      description =
          "How many different settings of what is shared there may be. Default: ${DEFAULT-VALUE}.")
  private int sharedSettings;

  @Option(
      names = "--budget",
      paramLabel = "N",
      description =
          "How many experiments the campaign may take in all. A small one keeps the designs that only"
              + " cover the space few.")
  private int budget;

  @Option(
      names = "--acquisition",
      paramLabel = "KIND",
      description =
          "By what designs are chosen: auto, ei (expected improvement), ucb or ucb:BETA (upper"
              + " confidence bound), thompson, explore. Default: auto.")
  private @Nullable String acquisition;

  @Option(
      names = "--cost-weight",
      paramLabel = "W",
      description =
          "How much the cost of a design counts, 0 to 1, where the campaign says what designs cost."
              + " Default: from 1 to 0 as the budget is spent.")
  private @Nullable Double costWeight;

  @Option(names = "--dry-run", description = "Plan only; queue nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the service's answer as JSON, and nothing else.")
  private boolean json;

  SuggestCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    template.onlyWith(example);
    try (Connection connection = Example.open(example, place, here)) {
      Campaign chosen = Example.choose(example, connection, template, campaign.named());
      SuggestExperimentsResponse plan =
          connection.planning().suggestExperiments(request(chosen, connection));
      print(chosen, plan);
    }
    return ExitCode.OK;
  }

  private SuggestExperimentsRequest request(Campaign chosen, Connection connection) {
    SuggestExperimentsRequest.Builder request =
        SuggestExperimentsRequest.newBuilder()
            .setParent(chosen.getName())
            .setCount(count)
            .setValidateOnly(dryRun)
            .addAllSharedParameters(shared)
            .setSharedSettings(shared.isEmpty() ? 0 : sharedSettings)
            .setBudget(budget)
            .setRequestId(UUID.randomUUID().toString());
    if (seed != null) {
      request.setSeed(seed);
    }
    narrow(request, chosen, connection);
    return request.build();
  }

  private void narrow(
      SuggestExperimentsRequest.Builder request, Campaign chosen, Connection connection) {
    DesignSpace space = chosen.getSpec().getSpace();
    SettingsText settings = new SettingsText(space);
    Faults faults = new Faults();
    faults.collect(
        () -> request.putAllFixedValues(settings.read("--fix", Assignment.all("--fix", fixed))));
    within.forEach(text ->
        faults.collect(() -> request.addSubSpace(RangeText.of(settings, "--within", text))));
    without.forEach(text -> faults.collect(() -> request.addOutOfStock(withheld(text))));
    excluded.forEach(text ->
        faults.collect(() ->
            request.addExcluded(
                ZoneText.of(
                    settings, id -> experiment(chosen, connection, id), "--exclude", text))));
    if (candidates != null) {
      FileText file = FileText.of(here.file(candidates));
      faults.collect(
          () -> request.setCandidates(PackedDesigns.of(DesignsTable.read(file, space), space)));
    }
    String kind = acquisition;
    if (kind != null) {
      faults.collect(() -> request.setStrategy(StrategyText.of("--acquisition", kind)));
    }
    if (costWeight != null) {
      request.setCostWeight(costWeight);
    }
    faults.refuse();
  }

  private static SuggestExperimentsRequest.Unavailable withheld(String text) {
    Assignment typed = Assignment.of("--without", text);
    return SuggestExperimentsRequest.Unavailable.newBuilder()
        .setParameter(typed.name())
        .addAllLabels(RangeText.labels(typed.name(), typed.value()).getLabelsList())
        .build();
  }

  private static Experiment experiment(Campaign chosen, Connection connection, String id) {
    return connection
        .experiments()
        .getExperiment(
            GetExperimentRequest.newBuilder()
                .setName(chosen.getName() + "/experiments/" + id)
                .build());
  }

  private void print(Campaign chosen, SuggestExperimentsResponse plan) {
    if (json) {
      here.printJson(plan);
      return;
    }
    Page page = here.page();
    new SuggestionReport(chosen, plan).write(page);
    here.print(page);
  }
}

package org.percola.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.StrategyText;
import org.percola.server.cli.report.Page;
import org.percola.server.cli.report.SuggestionReport;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
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
  private static final int MOST = 1000;

  private final Surroundings here;

  @Mixin private final Place place = new Place();
  @Mixin private final TemplateOptions template = new TemplateOptions();

  @Mixin private final CampaignArgument campaign = new CampaignArgument();

  @Mixin private final NarrowingOptions narrowing = new NarrowingOptions();

  @Option(
      names = {"-n", "--count"},
      paramLabel = "N",
      defaultValue = "4",
      description = "How many experiments, 1 to " + MOST + ". Default: ${DEFAULT-VALUE}.")
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
      print(connection, chosen, plan(connection, request(chosen, connection)));
    }
    return ExitCode.OK;
  }

  private static SuggestExperimentsResponse plan(
      Connection connection, SuggestExperimentsRequest request) {
    return Violations.told(
        new SuggestOptionPlaces(request)::of,
        () -> connection.planning().suggestExperiments(request));
  }

  private SuggestExperimentsRequest request(Campaign chosen, Connection connection) {
    SuggestExperimentsRequest.Builder request =
        SuggestExperimentsRequest.newBuilder()
            .setParent(chosen.getName())
            .setCount(count)
            .setValidateOnly(dryRun)
            .addAllSharedParameters(shared)
            .setSharedSettings(shared.isEmpty() && sharedSettings == 1 ? 0 : sharedSettings)
            .setBudget(budget)
            .setRequestId(UUID.randomUUID().toString());
    if (seed != null) {
      request.setSeed(seed);
    }
    if (costWeight != null) {
      request.setCostWeight(costWeight);
    }
    Faults faults = new Faults();
    if (count < 1 || count > MOST) {
      faults.add("--count", count + " (expected: 1 to " + MOST + ")");
    }
    narrowing.into(request, chosen, connection, here, faults);
    String kind = acquisition;
    if (kind != null) {
      faults.collect(() -> request.setStrategy(StrategyText.of("--acquisition", kind)));
    }
    if (faults.any()) {
      faults.addAll(rest(request, connection));
    }
    faults.refuse();
    return request.build();
  }

  // What cannot be read here is left out of the request. With a count that no plan has, the service
  // says what is wrong with the rest, and plans nothing.
  private static List<InputFault> rest(
      SuggestExperimentsRequest.Builder request, Connection connection) {
    SuggestExperimentsRequest unplannable =
        request.clone().setCount(-1).setValidateOnly(true).build();
    return new SuggestOptionPlaces(request)
        .of(
            Violations.besides(
                Set.of("count"), () -> connection.planning().suggestExperiments(unplannable)));
  }

  private void print(Connection connection, Campaign chosen, SuggestExperimentsResponse plan) {
    if (json) {
      here.printJson(plan);
      return;
    }
    Page page = here.page();
    List<Experiment> experiments =
        SuggestionReport.saysWhatToBeat(plan)
            ? List.of()
            : ExperimentList.of(connection, chosen).all();
    new SuggestionReport(chosen, plan, experiments).write(page);
    here.print(page);
  }
}

package org.percola.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.input.WishText;
import org.percola.server.cli.report.OutcomeWords;
import org.percola.server.cli.report.Page;
import org.percola.server.cli.report.SeekReport;
import org.percola.v1.Campaign;
import org.percola.v1.OutcomeConstraint;
import org.percola.v1.Relation;
import org.percola.v1.SeekDesignsRequest;
import org.percola.v1.SeekDesignsResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `percola seek`: what reaches something.
@Command(
    name = "seek",
    description =
        "Finds designs that reach what is wished, beside the campaign's own limits: the best of those"
            + " that are likely enough to, and the likeliest. Nothing is stored.",
    footer = {
      "",
      "Examples:",
      "  percola seek --example pto --at-least E_Electrode=320",
      "  percola seek my-cathode --at-least utilization=80%% --at-least areal_capacity=1 --chance 0.9",
      "  percola seek my-cathode --at-least E_Electrode=300 --fix process_route=dry",
    })
final class SeekCommand implements Callable<Integer> {
  private static final String NO_OUTCOME = "?";

  private final Surroundings here;

  @Mixin private final Place place = new Place();
  @Mixin private final TemplateOptions template = new TemplateOptions();

  @Mixin private final CampaignArgument campaign = new CampaignArgument();

  @Option(
      names = "--at-least",
      paramLabel = "OUTCOME=VALUE",
      description = "What an outcome is to be at least. May be repeated.")
  private List<String> atLeast = new ArrayList<>();

  @Option(
      names = "--at-most",
      paramLabel = "OUTCOME=VALUE",
      description = "What an outcome is to be at most. May be repeated.")
  private List<String> atMost = new ArrayList<>();

  @Option(
      names = "--chance",
      paramLabel = "P",
      defaultValue = "0.8",
      description = "The chance that is enough, 0 to 1. Default: ${DEFAULT-VALUE}.")
  private double chance;

  @Option(
      names = {"-n", "--count"},
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How many of the likeliest designs, which differ, 1 to 20. Default: ${DEFAULT-VALUE}.")
  private int count;

  @Mixin private final NarrowingOptions narrowing = new NarrowingOptions();

  @Option(
      names = "--example",
      paramLabel = "NAME",
      description = "Ask the beliefs of a published study: pto. Nothing on disk changes.")
  private @Nullable Example example;

  @Option(names = "--seed", paramLabel = "S", description = "Names the randomness.")
  private @Nullable Long seed;

  @Option(names = "--json", description = "Print the service's answer as JSON, and nothing else.")
  private boolean json;

  SeekCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    template.onlyWith(example);
    if (atLeast.isEmpty() && atMost.isEmpty()) {
      throw new InvalidInput("--at-least, --at-most", "neither was given (expected: a wish)");
    }
    try (Connection connection = Example.open(example, place, here)) {
      Campaign chosen = Example.choose(example, connection, template, campaign.named());
      SeekDesignsRequest request = request(chosen, connection);
      SeekDesignsResponse answer =
          Violations.told(places(request)::of, () -> connection.whatIf().seekDesigns(request));
      if (json) {
        here.printJson(answer);
      } else {
        Page page = here.page();
        new SeekReport(chosen, request, answer).write(page);
        here.print(page);
      }
    }
    return ExitCode.OK;
  }

  private SeekDesignsRequest request(Campaign chosen, Connection connection) {
    SeekDesignsRequest.Builder request =
        SeekDesignsRequest.newBuilder()
            .setParent(chosen.getName())
            .setCount(count)
            .setChance(chance);
    if (seed != null) {
      request.setSeed(seed);
    }
    Faults faults = new Faults();
    wish(request, chosen, Relation.RELATION_AT_LEAST, atLeast, faults);
    wish(request, chosen, Relation.RELATION_AT_MOST, atMost, faults);
    if (count == 0) { // stands for the usual count over gRPC
      faults.add("--count", count + " (expected: 1 to 20)");
    }
    request.setWithin(narrowing.part(chosen, connection, here, faults));
    if (faults.any()) {
      faults.addAll(rest(request, connection));
    }
    faults.refuse();
    return request.build();
  }

  private static void wish(
      SeekDesignsRequest.Builder request,
      Campaign chosen,
      Relation relation,
      List<String> typed,
      Faults faults) {
    typed.forEach(text ->
        faults.collect(() ->
            request.addWishes(
                WishText.of(
                    chosen.getSpec(), OutcomeWords.SYMBOLS, option(relation), relation, text))));
  }

  private static String option(Relation relation) {
    return relation == Relation.RELATION_AT_LEAST ? "--at-least" : "--at-most";
  }

  // What cannot be read here is left out of the request. With a wish for what no campaign has, the
  // service says what is wrong with the rest, and computes nothing.
  private static List<InputFault> rest(SeekDesignsRequest.Builder request, Connection connection) {
    SeekDesignsRequest unanswerable =
        request.clone().addWishes(OutcomeConstraint.newBuilder().setOutcome(NO_OUTCOME)).build();
    String none = "wishes[" + request.getWishesCount() + "].";
    return places(unanswerable)
        .of(
            Violations.besides(
                Set.of(none + "outcome", none + "relation"),
                () -> connection.whatIf().seekDesigns(unanswerable)));
  }

  private static WhatIfPlaces places(SeekDesignsRequest request) {
    return new WhatIfPlaces(
        request.getWithin(),
        field -> {
          if (field.startsWith("wishes[")) {
            int i = Integer.parseInt(field.substring(7, field.indexOf(']')));
            OutcomeConstraint wish = request.getWishes(i);
            return option(wish.getRelation()) + " " + wish.getOutcome();
          }
          return switch (field) {
            case "count" -> "--count";
            case "chance" -> "--chance";
            default -> field;
          };
        });
  }
}

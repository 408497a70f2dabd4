package org.percola.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.DesignsTable;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.SettingsText;
import org.percola.server.cli.input.TypedDesign;
import org.percola.server.cli.input.VaryText;
import org.percola.server.cli.plot.SweepPlots;
import org.percola.server.cli.report.Page;
import org.percola.server.cli.report.SweepReport;
import org.percola.v1.Campaign;
import org.percola.v1.SweepDesignRequest;
import org.percola.v1.SweepDesignRequest.Rest;
import org.percola.v1.SweepDesignResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `percola sweep`: what becomes of a design when a setting changes.
@Command(
    name = "sweep",
    description =
        "Foretells what becomes of a design when one of its settings changes, or two together. Parts"
            + " of a mixture share what is left in the proportions they had. Nothing is stored.",
    footer = {
      "",
      "Examples:",
      "  percola sweep --example pto --vary pto_mass_fraction --plots pictures",
      "  percola sweep my-cathode --vary anneal_celsius=100..250 --experiment exp-7",
      "  percola sweep my-cathode --vary process_route --choose-rest   # the best of each route",
      "  percola sweep my-cathode --vary milling_hours --vary process_route=dry,solvent",
    })
final class SweepCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final Place place = new Place();
  @Mixin private final TemplateOptions template = new TemplateOptions();

  @Mixin private final CampaignArgument campaign = new CampaignArgument();

  @Option(
      names = "--vary",
      paramLabel = "NAME[=SETTINGS]",
      required = true,
      description =
          "What changes: a parameter over all it may be set to, NAME=LOWER..UPPER for a range of"
              + " numbers, or NAME=SETTING,SETTING. May be given twice.")
  private List<String> varied = new ArrayList<>();

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "11",
      description = "How many numbers a range is spread over. Default: ${DEFAULT-VALUE}.")
  private int steps;

  @Option(
      names = "--choose-rest",
      description =
          "Choose the other settings anew at every step, to be best beside it, instead of holding"
              + " them.")
  private boolean chooseRest;

  @Option(
      names = "--design",
      paramLabel = "NAME=VALUE,...",
      description =
          "The design that is changed. Default: the one believed best in the part of the space that is"
              + " asked for.")
  private @Nullable String design;

  @Option(
      names = "--experiment",
      paramLabel = "EXPERIMENT",
      description = "The experiment whose design is changed.")
  private @Nullable String experiment;

  @Mixin private final NarrowingOptions narrowing = new NarrowingOptions();

  @Option(
      names = "--example",
      paramLabel = "NAME",
      description = "Ask the beliefs of a published study: pto. Nothing on disk changes.")
  private @Nullable Example example;

  @Option(names = "--seed", paramLabel = "S", description = "Names the randomness.")
  private @Nullable Long seed;

  @Mixin private final PictureOptions pictures = new PictureOptions();

  @Option(names = "--json", description = "Print the service's answer as JSON, and nothing else.")
  private boolean json;

  SweepCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    template.onlyWith(example);
    pictures.check(here);
    try (Connection connection = Example.open(example, place, here)) {
      Campaign chosen = Example.choose(example, connection, template, campaign.named());
      SweepDesignRequest request = request(chosen, connection);
      SweepDesignResponse answer =
          Violations.told(places(request)::of, () -> connection.whatIf().sweepDesign(request));
      if (json) {
        here.printJson(answer);
      } else {
        Page page = here.page();
        new SweepReport(chosen, request, answer).write(page);
        here.print(page);
      }
      pictures.draw(here, json, new SweepPlots(chosen.getSpec(), request, answer)::write);
    }
    return ExitCode.OK;
  }

  private SweepDesignRequest request(Campaign chosen, Connection connection) {
    SweepDesignRequest.Builder request =
        SweepDesignRequest.newBuilder()
            .setParent(chosen.getName())
            .setRest(chooseRest ? Rest.REST_CHOSEN : Rest.REST_HELD);
    if (seed != null) {
      request.setSeed(seed);
    }
    Faults faults = new Faults();
    SettingsText settings = new SettingsText(chosen.getSpec().getSpace());
    varied.forEach(text ->
        faults.collect(() -> request.addSwept(VaryText.of(settings, "--vary", text, steps))));
    base(request, chosen, faults);
    request.setWithin(narrowing.part(chosen, connection, here, faults));
    if (faults.any()) {
      faults.addAll(rest(request, connection));
    }
    faults.refuse();
    return request.build();
  }

  private void base(SweepDesignRequest.Builder request, Campaign chosen, Faults faults) {
    String typed = design;
    String made = experiment;
    if (typed != null && made != null) {
      faults.add("--experiment", made + " beside --design (expected: one of them)");
    } else if (typed != null) {
      TypedDesign read = DesignsTable.line("--design", typed, chosen.getSpec().getSpace(), faults);
      if (read.whole()) { // else settings that could not be read would be missed as well
        request.setDesign(read.design());
      }
    } else if (made != null) {
      request.setExperiment(chosen.getName() + "/experiments/" + made);
    }
  }

  // What cannot be read here is left out of the request. Of what to do with the rest of a design
  // nothing is known to the service then, so that it says what is wrong and computes nothing.
  private static List<InputFault> rest(SweepDesignRequest.Builder request, Connection connection) {
    SweepDesignRequest unanswerable = request.clone().setRestValue(Integer.MAX_VALUE).build();
    return places(unanswerable)
        .of(
            Violations.besides(
                Set.of("rest", "swept"), () -> connection.whatIf().sweepDesign(unanswerable)));
  }

  private static WhatIfPlaces places(SweepDesignRequest request) {
    return new WhatIfPlaces(
        request.getWithin(),
        field -> {
          if (field.endsWith(".steps")) {
            return "--steps";
          }
          if (field.startsWith("swept[")) {
            int i = Integer.parseInt(field.substring(6, field.indexOf(']')));
            return "--vary " + request.getSwept(i).getParameter();
          }
          return switch (field) {
            case "swept" -> "--vary";
            case "experiment" -> "--experiment";
            default -> field;
          };
        });
  }
}

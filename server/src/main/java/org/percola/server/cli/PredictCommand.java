package org.percola.server.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.DesignsTable;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.input.FileText;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.cli.input.PackedDesigns;
import org.percola.server.cli.input.TypedDesign;
import org.percola.server.cli.report.Page;
import org.percola.server.cli.report.PredictionReport;
import org.percola.v1.Campaign;
import org.percola.v1.Design;
import org.percola.v1.DesignSpace;
import org.percola.v1.PredictDesignsRequest;
import org.percola.v1.PredictDesignsResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `percola predict`: what is believed of designs of one's own.
@Command(
    name = "predict",
    description = "Foretells the outcomes of designs of your own, inside the bounds or not.",
    footer = {
      "",
      "Examples:",
      "  percola predict --design process_route=dry,pto_mass_fraction=40%%,electrolyte_mass_fraction"
          + "=50%%,...",
      "  percola predict my-cathode --from designs.csv   # one column per parameter",
    })
final class PredictCommand implements Callable<Integer> {
  private static final Pattern OF_ONE = Pattern.compile("designs\\.rows\\[(\\d+)]\\.(.*)");

  private final Surroundings here;

  @Mixin private final Place place = new Place();
  @Mixin private final TemplateOptions template = new TemplateOptions();

  @Mixin private final CampaignArgument campaign = new CampaignArgument();

  @Option(
      names = "--design",
      paramLabel = "NAME=VALUE,...",
      description = "One design: every parameter that has a meaning for it. May be repeated.")
  private List<String> designs = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Designs from a CSV file with one column per parameter.")
  private @Nullable Path file;

  @Option(
      names = "--example",
      paramLabel = "NAME",
      description = "Ask the beliefs of a published study: pto. Nothing on disk changes.")
  private @Nullable Example example;

  @Option(names = "--seed", paramLabel = "S", description = "Names the randomness.")
  private @Nullable Long seed;

  @Option(names = "--json", description = "Print the service's answer as JSON, and nothing else.")
  private boolean json;

  PredictCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    template.onlyWith(example);
    if (designs.isEmpty() && file == null) {
      throw new InvalidInput("--design, --from", "neither was given (expected: a design)");
    }
    try (Connection connection = Example.open(example, place, here)) {
      Campaign chosen = Example.choose(example, connection, template, campaign.named());
      List<TypedDesign> typed = typed(connection, chosen);
      PredictDesignsResponse answer = foretell(connection, chosen, typed);
      if (json) {
        here.printJson(answer);
      } else {
        Page page = here.page();
        new PredictionReport(chosen, asked(typed), answer).write(page);
        here.print(page);
      }
    }
    return ExitCode.OK;
  }

  private List<TypedDesign> typed(Connection connection, Campaign chosen) {
    DesignSpace space = chosen.getSpec().getSpace();
    Faults faults = new Faults();
    List<TypedDesign> typed = new ArrayList<>(DesignOptions.read(designs, space, faults));
    if (file != null) {
      typed.addAll(DesignsTable.read(FileText.of(here.file(file)), space, faults));
    }
    if (faults.any() && !typed.isEmpty()) {
      List<InputFault> found =
          Violations.besides(
              Set.of(), () -> connection.planning().predictDesigns(request(chosen, asked(typed))));
      faults.addAll(DesignOptions.placed(found, OF_ONE, typed));
    }
    faults.refuse();
    return typed;
  }

  private PredictDesignsResponse foretell(
      Connection connection, Campaign chosen, List<TypedDesign> typed) {
    return Violations.told(
        faults -> DesignOptions.placed(faults, OF_ONE, typed),
        () -> connection.planning().predictDesigns(request(chosen, asked(typed))));
  }

  private static List<Design> asked(List<TypedDesign> typed) {
    return typed.stream().map(TypedDesign::design).toList();
  }

  private PredictDesignsRequest request(Campaign chosen, List<Design> asked) {
    DesignSpace space = chosen.getSpec().getSpace();
    PredictDesignsRequest.Builder request =
        PredictDesignsRequest.newBuilder()
            .setParent(chosen.getName())
            .setDesigns(
                file == null
                    ? PackedDesigns.oneByOne(asked, space)
                    : PackedDesigns.of(asked, space));
    if (seed != null) {
      request.setSeed(seed);
    }
    return request.build();
  }
}

package org.percola.server.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.plot.TradeOffPlots;
import org.percola.server.cli.report.BestReport;
import org.percola.server.cli.report.Page;
import org.percola.v1.Campaign;
import org.percola.v1.GetBestRequest;
import org.percola.v1.GetBestResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `percola best`: the best so far, and what is believed possible.
@Command(
    name = "best",
    description =
        "Shows the best experiment so far, the design believed best, and what may still be gained;"
            + " with several objectives, the best trade-offs too, which pictures show pair by pair.",
    footer = {
      "",
      "Examples:",
      "  percola best",
      "  percola best my-cathode --tolerance 10   # less is not worth another experiment",
      "  percola best --example pto --max-areal-capacity --plots pictures",
      "  percola best my-coatings --trade-offs 20 --plots pictures",
      "  percola best my-cathode --json"
    })
final class BestCommand implements Callable<Integer> {
  private static final Map<String, String> OPTIONS =
      Map.of("tolerance", "--tolerance", "trade_offs", "--trade-offs");

  private final Surroundings here;

  @Mixin private final Place place = new Place();

  @Mixin private final CampaignArgument campaign = new CampaignArgument();

  @Mixin private final TemplateOptions template = new TemplateOptions();

  @Option(
      names = "--example",
      paramLabel = "NAME",
      description = "The best of a published study: pto. Nothing on disk changes.")
  private @Nullable Example example;

  @Option(names = "--seed", paramLabel = "S", description = "Names the randomness of the search.")
  private @Nullable Long seed;

  @Option(
      names = "--tolerance",
      paramLabel = "VALUE",
      description =
          "What is too little to make another experiment for, in the objective's unit. Default: the"
              + " standard error of a result.")
  private double tolerance;

  @Option(
      names = "--trade-offs",
      paramLabel = "K",
      description =
          "With several objectives: how many ways to weigh them are tried to find the best"
              + " trade-offs, 0 to 100. Default: ${DEFAULT-VALUE}.")
  private int tradeOffs = 10;

  @Mixin private final PictureOptions pictures = new PictureOptions();

  @Option(names = "--json", description = "Print the service's answer as JSON, and nothing else.")
  private boolean json;

  BestCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    template.onlyWith(example);
    pictures.check(here);
    try (Connection connection = Example.open(example, place, here)) {
      Campaign chosen = Example.choose(example, connection, template, campaign.named());
      if (chosen.getSpec().getObjectivesCount() == 1) {
        pictures.refuse("one objective (expected: several, pictures show their trade-offs)");
      }
      GetBestRequest.Builder request =
          GetBestRequest.newBuilder()
              .setName(chosen.getName())
              .setTolerance(tolerance)
              .setTradeOffs(tradeOffs);
      if (seed != null) {
        request.setSeed(seed);
      }
      GetBestResponse best =
          Violations.named(OPTIONS, () -> connection.planning().getBest(request.build()));
      if (json) {
        here.printJson(best);
      } else {
        Page page = here.page();
        new BestReport(chosen, best).write(page);
        here.print(page);
      }
      pictures.draw(here, json, new TradeOffPlots(chosen.getSpec(), best)::write);
    }
    return ExitCode.OK;
  }
}

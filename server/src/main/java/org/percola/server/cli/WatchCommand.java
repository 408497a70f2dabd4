package org.percola.server.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.Faults;
import org.percola.server.cli.report.EventText;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `percola watch`: what happens to a campaign, as it happens.
@Command(
    name = "watch",
    description =
        "Tells what happens to a campaign as it happens, also across restarts of the server. On a"
            + " database that no server holds: what has happened.",
    footer = {
      "",
      "Examples:",
      "  percola watch                  # what comes from now on",
      "  percola watch --after 0        # everything from the beginning, then what comes",
      "  percola watch my-cathode --json | jq .event.experiments"
    })
final class WatchCommand implements Callable<Integer> {
  private static final long FROM_NOW_ON = -1;

  private final Surroundings here;

  @Mixin private final Place place = new Place();

  @Mixin private final CampaignArgument campaign = new CampaignArgument();

  @Option(
      names = "--after",
      paramLabel = "REVISION",
      description = "The last revision that is known already. Default: the present one.")
  private @Nullable Long after;

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "End after so many events. Default: never.")
  private @Nullable Integer events;

  @Option(names = "--json", description = "Print one JSON object per event, and nothing else.")
  private boolean json;

  WatchCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    try (Connection connection = place.open(here)) {
      Campaign chosen = campaign.in(connection);
      boolean alone = !connection.toServer();
      long present = chosen.getRevision();
      refuse(present);
      long known = known(alone, present);
      long last = alone ? present : Long.MAX_VALUE;
      long most = events == null ? Long.MAX_VALUE : events;
      new Watching(connection, chosen.getName(), known).read(last, most, this::print);
    }
    return ExitCode.OK;
  }

  private long known(boolean alone, long present) {
    if (after == null) {
      return alone ? 0 : present;
    }
    return after == FROM_NOW_ON ? present : after;
  }

  // A database that no server holds would be read to an end that never comes.
  private void refuse(long present) {
    Faults faults = new Faults();
    if (after != null && after < FROM_NOW_ON) {
      faults.add("--after", after + " (expected: 0 or more; -1 for what comes from now on)");
    }
    if (after != null && after > present) {
      faults.add("--after", after + " (expected: at most " + present + ", the campaign's now)");
    }
    if (events != null && events < 1) {
      faults.add("--events", events + " (expected: 1 or more)");
    }
    faults.refuse();
  }

  private void print(CampaignEvent event) {
    if (json) {
      here.printJson(event);
    } else {
      here.out().println(EventText.of(event));
    }
    here.out().flush();
  }
}

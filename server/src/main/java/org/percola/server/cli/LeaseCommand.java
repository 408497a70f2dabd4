package org.percola.server.cli;

import com.google.protobuf.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.report.LeaseReport;
import org.percola.server.cli.report.Page;
import org.percola.server.cli.report.ToldReport;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.LeaseExperimentsRequest;
import org.percola.v1.LeaseExperimentsResponse;
import org.percola.v1.ReleaseLeaseRequest;
import org.percola.v1.RenewLeaseRequest;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `percola lease`: something to make for a station.
@Command(
    name = "lease",
    description =
        "Gives a station something to make: what it has in hand, then the oldest of the queue. No"
            + " other station gets the same.",
    footer = {
      "",
      "Examples:",
      "  percola lease --station press-1",
      "  percola lease --station press-1 --count 4 --days 21 --suggest",
      "  percola lease --station press-1 --renew exp-7",
      "  percola lease --station press-1 --release exp-7 --reason \"the glove box is down\""
    })
final class LeaseCommand implements Callable<Integer> {
  private static final long SECONDS_PER_DAY = 86_400;

  private final Surroundings here;

  @Mixin private final Place place = new Place();

  @Mixin private final CampaignArgument campaign = new CampaignArgument();

  @Option(
      names = "--station",
      required = true,
      paramLabel = "NAME",
      description = "Who makes it. Whoever asks under the same name gets the same again.")
  private String station = "";

  @Option(
      names = {"-n", "--count"},
      paramLabel = "N",
      defaultValue = "1",
      description = "How many the station wants in hand. Default: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--days",
      paramLabel = "D",
      defaultValue = "14",
      description = "How long it may keep each. Default: ${DEFAULT-VALUE}.")
  private double days;

  @Option(names = "--suggest", description = "Suggest what the queue lacks.")
  private boolean suggest;

  @ArgGroup(exclusive = true)
  private Instead instead = new Instead();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is released.")
  private String reason = "";

  @Option(names = "--json", description = "Print the service's answer as JSON, and nothing else.")
  private boolean json;

  /// What to do with an experiment that the station has, instead of asking for one.
  static final class Instead {
    @Option(names = "--renew", paramLabel = "EXPERIMENT", description = "Keep this one longer.")
    private @Nullable String renew;

    @Option(
        names = "--release",
        paramLabel = "EXPERIMENT",
        description = "Put this one back into the queue.")
    private @Nullable String release;
  }

  LeaseCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    try (Connection connection = place.open(here)) {
      Campaign chosen = campaign.in(connection);
      if (instead.renew != null) {
        print(chosen, renew(connection, find(connection, chosen, "--renew", instead.renew)));
      } else if (instead.release != null) {
        print(chosen, release(connection, find(connection, chosen, "--release", instead.release)));
      } else {
        print(chosen, connection.experiments().leaseExperiments(request(chosen)));
      }
    }
    return ExitCode.OK;
  }

  private LeaseExperimentsRequest request(Campaign chosen) {
    LeaseExperimentsRequest.Builder request =
        LeaseExperimentsRequest.newBuilder()
            .setParent(chosen.getName())
            .setStation(station)
            .setCount(count)
            .setLeaseDuration(duration())
            .setRequestId(UUID.randomUUID().toString());
    if (suggest) {
      request.getSuggestBuilder();
    }
    return request.build();
  }

  private Experiment renew(Connection connection, Experiment held) {
    return connection
        .experiments()
        .renewLease(
            RenewLeaseRequest.newBuilder()
                .setName(held.getName())
                .setStation(station)
                .setLeaseDuration(duration())
                .setRequestId(UUID.randomUUID().toString())
                .build());
  }

  private Experiment release(Connection connection, Experiment held) {
    return connection
        .experiments()
        .releaseLease(
            ReleaseLeaseRequest.newBuilder()
                .setName(held.getName())
                .setStation(station)
                .setReason(reason)
                .setRequestId(UUID.randomUUID().toString())
                .build());
  }

  private Duration duration() {
    return Duration.newBuilder().setSeconds(Math.round(days * SECONDS_PER_DAY)).build();
  }

  private static Experiment find(
      Connection connection, Campaign chosen, String option, String text) {
    return ExperimentList.open(connection, chosen).find(option, text);
  }

  private void print(Campaign chosen, Experiment experiment) {
    if (json) {
      here.printJson(experiment);
      return;
    }
    Page page = here.page();
    new ToldReport(chosen, List.of(experiment)).write(page);
    here.print(page);
  }

  private void print(Campaign chosen, LeaseExperimentsResponse answer) {
    if (json) {
      here.printJson(answer);
      return;
    }
    Page page = here.page();
    new LeaseReport(chosen, station, answer).write(page);
    here.print(page);
  }
}

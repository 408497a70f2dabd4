package org.percola.examples;

import java.io.PrintStream;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignFile;
import org.percola.v1.CompositeCathodeTemplate;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.Experiment;
import org.percola.v1.LeaseExperimentsRequest;
import org.percola.v1.LeaseExperimentsResponse;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.RenderTemplateRequest;

/// What runs at one station of a lab, for weeks: ask for something to make, make it, tell what came
/// of it. It survives a server that is restarted in between, and may be restarted itself: under the
/// same name it gets the same experiment again. The results are invented, and labelled so.
public final class StationLoop {
  private static final int DEFAULT_PORT = 50_051;
  private static final int ROUNDS = 3;
  private static final long LEASE_SECONDS = 21 * 24 * 3_600; // making takes days, cycling weeks

  private final PercolaClient client;
  private final Patience patience;
  private final String station;
  private final InventedLab lab = new InventedLab();
  private final Story story;

  private StationLoop(PercolaClient client, String station, PrintStream out) {
    this.client = client;
    this.station = station;
    this.story = new Story(out);
    this.patience = new Patience(story);
  }

  /// Runs against a server on this machine.
  ///
  /// @param arguments the port; 50051 when it is not given
  public static void main(String[] arguments) {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_PORT;
    run(port, "press-1", ROUNDS, System.out);
  }

  /// Makes so many experiments of a new campaign on a server on that port of this machine.
  static void run(int port, String station, int rounds, PrintStream out) {
    try (PercolaClient client = new PercolaClient("127.0.0.1", port)) {
      StationLoop loop = new StationLoop(client, station, out);
      String campaign = loop.campaign();
      for (int round = 1; round <= rounds; round++) {
        loop.round(campaign, round);
      }
    }
  }

  private void round(String campaign, int round) {
    Experiment experiment = ask(campaign).getExperiments(0);
    story.say("Round " + round + ": " + station + " makes " + experiment.getName());
    // Here a real station mills, presses, anneals and cycles. It calls RenewLease when that takes
    // longer than the lease.
    RecordResultsRequest results = lab.make(experiment).toBuilder().setStation(station).build();
    patience.until(() -> client.experiments().recordResults(results));
    story.say("Round " + round + ": told. The results are INVENTED: no cell was made.");
  }

  private LeaseExperimentsResponse ask(String campaign) {
    LeaseExperimentsRequest.Builder request =
        LeaseExperimentsRequest.newBuilder()
            .setParent(campaign)
            .setStation(station)
            .setCount(1)
            .setRequestId(PercolaClient.requestId()); // the same for all tries
    request.getLeaseDurationBuilder().setSeconds(LEASE_SECONDS);
    request.getSuggestBuilder(); // when the queue is empty, suggest
    LeaseExperimentsRequest asked = request.build();
    return patience.until(() -> client.experiments().leaseExperiments(asked));
  }

  private String campaign() {
    CampaignFile file =
        client
            .templates()
            .renderTemplate(
                RenderTemplateRequest.newBuilder()
                    .setCompositeCathode(
                        CompositeCathodeTemplate.newBuilder().setDisplayName("PTO, one station"))
                    .build());
    Campaign created =
        client
            .campaigns()
            .createCampaign(
                CreateCampaignRequest.newBuilder()
                    .setCampaign(file.getCampaign())
                    .setRequestId(PercolaClient.requestId())
                    .build());
    return created.getName();
  }
}

package org.percola.examples;

import java.io.PrintStream;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignFile;
import org.percola.v1.CompositeCathodeTemplate;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Experiment;
import org.percola.v1.RenderTemplateRequest;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

/// A whole loop: create the PTO campaign, load the eight published cells, ask for four experiments,
/// report results, ask again. The results are invented, and labelled so.
public final class CathodeLoop {
  private static final int BATCH = 4;
  private static final int DEFAULT_PORT = 50_051;

  private final PercolaClient client;
  private final Story story;

  private CathodeLoop(PercolaClient client, PrintStream out) {
    this.client = client;
    this.story = new Story(out);
  }

  /// Runs against a server on this machine.
  ///
  /// @param arguments the port; 50051 when it is not given
  public static void main(String[] arguments) {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_PORT;
    run(port, System.out);
  }

  /// Runs against a server on that port of this machine.
  static void run(int port, PrintStream out) {
    try (PercolaClient client = new PercolaClient("127.0.0.1", port)) {
      new CathodeLoop(client, out).run();
    }
  }

  private void run() {
    // 1. A ready-made campaign: space, limits and physics of the composite cathode.
    CampaignFile file = client.templates().renderTemplate(template());
    Campaign campaign = create(file.getCampaign());
    // 2. What is known already: the eight cells of the seed paper.
    load(campaign, file);
    story.say("Created " + campaign.getName() + " with the eight published cells.");
    // 3. What to make next.
    SuggestExperimentsResponse first = suggest(campaign);
    story.say("Percola suggests:");
    story.tell(first);
    // 4. What came of it.
    InventedLab lab = new InventedLab();
    for (Experiment experiment : first.getExperimentsList()) {
      client.experiments().recordResults(lab.make(experiment));
    }
    story.say("Reported four results. They are INVENTED: no cell was made.");
    // 5. What to make after that.
    SuggestExperimentsResponse second = suggest(campaign);
    story.say("With them, Percola suggests:");
    story.tell(second);
  }

  private static RenderTemplateRequest template() {
    return RenderTemplateRequest.newBuilder()
        .setCompositeCathode(
            CompositeCathodeTemplate.newBuilder()
                .setDisplayName("PTO cathodes, an example")
                .setIncludeLiterature(true))
        .build();
  }

  private Campaign create(Campaign campaign) {
    return client
        .campaigns()
        .createCampaign(
            CreateCampaignRequest.newBuilder()
                .setCampaign(campaign)
                .setRequestId(PercolaClient.requestId())
                .build());
  }

  private void load(Campaign campaign, CampaignFile file) {
    BatchCreateExperimentsRequest.Builder batch =
        BatchCreateExperimentsRequest.newBuilder()
            .setParent(campaign.getName())
            .setRequestId(PercolaClient.requestId());
    file.getExperimentsList()
        .forEach(
            cell -> batch.addRequests(CreateExperimentRequest.newBuilder().setExperiment(cell)));
    client.experiments().batchCreateExperiments(batch.build());
  }

  private SuggestExperimentsResponse suggest(Campaign campaign) {
    return client
        .planning()
        .suggestExperiments(
            SuggestExperimentsRequest.newBuilder()
                .setParent(campaign.getName())
                .setCount(BATCH)
                .setSeed(1)
                .setRequestId(PercolaClient.requestId())
                .build());
  }
}

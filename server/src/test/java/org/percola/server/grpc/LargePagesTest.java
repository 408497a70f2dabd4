package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.server.convert.ProtoDocuments;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.ChangeRequest;
import org.percola.server.store.NewExperiment;
import org.percola.server.store.SqliteCampaignStore;
import org.percola.server.testing.Server;
import org.percola.v1.ListCampaignsRequest;
import org.percola.v1.ListCampaignsResponse;
import org.percola.v1.ListExperimentsRequest;
import org.percola.v1.ListExperimentsResponse;

/// Pages of what together is larger than a message, from a server at the other end of a socket.
final class LargePagesTest {
  private static final String MEGABYTES = "a".repeat(10 * 1024 * 1024);

  @TempDir Path folder;
  private Path database = Path.of("");

  @BeforeEach
  void name() {
    database = folder.resolve("lab.db");
  }

  @Test
  void experimentsThatFillAMessageShareNoPage() {
    change(changes -> {
      changes.create(CompositeCathode.standard().build("lab"));
      changes.add("lab", List.of(large("e1"), large("e2"), large("e3"), large("e4")));
    });
    List<Integer> pages = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (Server server = Server.on(database)) {
      ListExperimentsRequest.Builder request =
          ListExperimentsRequest.newBuilder().setParent("campaigns/lab").setPageSize(4);
      ListExperimentsResponse page;
      do {
        page =
            server
                .experiments()
                .withMaxInboundMessageSize(MEGABYTES.length() * 3)
                .listExperiments(request.build());
        pages.add(page.getExperimentsCount());
        page.getExperimentsList().forEach(e -> names.add(e.getName()));
        request.setPageToken(page.getNextPageToken());
      } while (!page.getNextPageToken().isEmpty());
    }
    assertThat(pages).containsExactly(2, 2);
    assertThat(names).doesNotHaveDuplicates().hasSize(4);
  }

  @Test
  void campaignsThatFillAMessageShareNoPage() {
    for (String id : List.of("a", "b", "c")) {
      change(changes ->
          changes.create(CompositeCathode.standard().build(id).withDisplayName(MEGABYTES)));
    }
    try (Server server = Server.on(database)) {
      var stub = server.campaigns().withMaxInboundMessageSize(MEGABYTES.length() * 3);
      ListCampaignsResponse first = stub.listCampaigns(ListCampaignsRequest.getDefaultInstance());
      ListCampaignsResponse rest =
          stub.listCampaigns(
              ListCampaignsRequest.newBuilder().setPageToken(first.getNextPageToken()).build());
      assertThat(first.getCampaignsList())
          .extracting(org.percola.v1.Campaign::getName)
          .containsExactly("campaigns/a", "campaigns/b");
      assertThat(rest.getCampaignsList())
          .extracting(org.percola.v1.Campaign::getName)
          .containsExactly("campaigns/c");
      assertThat(rest.getNextPageToken()).isEmpty();
    }
  }

  private void change(Consumer<CampaignChanges> work) {
    try (CampaignStore store =
        SqliteCampaignStore.open(database, new ProtoDocuments(), Clock.systemUTC())) {
      store.change(
          new ChangeRequest("", "Test", "", ""),
          changes -> {
            work.accept(changes);
            return new byte[0];
          });
    }
  }

  private static NewExperiment large(String id) {
    Experiment experiment =
        new Experiment(
            id,
            new Design(Map.of("carbon_mass_fraction", new DesignValue.Numeric(0.1))),
            null,
            List.of(),
            null,
            Map.of(),
            List.of(
                new Experiment.Change(ExperimentState.SUGGESTED, Clock.systemUTC().instant(), "")),
            null);
    return new NewExperiment(experiment, "{\"reason\":{\"summary\":\"" + MEGABYTES + "\"}}");
  }
}

package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Server;
import org.percola.v1.Campaign;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.Experiment;
import org.percola.v1.LeaseExperimentsRequest;
import org.percola.v1.ListExperimentsRequest;
import org.percola.v1.ReplayExperimentRequest;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

/// Suggestions from a long list, from a server over a file.
final class LongListsTest {
  private static final int DESIGNS = 5_000;

  @TempDir Path folder;

  @Test
  void noAnswerCarriesTheListAndEverySuggestionComesOutAgainAfterARestart() {
    SuggestExperimentsRequest request =
        SuggestExperimentsRequest.newBuilder()
            .setParent("campaigns/lab")
            .setCount(4)
            .setSeed(7)
            .setCandidates(Samples.dryDesigns(DESIGNS))
            .setRequestId(UUID.randomUUID().toString())
            .build();
    SuggestExperimentsResponse plan;
    Experiment leased;
    try (Server server = Server.on(folder.resolve("lab.db"))) {
      create(server);
      plan = server.planning().suggestExperiments(request);
      assertThat(plan.getSerializedSize()).isLessThan(request.getSerializedSize() / 5);
      assertThat(tryOut(server, request).getSerializedSize()).isLessThan(plan.getSerializedSize());
      leased = lease(server, request);
    }
    try (Server server = Server.on(folder.resolve("lab.db"))) {
      assertThat(server.planning().suggestExperiments(request)).isEqualTo(plan);
      assertThat(list(server)).hasSize(5);
      plan.getExperimentsList().forEach(suggested -> assertComesOutAgain(server, suggested));
      assertComesOutAgain(server, leased);
    }
  }

  private static void create(Server server) {
    server
        .campaigns()
        .createCampaign(
            CreateCampaignRequest.newBuilder()
                .setCampaign(Campaign.newBuilder().setSpec(Samples.spec()).setDisplayName("Lab"))
                .setCampaignId("lab")
                .build());
  }

  private static SuggestExperimentsResponse tryOut(
      Server server, SuggestExperimentsRequest request) {
    return server.planning().suggestExperiments(request.toBuilder().setValidateOnly(true).build());
  }

  private static Experiment lease(Server server, SuggestExperimentsRequest request) {
    LeaseExperimentsRequest lease =
        LeaseExperimentsRequest.newBuilder()
            .setParent("campaigns/lab")
            .setStation("press-1")
            .setCount(5)
            .setSuggest(
                SuggestExperimentsRequest.newBuilder().setCandidates(request.getCandidates()))
            .build();
    return server.experiments().leaseExperiments(lease).getExperiments(4);
  }

  private static List<Experiment> list(Server server) {
    return server
        .experiments()
        .listExperiments(ListExperimentsRequest.newBuilder().setParent("campaigns/lab").build())
        .getExperimentsList();
  }

  private static void assertComesOutAgain(Server server, Experiment suggested) {
    assertThat(
            server
                .planning()
                .replayExperiment(
                    ReplayExperimentRequest.newBuilder().setName(suggested.getName()).build())
                .getFirstDifference())
        .as(suggested.getName())
        .isEmpty();
  }
}

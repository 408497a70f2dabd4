package org.percola.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.PercolaServer;
import org.percola.server.ServerSettings;
import org.percola.v1.Campaign;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.ListCampaignsRequest;
import org.percola.v1.ListExperimentsRequest;

class CathodeLoopTest {
  @TempDir Path folder;

  @Test
  void theLoopClosesAndItsInventedResultsAreLabelled() {
    ServerSettings settings = ServerSettings.of(folder.resolve("lab.db")).withPort(0);
    try (PercolaServer server = PercolaServer.start(settings)) {
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      CathodeLoop.run(server.port(), new PrintStream(printed, true, StandardCharsets.UTF_8));

      assertThat(printed.toString(StandardCharsets.UTF_8))
          .contains("with the eight published cells", "INVENTED", "With them, Percola suggests")
          .containsPattern("beats 302 with \\d+ %");
      List<Experiment> experiments = experiments(server.port());
      assertThat(experiments).hasSize(8 + 4 + 4);
      assertThat(experiments)
          .filteredOn(e -> e.getStation().equals("invented lab"))
          .hasSize(4)
          .allSatisfy(e -> {
            assertThat(e.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_COMPLETED);
            assertThat(e.getLotsMap())
                .containsEntry("results", "invented by an example, not measured");
          });
      assertThat(experiments.subList(12, 16))
          .allMatch(e -> e.getState() == ExperimentState.EXPERIMENT_STATE_SUGGESTED);
    }
  }

  private static List<Experiment> experiments(int port) {
    try (PercolaClient client = new PercolaClient("127.0.0.1", port)) {
      Campaign campaign =
          client
              .campaigns()
              .listCampaigns(ListCampaignsRequest.getDefaultInstance())
              .getCampaigns(0);
      return client
          .experiments()
          .listExperiments(
              ListExperimentsRequest.newBuilder().setParent(campaign.getName()).build())
          .getExperimentsList();
    }
  }
}

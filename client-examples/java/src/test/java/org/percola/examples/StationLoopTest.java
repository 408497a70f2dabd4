package org.percola.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.PercolaServer;
import org.percola.server.ServerSettings;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.ListExperimentsRequest;

@Timeout(120)
class StationLoopTest {
  @TempDir Path folder;

  @Test
  void aStationGoesOnWhenTheServerIsRestarted() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    CompletableFuture<Void> loop;
    int port;
    try (PercolaServer server = PercolaServer.start(settings(0))) {
      port = server.port();
      PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
      loop =
          CompletableFuture.runAsync(
              () -> StationLoop.run(port, "press-1", 3, out), Thread::startVirtualThread);
      await(printed, "Round 1: told", loop);
    }
    await(printed, "Trying again", loop);
    try (PercolaServer server = PercolaServer.start(settings(port))) {
      loop.get();
      assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Round 3: told", "INVENTED");
      assertThat(experiments(server.port()))
          .hasSize(3)
          .allSatisfy(made -> {
            assertThat(made.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_COMPLETED);
            assertThat(made.getStation()).isEqualTo("press-1");
            assertThat(made.getMeasurementsCount()).isEqualTo(2);
          });
    }
  }

  private ServerSettings settings(int port) {
    return ServerSettings.of(folder.resolve("lab.db")).withPort(port);
  }

  private static void await(
      ByteArrayOutputStream printed, String words, CompletableFuture<Void> loop)
      throws InterruptedException {
    while (!printed.toString(StandardCharsets.UTF_8).contains(words)) {
      assertThat(loop).isNotDone();
      Thread.sleep(20);
    }
  }

  private static List<Experiment> experiments(int port) {
    try (PercolaClient client = new PercolaClient("127.0.0.1", port)) {
      return client
          .experiments()
          .listExperiments(
              ListExperimentsRequest.newBuilder().setParent("campaigns/pto-one-station").build())
          .getExperimentsList();
    }
  }
}

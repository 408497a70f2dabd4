package org.percola.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.PercolaServer;
import org.percola.server.ServerSettings;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.ListExperimentsRequest;

/// Runs the Python examples as their users do, where there is Python and a way to its packages.
@Timeout(180)
class PythonExamplesTest {
  private static final Path EXAMPLES = Path.of("../python");
  private static final int SOMETHING_MISSING = 77; // as `prepare` says

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  @BeforeAll
  static void python(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "The Python examples need bash.");
    Path printed = folder.resolve("printed");
    Process prepare = process(printed, "prepare");
    boolean ended = prepare.waitFor(3, TimeUnit.MINUTES);
    prepare.descendants().forEach(ProcessHandle::destroyForcibly);
    assumeTrue(ended, "The packages of the Python examples took too long to come.");
    assumeTrue(prepare.exitValue() != SOMETHING_MISSING, Files.readString(printed));
    assertThat(prepare.exitValue()).as(Files.readString(printed)).isZero();
  }

  @AfterEach
  void endWhatRuns() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void aPythonStationGoesOnWhenTheServerOrItselfIsRestarted() throws Exception {
    Run station;
    int port;
    try (PercolaServer server = PercolaServer.start(settings(0))) {
      port = server.port();
      station = run("station_loop", port);
      station.await("Round 1: told");
    }
    station.await("Trying again");
    try (PercolaServer server = PercolaServer.start(settings(port))) {
      assertThat(station.ended()).contains("Round 3: told", "INVENTED");
      assertThat(run("station_loop", server.port()).ended()).contains("Round 3: told");
      assertThat(experiments(server.port(), "pto-python-station"))
          .hasSize(3 + 3)
          .allSatisfy(made -> {
            assertThat(made.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_COMPLETED);
            assertThat(made.getStation()).isEqualTo("press-1");
            assertThat(made.getMeasurementsCount()).isEqualTo(2);
            assertThat(made.getLotsMap())
                .containsEntry("results", "invented by an example, not measured");
          });
    }
  }

  @Test
  void aTableForetellsDesignsThatNobodyHasMade() throws Exception {
    try (PercolaServer server = PercolaServer.start(settings(0))) {
      String table = run("what_if", server.port()).ended();

      assertThat(
              table.lines().filter(line -> line.matches(" +\\d+ +\\d+( +\\d+ \\[\\d+–\\d+]){2}")))
          .hasSize(15);
      assertThat(table.lines().filter(line -> line.matches(" +\\d+ +\\d+ \\[\\d+–\\d+]")))
          .hasSize(5);
      assertThat(table).contains("The best that uses 85% of its PTO, with a chance of ");
      assertThat(experiments(server.port(), "pto-what-if")).hasSize(8);
    }
  }

  @Test
  void pythonTellsRefusalsThatPassFromThoseThatStay() throws Exception {
    assertThat(run("test_patience").ended()).contains("OK");
  }

  private ServerSettings settings(int port) {
    return ServerSettings.of(folder.resolve("lab.db")).withPort(port);
  }

  private Run run(String example, Integer... port) throws IOException {
    Path printed = Files.createTempFile(folder, example, ".txt");
    List<String> command = new ArrayList<>(List.of("run", example));
    List.of(port).forEach(number -> command.add(number.toString()));
    Process process = process(printed, command.toArray(String[]::new));
    started.add(process);
    return new Run(process, printed);
  }

  private static Process process(Path printed, String... command) throws IOException {
    List<String> words = new ArrayList<>(List.of("/bin/bash"));
    words.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(words).directory(EXAMPLES.toFile());
    builder.environment().put("PYTHONUTF8", "1");
    return builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
  }

  private static List<Experiment> experiments(int port, String campaign) {
    try (PercolaClient client = new PercolaClient("127.0.0.1", port)) {
      return client
          .experiments()
          .listExperiments(
              ListExperimentsRequest.newBuilder().setParent("campaigns/" + campaign).build())
          .getExperimentsList();
    }
  }

  /// An example that was started, and the file that it prints to.
  private record Run(Process process, Path file) {
    void await(String words) throws Exception {
      while (!printed().contains(words)) {
        assertThat(process.isAlive()).as(printed()).isTrue();
        Thread.sleep(20);
      }
    }

    String ended() throws Exception {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(printed()).isTrue();
      assertThat(process.exitValue()).as(printed()).isZero();
      return printed();
    }

    private String printed() throws IOException {
      return Files.readString(file);
    }
  }
}

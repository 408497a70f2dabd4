package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.testing.Server;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.LeaseExperimentsResponse;
import org.percola.v1.ListExperimentsResponse;

/// `percola queue`, `lease` and `watch`.
class LeaseCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void aCampaignWithTwoSuggestions() {
    Run.in(folder, "create", "--template=composite-cathode", "--id=lab");
    Run.in(folder, "suggest", "--count=2", "--seed=1");
  }

  @Test
  void theQueueShowsWhoHasWhatUntilWhen() throws InvalidProtocolBufferException {
    Run leased = Run.in(folder, "lease", "--station=press-1", "--days=21");
    assertThat(leased.code()).as(leased.err()).isZero();
    assertThat(leased.out()).contains("In hand at press-1", "leased @ press-1", "lease ends");
    Run queue = Run.in(folder, "queue");
    assertThat(queue.out())
        .contains("To be made, oldest first")
        .containsPattern("e1 +leased @ press-1 +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\dZ")
        .containsPattern("e2 +suggested");
    ListExperimentsResponse json =
        Run.in(folder, "queue", "--json").json(ListExperimentsResponse.newBuilder()).build();
    assertThat(json.getExperimentsList())
        .extracting(Experiment::getState)
        .containsExactly(
            ExperimentState.EXPERIMENT_STATE_LEASED, ExperimentState.EXPERIMENT_STATE_SUGGESTED);
  }

  @Test
  void aStationThatWantsMoreThanThereIsIsToldOrGetsSuggestions()
      throws InvalidProtocolBufferException {
    assertThat(Run.in(folder, "lease", "--station=press-1", "--count=3").out())
        .contains("1 of the 3 asked for are missing: the queue is empty.");
    Run more = Run.in(folder, "lease", "--station=press-1", "--count=3", "--suggest", "--json");
    assertThat(more.json(LeaseExperimentsResponse.newBuilder()).getExperimentsList()).hasSize(3);
  }

  @Test
  void aLeaseIsRenewedAndReleased() {
    Run.in(folder, "lease", "--station=press-1");
    Run other = Run.in(folder, "lease", "--station=press-2", "--renew=e1");
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.err()).contains("LEASED at press-1, cannot be renewed by press-2");
    assertThat(Run.in(folder, "lease", "--station=press-1", "--renew=e1").out())
        .startsWith("e1  leased");
    Run released =
        Run.in(folder, "lease", "--station=press-1", "--release=e1", "--reason=no powder left");
    assertThat(released.out()).isEqualTo("e1  suggested (no powder left)\n");
  }

  @Test
  void anEmptyQueueIsSaid() {
    Run.in(folder, "tell", "e1", "--abandoned", "no PTO");
    Run.in(folder, "tell", "e2", "--abandoned", "no PTO");
    assertThat(Run.in(folder, "queue").out()).contains("the queue is empty");
  }

  @Test
  void whatCannotHaveHappenedIsNotWatched() {
    String[] beyond = {"watch", "--after=3", "--events=0"};
    List<String> refused =
        List.of(
            "--after: 3 (expected: at most 2, the campaign's now)",
            "--events: 0 (expected: 1 or more)");
    assertThat(Run.in(folder, beyond).code()).isEqualTo(2);
    assertThat(Run.in(folder, beyond).errors()).isEqualTo(refused);
    assertThat(Run.in(folder, "watch", "--after=-1")).isEqualTo(new Run(0, "", ""));
    try (Server server = Server.on(folder.resolve("percola.db"))) {
      assertThat(server.port()).isPositive();
      assertThat(Run.in(folder, beyond).errors()).isEqualTo(refused);
    }
  }

  @Test
  void whatHappenedIsWatchedFromTheDatabaseAndWhatHappensFromTheServer() {
    Run.in(folder, "lease", "--station=press-1");
    List<String> past = Run.in(folder, "watch").out().lines().toList();
    assertThat(past).hasSize(3);
    assertThat(past.get(0)).startsWith("    1  20").endsWith("campaign created");
    assertThat(past.get(1)).endsWith("added e1 suggested, e2 suggested");
    assertThat(past.get(2)).endsWith("e1 leased @ press-1");
    try (Server server = Server.on(folder.resolve("percola.db"))) {
      assertThat(server.port()).isPositive();
      Run.in(folder, "tell", "e2", "--infeasible", "it crumbled");
      Run watched = Run.in(folder, "watch", "--after=3", "--events=1");
      assertThat(watched.code()).as(watched.err()).isZero();
      assertThat(watched.out()).endsWith("e2 infeasible (it crumbled)\n");
    }
  }
}

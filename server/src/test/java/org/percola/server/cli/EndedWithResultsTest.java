package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Experiments that have results and failed all the same.
class EndedWithResultsTest {
  private static final String CAMPAIGN =
      """
      campaign:
        spec:
          space:
            parameters:
              - {name: celsius, continuous: {unit: Cel, lower: 20, upper: 80}}
          outcomes:
            - {name: strength, unit: MPa, measured: {}}
          objectives:
            - {outcome: strength, goal: maximize}
      """;

  @TempDir Path folder;

  @BeforeEach
  void aCampaignWithTwoResults() throws IOException {
    Files.writeString(folder.resolve("small.yaml"), CAMPAIGN);
    Files.writeString(folder.resolve("h.csv"), "celsius,strength\n30,12\n40,13\n");
    assertThat(percola("create", "small.yaml", "--id=small").code()).isZero();
    assertThat(percola("add", "--from=h.csv").code()).isZero();
  }

  private Run percola(String... arguments) {
    return Run.in(folder, arguments);
  }

  @Test
  void whoTellsTheEndIsToldWhatBecomesOfTheResults() {
    assertThat(percola("tell", "e2", "--failed=shorted").out())
        .startsWith("e2  failed (shorted) · strength 13.0 MPa · not learned from");
    assertThat(percola("tell", "e2", "strength=14", "--running").out())
        .contains("The experiment stays failed: its results are stored, but not learned from");
  }

  @Test
  void statusTellsTheirStateAndThatTheyDoNotCount() {
    assertThat(percola("status").out()).doesNotContain("not learned from");
    percola("tell", "e2", "--failed=shorted");
    assertThat(percola("status").out())
        .containsPattern("e1 +completed +30 +12.0")
        .containsPattern("e2 +failed +40 +13.0")
        .contains("Results of experiments that failed or could not be made are not learned from.");
  }

  @Test
  void aTableAsksAboutValuesBesideAllElseThatIsWrongWithIt() throws IOException {
    Files.writeString(
        folder.resolve("r.csv"),
        "experiment,strength,station\ne1,15,a\ne2,13,%s\n".formatted("s".repeat(101)));
    assertThat(percola("tell", "--from=r.csv").errors())
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).contains("r.csv:3 station: 101 characters"),
            two -> assertThat(two).contains("r.csv:2 strength: 15, told as 12 before"));
  }
}

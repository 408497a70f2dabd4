package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Values that a logarithmic or a logit scale does not have, told on the command line.
class TellUnlearnedTest {
  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "cycle-life.yaml");

  @TempDir Path folder;

  @BeforeEach
  void livesAndRetentions() throws IOException {
    Files.copy(EXAMPLE, folder.resolve("lives.yaml"));
    Run.in(folder, "create", "lives.yaml", "--id=lives");
  }

  private static String oneLine(Run run) {
    assertThat(run.code()).as(run.err()).isZero();
    return run.out().replaceAll("\\s+", " ");
  }

  @Test
  void aRetentionOfAllIsKeptAndABoundIsSuggested() {
    assertThat(oneLine(Run.in(folder, "tell", "exp-1", "retention=1", "--cell=C9")))
        .contains("retention: 1 is stored, but not learned from (expected: above 0 and below 1")
        .contains("if it was too near 1 to be told from it, correct it to at_least");
  }

  @Test
  void everyRowOfATableIsSpokenOf() throws IOException {
    Files.writeString(
        folder.resolve("r.csv"),
        "experiment,cycle_life,retention,cell\nexp-1,0,,C8\nexp-1,,0,C9\nexp-2,120,,C8\n");

    assertThat(oneLine(Run.in(folder, "tell", "--from=r.csv")))
        .containsOnlyOnce("cycle_life: 0 is stored, but not learned from")
        .containsOnlyOnce("retention: 0 is stored, but not learned from")
        .contains("correct it to at_most the detection limit");
  }

  @Test
  void aBoundThatTheScaleHasNeedsNoRemark() {
    assertThat(oneLine(Run.in(folder, "tell", "exp-1", "retention=>=0.995", "--cell=C9")))
        .doesNotContain("not learned from");
  }
}

package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.GetBestResponse;
import org.percola.v1.ReplayExperimentResponse;

class ReplayCommandTest {
  @TempDir Path folder;

  @Test
  void aSuggestionComesOutAgainAndTheBestSaysWhetherToGoOn() throws Exception {
    assertThat(
            Run.in(folder, "create", "--template", "composite-cathode", "--with-literature").code())
        .isZero();
    Run suggested = Run.in(folder, "suggest", "--count", "1", "--share", "process_route");
    assertThat(suggested.err()).isEmpty();

    Run replay = Run.in(folder, "replay", "e9");

    assertThat(replay.err()).isEmpty();
    assertThat(replay.code()).isZero();
    assertThat(replay.out())
        .startsWith("e9: the same to the last bit")
        .contains("slot 1 · settings planner-");
    Run json = Run.in(folder, "replay", "e9", "--json");
    assertThat(json.json(ReplayExperimentResponse.newBuilder()).getSame()).isTrue();

    Run best = Run.in(folder, "best", "--tolerance", "10", "--seed", "3");
    assertThat(best.err()).isEmpty();
    assertThat(best.out())
        .contains("chance that more than 10.0 Wh/kg E_Electrode is still to be had")
        .contains("as likely as not  E_Electrode ");
    Run bestJson = Run.in(folder, "best", "--tolerance", "10", "--seed", "3", "--json");
    GetBestResponse answer = bestJson.json(GetBestResponse.newBuilder()).build();
    assertThat(answer.getRemaining().getTolerance()).isEqualTo(10);
    assertThat(answer.getRemaining().getProbabilityOfMore()).isBetween(0.0, 1.0);
    assertThat(answer.getRemaining().getExpectedList()).hasSize(3);
  }

  @Test
  void whatWasChosenByHandHasNothingToReplay() {
    Run.in(folder, "create", "--template", "composite-cathode", "--with-literature");

    Run replay = Run.in(folder, "replay", "seed-dp20");

    assertThat(replay.code()).isEqualTo(2);
    assertThat(replay.err()).contains("chosen by hand (expected: a suggested experiment)");
  }
}

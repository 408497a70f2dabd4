package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;

/// Tables into which somebody writes afterwards who made an experiment.
class TellStationsLaterTest {
  private static final String HEADER = "experiment,utilization,state,reason,station\n";

  @TempDir Path folder;
  private FileTelling lab;

  @BeforeEach
  void aCampaignWithTwoSuggestions() {
    lab = FileTelling.of(folder, 2);
  }

  private String tell(String rows) throws IOException {
    Run run = lab.tell("r.csv", HEADER + rows);
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  private List<String> stations() throws IOException {
    return lab.stored().stream().map(Experiment::getStation).toList();
  }

  @Test
  void aStationIsToldWhereNoneWasKnownAndMovesTheExperimentNowhere() throws IOException {
    tell("e1,,running,,\ne1,0.9,,,\ne2,,failed,shorted,\n");
    String named = "e1,,running,,press-1\ne1,0.9,,,press-1\ne2,,failed,shorted,press-2\n";
    tell(named);
    assertThat(stations()).containsExactly("press-1", "press-2");
    assertThat(lab.stored())
        .extracting(Experiment::getState)
        .containsExactly(
            ExperimentState.EXPERIMENT_STATE_COMPLETED, ExperimentState.EXPERIMENT_STATE_FAILED);
    assertThat(lab.stored().getFirst().getMeasurementsCount()).isEqualTo(1);
    assertThat(tell(named)).contains("3 rows have been told before, none is told now.");
  }

  @Test
  void aStationThatDiffersStaysAsItWasToldAndIsNamed() throws IOException {
    tell("e1,0.9,,,press-1\n");
    String changed = "e1,0.9,,,press-2\n";
    assertThat(tell(changed))
        .contains("r.csv:2 station: press-2, told as press-1 before, which stays")
        .contains("none is told now");
    assertThat(stations()).containsExactly("press-1", "");
    assertThat(Run.in(folder, "tell", "--from=r.csv", "--correct").out()).contains("which stays");
  }

  @Test
  void rowsOfOneExperimentMayEachNameTheirOwn() throws IOException {
    String rows = "e1,0.9,,,press-1\ne1,0.8,,,press-2\n";
    tell(rows);
    assertThat(tell(rows)).doesNotContain("stays").contains("none is told now");
    assertThat(stations()).containsExactly("press-1", "");
  }

  @Test
  void anEndThatIsOverKeepsItsStationUnsaid() throws IOException {
    tell("e1,,failed,shorted,\ne1,,failed,cracked,\n");
    assertThat(tell("e1,,failed,shorted,press-1\ne1,,failed,cracked,\n"))
        .contains("station: press-1 is not told, as the experiment has gone on since");
    assertThat(lab.stored().getFirst().getStateReason()).isEqualTo("cracked");
  }
}

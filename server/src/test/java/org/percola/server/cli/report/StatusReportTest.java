package org.percola.server.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;

class StatusReportTest {
  @Test
  void whereDesignsStandInColumnsEachIsNamedOnce() {
    Page page = new Page(Ink.PLAIN, 70);
    List<Experiment> open =
        PlanOfTwo.response().getExperimentsList().stream()
            .map(e -> e.toBuilder().setState(ExperimentState.EXPERIMENT_STATE_SUGGESTED).build())
            .toList();
    new StatusReport(PlanOfTwo.CAMPAIGN, open).write(page);
    List<String> lines = page.lines();
    assertThat(lines).filteredOn(line -> line.contains("exp-1")).hasSize(1);
    assertThat(lines).filteredOn(line -> line.contains("exp-2")).hasSize(1);
    assertThat(lines).noneMatch(line -> line.strip().equals("exp-1"));
  }
}

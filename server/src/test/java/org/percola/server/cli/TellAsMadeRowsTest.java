package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.Design;
import org.percola.v1.Experiment;

/// What rows say besides values: how an experiment was made, and what a value was measured at.
class TellAsMadeRowsTest {
  @TempDir Path folder;
  private FileTelling lab;

  @BeforeEach
  void aCampaignWithTwoSuggestions() {
    lab = FileTelling.of(folder, 2);
  }

  private Run tell(String text) throws IOException {
    return lab.tell("r.csv", text);
  }

  private Experiment stored(int index) throws IOException {
    return lab.stored().get(index);
  }

  @Test
  void rowsOfOneExperimentTogetherSayHowItWasMade() throws IOException {
    String rows =
        """
        experiment,utilization,as_made.anneal_hours,as_made.anneal_celsius
        e1,0.9,0.7,
        e1,0.91,,170
        e1,0.92,0.7,
        """;
    Run first = tell(rows);
    assertThat(first.code()).as(first.err()).isZero();
    Run again = tell(rows);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(stored(0).getMeasurementsCount()).isEqualTo(3);
    Design made = stored(0).getAsMadeDesign();
    assertThat(made.getValuesOrThrow("anneal_hours").getNumber()).isEqualTo(0.7);
    assertThat(made.getValuesOrThrow("anneal_celsius").getNumber()).isEqualTo(170);
  }

  @Test
  void rowsThatContradictEachOtherAreRefusedAndEachWrongSettingIsToldOnce() throws IOException {
    Run run =
        tell(
            """
            experiment,utilization,as_made.anneal_hours,as_made.process_route
            e1,0.9,0.7,
            e1,0.91,0.9,
            e2,0.9,0.7,
            e2,0.9,,wet
            """);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line)
                    .endsWith(
                        "r.csv:3 as_made.anneal_hours: 0.9 (expected: 0.7 as in "
                            + folder.resolve("r.csv")
                            + ":2, for an experiment is made once)"),
            line -> assertThat(line).contains("r.csv:5 as_made.process_route: wet (expected: one"));
    assertThat(stored(0).getMeasurementsCount()).isZero();
  }

  @Test
  void aConditionIsToldToBeWrongOnce() throws IOException {
    Run run =
        tell(
            """
            experiment,utilization,average_voltage,condition.cycle,cell
            e1,0.9,2.06,three,
            e1,,,>=3,
            e1,,,3,C12
            """);
    assertThat(run.errors().stream().map(line -> line.substring(line.indexOf("r.csv"))))
        .containsExactlyInAnyOrder(
            "r.csv:2 condition.cycle: three (expected: a number without a unit, such as 3)",
            "r.csv:3 condition.cycle: >=3 (expected: a number without a unit, such as 3)",
            "r.csv:4 condition.cycle: 3 (expected: empty, as no outcome is measured)",
            "r.csv:4 cell: C12 (expected: empty, as no outcome is measured)");
    assertThat(stored(0).getMeasurementsCount()).isZero();
  }

  @Test
  void whatAnExperimentThatRunsIsMadeFromIsKept() throws IOException {
    assertThat(tell("experiment,state,lot.pto\ne1,running,A7\n").code()).isZero();
    assertThat(stored(0).getLotsMap()).containsEntry("pto", "A7");
  }
}

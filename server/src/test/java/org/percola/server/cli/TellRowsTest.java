package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many experiments told from a file: all of it, or nothing.
class TellRowsTest {
  @TempDir Path folder;
  private FileTelling lab;

  @BeforeEach
  void aCampaignWithTwoSuggestions() {
    lab = FileTelling.of(folder, 2);
  }

  private void assertNothingIsTold() throws IOException {
    assertThat(lab.stored()).allMatch(experiment -> experiment.getMeasurementsCount() == 0);
  }

  @Test
  void everyFaultOfEveryRowIsToldAtOnceAndNothingElseIs() throws IOException {
    Run run =
        lab.tell(
            "r.csv",
            """
            experiment,utilization,average_voltage,as_made.anneal_hours,state
            e1,0.9,2.06,,
            e1,93,2060,,
            nine,0.8,,,
            e1,high,2.06 mV,long,
            ,0.9,,,
            e2,,,,
            e2,,,,failed
            """);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors().stream().map(line -> line.substring(line.indexOf("r.csv"))))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith("r.csv:3 utilization.exact: 93 (expected: 0 to"),
            line -> assertThat(line).startsWith("r.csv:3 average_voltage.exact: 2060 V (expected:"),
            line -> assertThat(line).startsWith("r.csv:4: nine: no such experiment"),
            line -> assertThat(line).startsWith("r.csv:5 utilization: high (expected: a number"),
            line -> assertThat(line).startsWith("r.csv:5 as_made.anneal_hours: long (expected:"),
            line ->
                assertThat(line).isEqualTo("r.csv:5 average_voltage.unit: 'mV' (expected: 'V')"),
            line -> assertThat(line).isEqualTo("r.csv:6: experiment: empty (expected: an id)"),
            line -> assertThat(line).startsWith("r.csv:7 measurements: [] (expected: at least one"),
            line ->
                assertThat(line).isEqualTo("r.csv:8: reason: empty (expected: why it ended so)"));
    assertNothingIsTold();
  }

  @Test
  void aRowNeedNotTellWhatOneBeforeToldNorResultsWhileItRuns() throws IOException {
    String rows =
        """
        experiment,utilization,as_made.anneal_hours,state
        e1,0.9,,
        e1,,0.7,
        e2,,,running
        """;
    assertThat(lab.tell("r.csv", rows).code()).isZero();
    assertThat(lab.tell("r.csv", rows).code()).isZero();
    assertThat(lab.stored().getFirst().getMeasurementsCount()).isEqualTo(1);
    assertThat(
            lab.stored().getFirst().getAsMadeDesign().getValuesOrThrow("anneal_hours").getNumber())
        .isEqualTo(0.7);
  }

  @Test
  void aDocumentIsToldInFullOrNotAtAllToo() throws IOException {
    Run run =
        lab.tell(
            "r.json",
            """
            [{"name": "e1", "measurements": [{"outcome": "utilization", "exact": 0.9, "unit": "1"}]},
             {"name": "e2", "measurements": [{"outcome": "utilization", "exact": 0.9, "unit": "V"}]}]
            """);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("r.json:2").contains("utilization.unit: 'V' (expected: '1')");
    assertNothingIsTold();
  }

  @Test
  void aDocumentMayCorrectWhatItTellsAndBeToldTwice() throws IOException {
    String document =
        """
        [{"name": "e1", "measurements":
           [{"outcome": "utilization", "exact": 0.9, "unit": "1", "measurementId": "first"}]},
         {"name": "e1", "measurements":
           [{"outcome": "utilization", "exact": 0.8, "unit": "1", "supersedes": "first"}]}]
        """;
    Run run = lab.tell("r.json", document);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(lab.tell("r.json", document).code()).isZero();
    assertThat(lab.stored().getFirst().getMeasurementsCount()).isEqualTo(2);
  }

  @Test
  void anEndWithoutResultsIsRefusedBesideResults() throws IOException {
    Run run =
        lab.tell(
            "r.csv",
            """
            experiment,utilization,as_made.anneal_hours,lot.pto,state,reason
            e1,93,,,Failed,shorted
            e2,,0.7,A7,abandoned,
            e2,0.9,,,,too thick
            """);
    String expected = " (expected: an end without results, or results)";
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors().stream().map(line -> line.substring(line.indexOf("r.csv"))))
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line).isEqualTo("r.csv:2 state: Failed beside utilization" + expected),
            line -> assertThat(line).startsWith("r.csv:2 utilization.exact: 93 (expected: 0 to"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "r.csv:3 state: abandoned beside as_made.anneal_hours, lot.pto" + expected),
            line ->
                assertThat(line).isEqualTo("r.csv:3: reason: empty (expected: why it ended so)"),
            line -> assertThat(line).startsWith("r.csv:4 reason: too thick (expected: empty, as"));
    assertNothingIsTold();
  }

  @Test
  void aStandardErrorThatCannotBeReadHidesNoFaultOfItsValue() throws IOException {
    Run run =
        lab.tell("r.csv", "experiment,utilization,utilization_sd\ne1,93,wide\ne2,high,wide\n");
    assertThat(run.errors().stream().map(line -> line.substring(line.indexOf("r.csv"))))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("r.csv:2 utilization_sd: wide (expected: a number"),
            line -> assertThat(line).startsWith("r.csv:3 utilization: high (expected: a number"),
            line -> assertThat(line).startsWith("r.csv:3 utilization_sd: wide (expected: a number"),
            line -> assertThat(line).startsWith("r.csv:2 utilization.exact: 93 (expected: 0 to"));
    assertNothingIsTold();
  }

  @Test
  void aStepThatCannotBeMadeIsFoundBeforeTheFirstOneIs() throws IOException {
    Run run =
        lab.tell(
            "r.csv",
            """
            experiment,utilization,state,reason
            e1,0.9,,
            e1,,abandoned,not wanted
            e1,,failed,cracked
            e2,,abandoned,no powder
            e2,,failed,cracked
            """);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors().stream().map(line -> line.substring(line.indexOf("r.csv"))))
        .containsExactly(
            "r.csv:3 state: abandoned, but the experiment is completed by then (expected: running,"
                + " failed, infeasible, results)",
            "r.csv:6 state: failed, but the experiment is abandoned by then (expected: results)");
    assertNothingIsTold();
  }

  @Test
  void anAbandonedExperimentMayHaveResultsAndThenFail() throws IOException {
    String rows =
        """
        experiment,utilization,state,reason
        e1,,abandoned,no powder
        e1,0.9,running,
        e1,0.8,,
        e1,,failed,cracked
        """;
    Run run = lab.tell("r.csv", rows);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(lab.tell("r.csv", rows).out()).contains("4 rows have been told before");
  }

  @Test
  void aDocumentTellsResultsOnly() throws IOException {
    Run run =
        lab.tell(
            "r.json",
            """
            [{"name": "e1", "state": "FAILED", "measurements":
               [{"outcome": "utilization", "exact": 93, "unit": "1"}]}]
            """);
    assertThat(run.errors())
        .hasSize(2)
        .anyMatch(line -> line.contains(" state: failed (expected: running or completed; an end"))
        .anyMatch(line -> line.contains(" utilization.exact: 93 (expected: 0 to"));
    assertThat(lab.tell("r.json", "[]").err()).contains("r.json: an empty list (expected: results");
    assertNothingIsTold();
  }
}

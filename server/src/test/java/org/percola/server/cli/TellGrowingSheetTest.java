package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.server.testing.Server;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.ListExperimentsResponse;
import org.percola.v1.Measurement;

/// One table that grows and is told again and again: what is new is told, and nothing twice.
class TellGrowingSheetTest {
  private static final String HEADER =
      "experiment,utilization,utilization_sd,average_voltage,cell\n";

  @TempDir Path folder;
  private FileTelling lab;

  @BeforeEach
  void aCampaignWithTwoSuggestions() {
    lab = FileTelling.of(folder, 2);
  }

  private Run tell(String text) throws IOException {
    Run run = lab.tell("r.csv", text);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  private List<Double> utilizations(int experiment) throws IOException {
    return lab.stored().get(experiment).getMeasurementsList().stream()
        .filter(value -> value.getOutcome().equals("utilization"))
        .map(Measurement::getExact)
        .toList();
  }

  @Test
  void onlyRowsThatWereAddedAreTold() throws IOException {
    assertThat(tell(HEADER + "e1,0.9,,,\n").out()).doesNotContain("told before");
    Run grown = tell(HEADER + "e2,0.7,,,\ne1,0.9,,,\ne1,0.8,,,\n");
    assertThat(grown.out()).contains("1 row has been told before, 2 are told now.");
    assertThat(utilizations(0)).containsExactly(0.9, 0.8);
    assertThat(utilizations(1)).containsExactly(0.7);
  }

  @Test
  void whatIsToldAgainChangesNothingAndIsSaid() throws IOException {
    String rows = HEADER + "e1,0.9,0.05,2.06,C1\ne2,>=0.7,,,\n";
    tell(rows);
    List<Experiment> before = lab.stored();
    Run again = tell(rows);
    assertThat(again.out()).startsWith("2 rows have been told before, none is told now.");
    assertThat(again.out()).doesNotContain("--replicates");
    assertThat(lab.stored()).isEqualTo(before);
  }

  @Test
  void writingTheSameOtherwiseMakesNoRowNew() throws IOException {
    tell(HEADER + "e1,0.93,0.05,2.06,\n");
    Run again = tell("Average voltage;experiment;utilization\n2,060 V;e1;93,0±5 %\n");
    assertThat(again.out()).contains("1 row has been told before, none is told now.");
    assertThat(utilizations(0)).containsExactly(0.93);
  }

  @Test
  void equalRowsOfOneFileAreMeasurementsOfTheirOwn() throws IOException {
    tell(HEADER + "e1,0.9,,,\ne1,0.9,,,\n");
    assertThat(utilizations(0)).containsExactly(0.9, 0.9);
    tell(HEADER + "e1,0.9,,,\ne1,0.9,,,\ne1,0.9,,,\n");
    assertThat(utilizations(0)).containsExactly(0.9, 0.9, 0.9);
  }

  @Test
  void anEqualRowOfAnotherFileIsToldWhereItIsSaidToBeAnotherMeasurement() throws IOException {
    tell(HEADER + "e1,0.9,,,\n");
    assertThat(lab.tell("other.csv", HEADER + "e1,0.9,,,\n").out()).contains("none is told now");
    Run run = Run.in(folder, "tell", "--from=other.csv", "--replicates");
    assertThat(run.code()).as(run.err()).isZero();
    Run.in(folder, "tell", "--from=other.csv", "--replicates");
    assertThat(utilizations(0)).containsExactly(0.9, 0.9);
  }

  @Test
  void thatAnEqualRowCountsOnceIsExplainedOnlyWhereAnotherFileIsInQuestion() throws IOException {
    tell(HEADER + "e1,0.9,,,\ne1,0.8,,,C1\n");
    assertThat(tell(HEADER + "e2,0.7,,,C9\ne1,0.8,,,C1\ne1,0.9,,,\n").out())
        .contains("2 rows have been told before, 1 is told now.")
        .doesNotContain("another file");
    assertThat(lab.tell("other.csv", HEADER + "e1,0.8,,,C1\ne2,0.6,,,C2\n").out())
        .contains("1 row has been told before, 1 is told now. It equals what another file told, or")
        .contains("name its cell, or tell the file with --replicates.");
    Run.in(folder, "tell", "e2", "utilization=0.65", "--cell=C3");
    assertThat(tell(HEADER + "e2,0.65,,,C3\n").out()).doesNotContain("another file");
  }

  @Test
  void aRowMayBeFilledInLater() throws IOException {
    tell(HEADER + "e1,0.9,,,C1\n");
    tell(HEADER + "e1,0.9,,2.06,C1\n");
    assertThat(lab.stored().getFirst().getMeasurementsList())
        .extracting(Measurement::getOutcome)
        .containsExactly("utilization", "average_voltage");
  }

  @Test
  void aCapacityIsKnownAgainAlthoughItIsKeptAsAUtilization() throws IOException {
    String rows = "experiment,specific_capacity,specific_capacity_sd\ne1,381,7\n";
    tell(rows);
    assertThat(tell(rows.replace("381", "381.0 mAh/g")).out()).contains("none is told now");
  }

  @Test
  void aRowThatWasChangedIsAskedAbout() throws IOException {
    tell(HEADER + "e1,0.9,,,\ne2,0.7,,,\n");
    String changed = HEADER + "e1,0.8,,,\ne2,0.7,,,\ne2,0.6,,,\n";
    Run asked = lab.tell("r.csv", changed);
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.errors())
        .singleElement()
        .asString()
        .endsWith(
            "r.csv:2 utilization: 0.8, told as 0.9 before (expected: --correct, where it takes its"
                + " place; --add, where both are measurements)");
    assertThat(utilizations(1)).containsExactly(0.7);
    Run corrected = Run.in(folder, "tell", "--from=r.csv", "--correct");
    assertThat(corrected.out())
        .contains("r.csv:2 utilization: 0.8 takes the place of 0.9")
        .contains("1 row has been told before, 2 are told now.");
    assertThat(lab.stored().getFirst().getMeasurements(1).getSupersedes()).isEqualTo("m1");
    assertThat(tell(changed).out()).contains("3 rows have been told before");
  }

  @Test
  void aValueBesideAnotherIsAddedWhereThatIsSaid() throws IOException {
    tell(HEADER + "e1,0.9,,,\n");
    lab.tell("other.csv", HEADER + "e1,0.8,,,\n");
    assertThat(Run.in(folder, "tell", "--from=other.csv", "--add").code()).isZero();
    assertThat(utilizations(0)).containsExactly(0.9, 0.8);
    assertThat(lab.stored().getFirst().getMeasurements(1).getSupersedes()).isEmpty();
  }

  @Test
  void aCellThatIsNamedLaterIsNoNewMeasurement() throws IOException {
    tell(HEADER + "e1,0.9,,,\n");
    assertThat(lab.tell("r.csv", HEADER + "e1,0.9,,,C1\n").err())
        .contains("utilization: 0.9 (cell C1), told as 0.9 before");
    tell(HEADER + "e1,0.9,,,\ne1,0.8,,,C2\n");
    assertThat(utilizations(0)).containsExactly(0.9, 0.8);
  }

  @Test
  void aCellThatIsCalledOtherwiseIsAskedAboutWhereMoreOfTheFileWasToldBefore() throws IOException {
    tell(HEADER + "e1,0.9,,2.06,C1\ne2,0.7,,,C2\n");
    String relabelled = HEADER + "e1,0.9,,2.06,C3\ne2,0.7,,,C2\n";
    Run asked = lab.tell("r.csv", relabelled);
    assertThat(asked.errors())
        .hasSize(2)
        .first()
        .asString()
        .endsWith(
            "r.csv:2 utilization: 0.9 (cell C3), told as 0.9 (cell C1) before (expected: --correct,"
                + " where it takes its place; --add, where both are measurements)");
    assertThat(Run.in(folder, "tell", "--from=r.csv", "--correct").code()).isZero();
    assertThat(lab.stored().getFirst().getMeasurements(2).getSupersedes()).isEqualTo("m1");
    assertThat(tell(relabelled).out()).contains("2 rows have been told before, none is told now.");
  }

  @Test
  void anotherCellWithTheSameValueIsNewInAnotherFile() throws IOException {
    tell(HEADER + "e1,0.9,,,C1\ne2,0.7,,,C2\n");
    assertThat(lab.tell("other.csv", HEADER + "e1,0.9,,,C3\n").code()).isZero();
    assertThat(utilizations(0)).containsExactly(0.9, 0.9);
    tell(HEADER + "e1,0.9,,,C1\ne1,0.9,,,C4\ne2,0.7,,,C2\n");
    assertThat(utilizations(0)).containsExactly(0.9, 0.9, 0.9);
  }

  @Test
  void whatWasCorrectedByHandStaysAndIsSaid() throws IOException {
    String rows = HEADER + "e1,0.9,,,\n";
    tell(rows);
    Run.in(folder, "tell", "e1", "utilization=0.8", "--correct");
    assertThat(tell(rows).out())
        .contains("utilization: 0.9 was corrected to 0.8 since, which stays")
        .contains("none is told now");
    Run.in(folder, "tell", "--from=r.csv", "--correct");
    assertThat(utilizations(0)).containsExactly(0.9, 0.8, 0.9);
  }

  @Test
  void endsAreToldOnceAndNotTakenBackToWhenTheExperimentWentOn() throws IOException {
    String rows = "experiment,utilization,state,reason\ne1,,failed,shorted\ne2,,running,\n";
    tell(rows);
    tell("experiment,utilization,state,reason\ne1,0.9,,\n");
    tell(rows + "e2,0.8,,\n");
    assertThat(lab.stored())
        .extracting(Experiment::getState)
        .containsOnly(ExperimentState.EXPERIMENT_STATE_COMPLETED);
    assertThat(tell(rows + "e2,0.8,,\n").out()).contains("3 rows have been told before");
  }

  @Test
  void aSettingOrLotThatWasChangedIsAskedAboutToo() throws IOException {
    String header = "experiment,utilization,as_made.anneal_hours,lot.pto\n";
    tell(header + "e1,0.9,0.7,A7\n");
    Run asked = lab.tell("r.csv", header + "e1,0.9,0.75,A8\n");
    assertThat(asked.errors()).hasSize(2);
    assertThat(asked.err())
        .contains("as_made.anneal_hours: 0.75, told as 0.7 before")
        .contains("lot.pto: A8, told as A7 before");
    assertThat(Run.in(folder, "tell", "--from=r.csv", "--correct").code()).isZero();
    assertThat(lab.stored().getFirst().getLotsMap()).containsEntry("pto", "A8");
    assertThat(utilizations(0)).containsExactly(0.9);
  }

  @Test
  void scriptsGetTheExperimentsOfAllRowsAndTheWordsBesideThem() throws IOException {
    tell(HEADER + "e1,0.9,,,\n");
    Run run = Run.in(folder, "tell", "--from=r.csv", "--json");
    assertThat(run.json(ListExperimentsResponse.newBuilder()).getExperimentsCount()).isEqualTo(1);
    assertThat(run.err()).contains("none is told now");
  }

  @Test
  void whatCannotBeMeantTogetherIsRefused() throws IOException {
    tell(HEADER + "e1,0.9,,,\n");
    assertThat(Run.in(folder, "tell", "--from=r.csv", "--add", "--correct").err())
        .contains("several were given");
    assertThat(Run.in(folder, "tell", "e1", "utilization=1", "--add").err())
        .contains("--add: no file is told");
    assertThat(Run.in(folder, "tell", "--from=r.csv", "--cell=C1", "--station=p").errors())
        .hasSize(2);
  }

  @Test
  void aTableNeedsNoParticularName() throws IOException {
    Run run = lab.tell("r.txt", "experiment\tutilization\ne1\t0.9\n");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(utilizations(0)).containsExactly(0.9);
  }

  @Test
  void twoWhoTellTheSameTogetherTellItOnce() throws Exception {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 20; i++) {
      rows.append("e").append(1 + i % 2).append(",0.").append(50 + i).append(",,,\n");
    }
    Files.writeString(folder.resolve("r.csv"), rows);
    try (Server server = Server.on(folder.resolve("percola.db"));
        ExecutorService tellers = Executors.newFixedThreadPool(2)) {
      assertThat(server.port()).isPositive();
      Callable<Run> teller = () -> Run.in(folder, "tell", "--from=r.csv");
      for (Future<Run> run : tellers.invokeAll(List.of(teller, teller))) {
        assertThat(run.get().code()).as(run.get().err()).isZero();
      }
    }
    assertThat(utilizations(0)).hasSize(10).doesNotHaveDuplicates();
    assertThat(utilizations(1)).hasSize(10).doesNotHaveDuplicates();
  }
}

package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.Measurement;

/// Tables as spreadsheets of labs export them: each is read as it was meant, or refused.
class TellSpreadsheetsTest {
  @TempDir Path folder;
  private FileTelling lab;

  @BeforeEach
  void aCampaignWithOneSuggestion() {
    lab = FileTelling.of(folder, 1);
  }

  private Run tell(String text) throws IOException {
    return lab.tell("r.csv", text);
  }

  private List<String> refused(String text) throws IOException {
    Run run = tell(text);
    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(stored()).isEmpty();
    return run.errors().stream().map(line -> line.substring(line.indexOf("r.csv"))).toList();
  }

  private List<Measurement> stored() throws IOException {
    return lab.stored().getFirst().getMeasurementsList();
  }

  @Test
  void semicolonsSeparateWhereCommasStandInNumbers() throws IOException {
    String rows =
        """
        Experiment;Utilization;utilization_sd;Average voltage;lot.pto
        e1;0,93;0,05;2,06 V;A 1,5
        ;;;;
        """;
    Run run = tell("\uFEFF" + rows.replace("\n", "\r\n"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(stored()).extracting(Measurement::getExact).containsExactly(0.93, 2.06);
    assertThat(stored().getFirst().getStandardError()).isEqualTo(0.05);
    assertThat(Run.in(folder, "export").out()).contains("A 1,5");
  }

  @Test
  void columnsAndRowsOfNothingSayNothing() throws IOException {
    Run run = tell("experiment\tutilization \t\t\n\ne1\t 0.93\t\t\n\t\t\t\n");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(stored()).hasSize(1);
  }

  @Test
  void aNumberCutByItsCommaIsRefused() throws IOException {
    assertThat(refused("experiment,utilization\ne1,0,93\n"))
        .singleElement()
        .asString()
        .startsWith("r.csv:2: 93 in column 3 (expected: nothing, as the header has no name there");
  }

  @Test
  void aTableThatTellsNothingIsRefused() throws IOException {
    assertThat(refused("")).singleElement().asString().startsWith("r.csv: nothing in it (exp");
    assertThat(refused("experiment,utilization\n,\n"))
        .singleElement()
        .asString()
        .startsWith("r.csv: nothing below the header (expected: a header, and a row per");
  }

  @Test
  void columnsThatCannotBeMeantAreRefusedOnce() throws IOException {
    assertThat(refused("experiment,utilization,Utilization,as_made.heat\ne1,1,1,3\ne1,1,1,3\n"))
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("r.csv:1: Utilization: given twice (expected: once)"),
            two -> assertThat(two).startsWith("r.csv:1 as_made.heat: no such parameter (exp"));
    assertThat(refused("experiment,condition.\ne1,3\n"))
        .singleElement()
        .asString()
        .startsWith("r.csv:1: condition.: no such column (expected:");
  }

  @Test
  void aQuoteThatNeverEndsIsRefused() throws IOException {
    assertThat(refused("experiment,utilization\n\"e1,0.93\n")).hasSize(1);
  }

  @Test
  void aStandardErrorIsANumberOfItsOwn() throws IOException {
    Run run = tell("experiment,utilization,utilization_sd\ne1,0.93,5%\ne1,93%,0.04\n");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(stored()).extracting(Measurement::getExact).containsExactly(0.93, 0.93);
    assertThat(stored()).extracting(Measurement::getStandardError).containsExactly(0.05, 0.04);
  }

  @Test
  void aStandardErrorOfNothingOrBesideAnotherIsRefused() throws IOException {
    String header = "experiment,utilization,utilization_sd,average_voltage,average_voltage_sd\n";
    assertThat(refused(header + "e1,,0.05,2.06±0.04,0.05\ne1,0.9,wide,2.06,2%\n"))
        .containsExactlyInAnyOrder(
            "r.csv:2 utilization_sd: 0.05 (expected: empty, as utilization is)",
            "r.csv:2 average_voltage_sd: 0.05 (expected: empty, as 2.06±0.04 says one already)",
            "r.csv:3 utilization_sd: wide (expected: a number such as 0.93, 0.93±0.05, 93±5% or"
                + " 2.06 V; a bound such as >=3 or <0.1)",
            "r.csv:3 average_voltage_sd: 2% (expected: a number in V)");
  }
}

package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.Measurement;

/// Tables that hold more than the campaign wants to know.
class TellIgnoringColumnsTest {
  private static final String HEADER = "experiment,utilization,note,Operator name\n";

  @TempDir Path folder;
  private FileTelling lab;

  @BeforeEach
  void aCampaignWithTwoSuggestions() {
    lab = FileTelling.of(folder, 2);
  }

  private Run tell(String text, String... options) throws IOException {
    Files.writeString(folder.resolve("r.csv"), text);
    List<String> arguments = new ArrayList<>(List.of("tell", "--from=r.csv"));
    arguments.addAll(List.of(options));
    return Run.in(folder, arguments.toArray(String[]::new));
  }

  private List<Double> told(int experiment) throws IOException {
    return lab.stored().get(experiment).getMeasurementsList().stream()
        .map(Measurement::getExact)
        .toList();
  }

  @Test
  void whatIsUnknownIsRefusedWithWordsToCopy() throws IOException {
    Run run = tell(HEADER + "e1,0.9,wet,Ann\n");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .contains("r.csv:1: note, Operator name: no such columns (expected: experiment, state,")
        .endsWith(
            "; or --ignore \"note,Operator name\", where nothing in the columns is meant for the"
                + " campaign)");
    assertThat(told(0)).isEmpty();
    Run copied = tell(HEADER + "e1,0.9,wet,Ann\n", "--ignore", "note,Operator name");
    assertThat(copied.code()).as(copied.err()).isZero();
    assertThat(told(0)).containsExactly(0.9);
  }

  @Test
  void aTableThatGrowsIsToldOnceHoweverItsNotesChange() throws IOException {
    tell(HEADER + "e1,0.9,,Ann\n", "--ignore=note,operator_name");
    Run again =
        tell(HEADER + "e1,0.9,cracked,\n,,to be made,\ne2,0.8,,\n", "--ignore=Note,operator_name");
    assertThat(again.out()).contains("1 row has been told before, 1 is told now.");
    assertThat(told(0)).containsExactly(0.9);
    assertThat(told(1)).containsExactly(0.8);
  }

  @Test
  void severalMayBeNamedApartAndOneOfThemHoldCommas() throws IOException {
    String rows = "experiment,utilization,\"wet, dry\",note\ne1,0.9,\"a, b\",c\n";
    assertThat(tell(rows).err()).contains("; or --ignore note --ignore \"wet, dry\", where");
    Run run = tell(rows, "--ignore=note", "--ignore=wet, dry");
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void namesThatTheTableLacksAndTheExperimentAreRefusedWithAllElse() throws IOException {
    assertThat(tell(HEADER + "e1,0.9,wet,Ann\n", "--ignore=nte,experiment").errors())
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .isEqualTo(
                        "--ignore: nte: no such column (expected: of experiment, utilization, note,"
                            + " Operator name)"),
            two -> assertThat(two).startsWith("--ignore: experiment: cannot be left out (exp"),
            three -> assertThat(three).contains("note, Operator name: no such columns"));
  }

  @Test
  void columnsOfTheCampaignMayBeLeftOutAndResultsAmongThemAreNamed() throws IOException {
    String rows =
        """
        experiment,utilization,utilization_sd,average_voltage,state
        e1,0.9,wide,2.06,pressed twice
        """;
    Run run = tell(rows, "--ignore=utilization,state");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("r.csv:1: utilization, utilization_sd not read, though the campaign knows them");
    assertThat(told(0)).containsExactly(2.06);
    tell(rows.replace("pressed twice", "").replace("wide", ""));
    assertThat(told(0)).containsExactly(2.06, 0.9);
  }

  @Test
  void whereNoTableIsToldNothingCanBeLeftOut() throws IOException {
    assertThat(Run.in(folder, "tell", "e1", "utilization=1", "--ignore=note", "--add").err())
        .contains("--ignore: no file is told (expected: --from)")
        .contains("--add: no file is told");
    lab.tell("r.json", "{}");
    assertThat(Run.in(folder, "tell", "--from=r.json", "--ignore=note").err())
        .contains("--ignore: given with a document (expected: a table)");
    assertThat(tell("experiment,note\n,later\n", "--ignore=note").err())
        .contains("r.csv: nothing is left of its rows");
  }
}

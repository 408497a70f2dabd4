package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.Experiment;

/// The table that `export` writes, filled in by a person and told.
class TellExportedSheetTest {
  @TempDir Path folder;
  private FileTelling lab;
  private String sheet = "";

  @BeforeEach
  void aSheetOfTwoSuggestions() {
    lab = FileTelling.of(folder, 2);
    sheet = Run.in(folder, "export", "--format=csv").out();
  }

  private String filled(String id, String utilization) {
    List<String> lines = sheet.lines().toList();
    int column = List.of(lines.getFirst().split(",", -1)).indexOf("utilization");
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals(id)) {
        cells[column] = utilization;
      }
      text.append(String.join(",", cells)).append('\n');
    }
    return text.toString();
  }

  @Test
  void isToldAsItIsAndSaysNothingOfWhatIsNotFilledIn() throws IOException {
    Run run = lab.tell("sheet.csv", filled("e1", "0.93"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(lab.stored()).extracting(Experiment::getMeasurementsCount).containsExactly(1, 0);
    sheet = Run.in(folder, "export", "--format=csv").out();
    Run again = lab.tell("sheet.csv", filled("e2", "0.8123456789012345"));
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).contains("1 row has been told before, 1 is told now.");
    assertThat(lab.stored()).extracting(Experiment::getMeasurementsCount).containsExactly(1, 1);
    sheet = Run.in(folder, "export", "--format=csv").out();
    assertThat(lab.tell("sheet.csv", sheet).out())
        .contains("2 rows have been told before, none is told now.");
  }

  @Test
  void emptyItSaysThatThereIsNothing() throws IOException {
    Run run = lab.tell("sheet.csv", sheet);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("sheet.csv: no results in it yet");
  }

  @Test
  void anotherDesignThanTheExperimentsIsAskedAbout() throws IOException {
    Experiment first = lab.stored().getFirst();
    double hours = first.getPlannedDesign().getValuesOrThrow("milling_hours").getNumber();
    String header = "experiment,milling_hours,process_route,utilization\n";
    Run run = lab.tell("r.csv", header + "e1," + (hours + 1) + ",dry,0.9\n");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("r.csv:2 milling_hours: ")
        .contains(", as e1 was planned; as_made.milling_hours where it came out other than that)")
        .contains("r.csv:2 process_route: dry (expected: solvent, as e1 was planned");
    assertThat(lab.stored().getFirst().getMeasurementsCount()).isZero();
  }

  @Test
  void digitsThatASpreadsheetDropsAreNoOtherDesign() throws IOException {
    Experiment first = lab.stored().getFirst();
    double share =
        first.getPlannedDesign().getValuesOrThrow("electrolyte_mass_fraction").getNumber();
    String shown = String.format(Locale.ROOT, "%.2f", share);
    Run run =
        lab.tell(
            "r.csv", "experiment,electrolyte_mass_fraction,utilization\ne1," + shown + ",0.9\n");
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void anExperimentThatIsNotKnownLeadsToAdd() throws IOException {
    assertThat(lab.tell("r.csv", "milling_hours,utilization\n3,0.9\n").err())
        .contains("no column experiment (expected: one; 'percola add --from' takes experiments");
  }
}

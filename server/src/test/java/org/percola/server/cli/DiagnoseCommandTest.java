package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.DiagnoseCampaignResponse;
import org.percola.v1.PredictDesignsResponse;

class DiagnoseCommandTest {
  @TempDir Path folder;

  @Test
  void theExampleIsJudgedInFoldsAndDrawn() {
    Run run =
        Run.in(folder, "diagnose", "--example=pto", "--folds=2", "--seed=1", "--plots=figures");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("The 8 experiments are foretold in 2 groups")
        .contains("learned of utilization")
        .contains("8 pictures in " + folder.resolve("figures"));
    assertThat(folder.resolve("figures"))
        .isDirectoryContaining("glob:**/observed-electrode-specific-energy.svg")
        .isDirectoryContaining("glob:**/relevance.svg");
  }

  @Test
  void foldsThatCannotBeFilledAreRefusedByNameValueAndWhatIsPossible() {
    Run run = Run.in(folder, "diagnose", "--example=pto", "--folds=9");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .singleElement()
        .asString()
        .contains("folds: 9 (expected: 2 to 8, the number of experiments with results");
  }

  @Test
  void aFormatWithoutPlotsIsRefused() {
    Run run = Run.in(folder, "diagnose", "--example=pto", "--format=png");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--format: png without --plots (expected: both)");
  }

  @Test
  void picturesGoIntoNoFile() throws Exception {
    Files.writeString(folder.resolve("notes"), "mine");
    Run run = Run.in(folder, "diagnose", "--example=pto", "--plots=notes");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--plots: notes is a file (expected: a folder, or a new name)");
  }

  @Test
  void predictionsSayWhereTheyDoNotApply() throws Exception {
    String[] command = {
      "predict",
      "--example=pto",
      "--design=process_route=dry,pto_mass_fraction=80%,electrolyte_mass_fraction=15%,"
          + "carbon_mass_fraction=5%,milling_hours=0",
    };
    assertThat(Run.in(folder, command).out())
        .contains("data     nearest experiment seed-dp")
        .contains(
            "beware   outside the range of the physics: active mass fraction 0.8 is 0.1 above");
    String[] json = {command[0], command[1], command[2], "--json"};
    PredictDesignsResponse answer =
        Run.in(folder, json).json(PredictDesignsResponse.newBuilder()).build();
    assertThat(answer.getForecasts().getApplicability(0).getOutside(0).getSource()).isNotEmpty();
  }

  @Test
  void jsonHoldsWhatTheReportSays() throws Exception {
    Run run = Run.in(folder, "diagnose", "--example=pto", "--folds=2", "--json");
    DiagnoseCampaignResponse answer = run.json(DiagnoseCampaignResponse.newBuilder()).build();
    assertThat(answer.getFolds()).isEqualTo(2);
    assertThat(answer.getExperiments()).isEqualTo(8);
    assertThat(answer.getOutcomes(0).getInputsList()).isNotEmpty();
    assertThat(answer.getOutcomes(0).hasResiduals()).isTrue();
  }
}

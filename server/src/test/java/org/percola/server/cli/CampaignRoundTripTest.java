package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.CampaignFile;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.GetBestResponse;
import org.percola.v1.SuggestExperimentsResponse;

/// A campaign from its first day to its export, as a lab would run it.
class CampaignRoundTripTest {
  @TempDir Path folder;

  private Run percola(String... arguments) {
    return Run.in(folder, arguments);
  }

  private Experiment suggested() throws IOException {
    Run run = percola("suggest", "--count=1", "--json");
    assertThat(run.code()).as(run.err()).isZero();
    return run.json(SuggestExperimentsResponse.newBuilder()).build().getExperiments(0);
  }

  private CampaignFile exported() throws IOException {
    return percola("export").json(CampaignFile.newBuilder()).build();
  }

  private static String id(Experiment experiment) {
    return experiment.getName().substring(experiment.getName().lastIndexOf('/') + 1);
  }

  @Test
  void createSuggestTellSuggestBestExport() throws IOException {
    Run created =
        percola("create", "--template", "composite-cathode", "--with-literature", "--id", "lab");
    assertThat(created.code()).as(created.err()).isZero();
    assertThat(created.out()).startsWith("Created lab with 8 experiments.");

    Experiment first = suggested();
    Run told =
        percola("tell", id(first), "utilization=93±5%", "average_voltage=2.06V", "--cell=C1");
    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.out())
        .contains(id(first) + "  completed · utilization 93.0 ± 5.0 % · average_voltage 2.06 V");

    Experiment second = suggested();
    assertThat(second.getName()).isNotEqualTo(first.getName());
    assertThat(percola("tell", id(second), "--failed", "cell shorted at once").out())
        .contains("failed (cell shorted at once)");

    Run status = percola("status");
    assertThat(status.out()).contains("9 completed, 1 failed").contains("93.0 ± 5.0");
    GetBestResponse best = percola("best", "--json").json(GetBestResponse.newBuilder()).build();
    assertThat(best.hasBestExperiment()).isTrue();
    assertThat(percola("best").out()).contains("believed best").contains("measured");

    CampaignFile file = exported();
    assertThat(file.getExperimentsList()).hasSize(10);
    assertThat(file.getExperiments(8).getState())
        .isEqualTo(ExperimentState.EXPERIMENT_STATE_COMPLETED);
  }

  @Test
  void anExportCanBeCreatedAgain(@TempDir Path other) throws IOException {
    percola("create", "--template=composite-cathode", "--with-literature", "--id=lab");
    percola("tell", id(suggested()), "specific_capacity=381 mAh/g");
    Path file = other.resolve("lab.json");
    Files.writeString(file, percola("export").out());

    Run again = Run.in(other, "create", file.toString());
    assertThat(again.code()).as(again.err()).isZero();
    CampaignFile copy = Run.in(other, "export").json(CampaignFile.newBuilder()).build();
    assertThat(copy.getCampaign().getSpec()).isEqualTo(exported().getCampaign().getSpec());
    for (int i = 0; i < 9; i++) {
      Experiment before = exported().getExperiments(i);
      Experiment after = copy.getExperiments(i);
      assertThat(after.getName()).isEqualTo(before.getName());
      assertThat(after.getPlannedDesign()).isEqualTo(before.getPlannedDesign());
      assertThat(after.getMeasurementsList()).isEqualTo(before.getMeasurementsList());
    }
  }

  @Test
  void resultsOfManyComeFromATableOnce() throws IOException {
    percola("create", "--template=composite-cathode", "--id=lab");
    percola("suggest", "--count=2");
    Experiment first = exported().getExperiments(0);
    Experiment second = exported().getExperiments(1);
    Files.writeString(
        folder.resolve("results.csv"),
        "experiment,utilization,utilization_sd,average_voltage,state,reason\n"
            + id(first)
            + ",0.91,0.05,2.05,,\n"
            + id(second)
            + ",,,,abandoned,no carbon left\n");
    Run told = percola("tell", "--from", "results.csv");
    assertThat(told.code()).as(told.err()).isZero();
    assertThat(percola("tell", "--from", "results.csv").code()).isZero();

    CampaignFile file = exported();
    assertThat(file.getExperiments(0).getMeasurementsList()).hasSize(2);
    assertThat(file.getExperiments(1).getStateReason()).isEqualTo("no carbon left");
    assertThat(percola("export", "--format=csv").out())
        .startsWith("experiment,state,reason,station,process_route,")
        .contains(id(first) + ",completed")
        .contains(",0.91,0.05,2.05,");
  }

  @Test
  void predictionsOfOnesOwnDesignsComeAsATable() throws IOException {
    percola("create", "--template=composite-cathode", "--with-literature", "--id=lab");
    String design =
        "process_route=solvent,pto_mass_fraction=40%,electrolyte_mass_fraction=50%,"
            + "carbon_mass_fraction=10%,milling_hours=10,anneal_celsius=180,anneal_hours=0.5";
    Run run = percola("predict", "--design", design, "--seed", "1");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).containsPattern("1 +40.0 +50.0 +10.0  solvent +10  180 °C/0.5 h");

    Files.writeString(
        folder.resolve("designs.csv"),
        "process_route,pto_mass_fraction,electrolyte_mass_fraction,carbon_mass_fraction,"
            + "milling_hours,anneal_celsius,anneal_hours\n"
            + "solvent,0.4,0.5,0.1,10,180,0.5\ndry,0.4,0.5,0.1,0,,\n");
    Run many = percola("predict", "--from", "designs.csv", "--seed", "1");
    assertThat(many.out()).containsPattern("2 +40.0 +50.0 +10.0  dry +0 +–");
  }

  @Test
  void severalCampaignsHaveToBeNamed() {
    percola("create", "--template=composite-cathode", "--id=thin");
    percola("create", "--template=composite-cathode", "--id=thick");
    Run run = percola("suggest");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("CAMPAIGN: not said (expected: one of thick, thin)");
    assertThat(percola("status").out()).contains("thick").contains("thin");
    assertThat(percola("suggest", "thin", "--count=1", "--dry-run").code()).isZero();
    assertThat(percola("status", "thin").out()).contains("none yet");
    assertThat(percola("suggest", "none").err()).contains("campaigns/none");
  }
}

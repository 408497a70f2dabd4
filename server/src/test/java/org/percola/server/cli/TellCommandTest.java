package org.percola.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.percola.v1.CampaignFile;
import org.percola.v1.Experiment;
import org.percola.v1.ListExperimentsResponse;
import org.percola.v1.Measurement;
import org.percola.v1.SuggestExperimentsResponse;

class TellCommandTest {
  @TempDir Path folder;
  private String id = "";

  @BeforeEach
  void aCampaignWithOneSuggestion() throws IOException {
    Run.in(folder, "create", "--template=composite-cathode", "--id=lab");
    Run suggested = Run.in(folder, "suggest", "--count=1", "--fix=process_route=solvent", "--json");
    String name =
        suggested.json(SuggestExperimentsResponse.newBuilder()).getExperiments(0).getName();
    id = name.substring(name.lastIndexOf('/') + 1);
  }

  private Experiment stored() throws IOException {
    return Run.in(folder, "export").json(CampaignFile.newBuilder()).getExperiments(0);
  }

  @Test
  void conditionsCellLotAndStationAreKept() throws IOException {
    Run run =
        Run.in(
            folder,
            "tell",
            id,
            "utilization=0.9±0.04",
            "--condition=cycle=3",
            "--condition=c_rate=0.1",
            "--cell=C12",
            "--lot=pto=A7",
            "--station=glovebox-2",
            "--json");
    assertThat(run.code()).as(run.err()).isZero();
    Experiment told = run.json(ListExperimentsResponse.newBuilder()).getExperiments(0);
    Measurement measurement = told.getMeasurements(0);
    assertThat(measurement.getExact()).isEqualTo(0.9);
    assertThat(measurement.getStandardError()).isEqualTo(0.04);
    assertThat(measurement.getConditionsMap()).containsEntry("cycle", 3.0);
    assertThat(measurement.getSpecimen().getCell()).isEqualTo("C12");
    assertThat(told.getLotsMap()).containsEntry("pto", "A7");
    assertThat(told.getStation()).isEqualTo("glovebox-2");
  }

  @Test
  void onlyWhatCameOutDifferentlyHasToBeSaid() throws IOException {
    Run run = Run.in(folder, "tell", id, "utilization=0.9", "--as-made=anneal_hours=0.7");
    assertThat(run.code()).as(run.err()).isZero();
    Experiment told = stored();
    assertThat(told.getAsMadeDesign().getValuesOrThrow("anneal_hours").getNumber()).isEqualTo(0.7);
    assertThat(told.getAsMadeDesign().getValuesMap().keySet())
        .isEqualTo(told.getPlannedDesign().getValuesMap().keySet());
  }

  @Test
  void aBoundIsKeptAsABound() throws IOException {
    assertThat(Run.in(folder, "tell", id, "utilization=>=0.8").out()).contains("≥ 80.0");
    assertThat(stored().getMeasurements(0).getAtLeast()).isEqualTo(0.8);
  }

  @Test
  void everyFaultIsToldAtOnce() throws IOException {
    Run run =
        Run.in(folder, "tell", id, "utilisation=0.9", "average_voltage=high", "--as-made=heat=3");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .hasSize(3)
        .anyMatch(line -> line.contains("utilisation: no such outcome (expected: one of"))
        .anyMatch(line -> line.contains("average_voltage: high (expected: a number"))
        .anyMatch(line -> line.contains("--as-made heat: no such parameter"));
    assertThat(stored().getMeasurementsList()).isEmpty();
  }

  @Test
  void whatTheServiceRefusesIsToldByTheNameOfTheOutcome() {
    Run run = Run.in(folder, "tell", id, "utilization=-0.2", "average_voltage=2.06 mV");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("utilization.exact: -0.2")
        .contains("average_voltage.unit: 'mV'")
        .doesNotContain("measurements[")
        .contains("expected:")
        .doesNotContain("Exception");
  }

  @Test
  void anEndWithoutResultsNeedsAReasonAndExcludesResults() {
    assertThat(Run.in(folder, "tell", id, "--failed").code()).isEqualTo(2);
    Run both = Run.in(folder, "tell", id, "utilization=0.9", "--abandoned=late");
    assertThat(both.err()).contains("given with an end without results");
    assertThat(Run.in(folder, "tell", id).err()).contains("nothing is told");
    assertThat(Run.in(folder, "tell", id, "--running").out()).contains("running");
    assertThat(Run.in(folder, "tell", id, "--infeasible=would not press").out())
        .contains("infeasible (would not press)");
  }

  @Test
  void anUnknownExperimentIsRefused() {
    Run run = Run.in(folder, "tell", "nine", "utilization=0.9");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nine: no such experiment (see 'percola status')");
  }

  @Test
  void resultsMayComeAsJson() throws IOException {
    Files.writeString(
        folder.resolve("r.json"),
        """
        [{"name": "%s", "measurements": [{"outcome": "utilization", "exact": 0.88, "unit": "1"}]}]
        """
            .formatted(id));
    Run run = Run.in(folder, "tell", "--from=r.json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(stored().getMeasurements(0).getExact()).isEqualTo(0.88);
    assertThat(JsonFormat.printer().print(stored())).contains("utilization");
  }

  @Test
  void aBadTableTellsNothing() throws IOException {
    Files.writeString(
        folder.resolve("r.csv"),
        "experiment,utilization\n" + id + ",0.9\nnine,0.8\n" + id + ",high\n");
    Run run = Run.in(folder, "tell", "--from=r.csv");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("r.csv:4 utilization: high");
    assertThat(stored().getMeasurementsList()).isEmpty();
  }

  @Test
  void whatTheServiceRefusesIsToldBesideWhatCannotBeRead() throws IOException {
    Run run =
        Run.in(
            folder,
            "tell",
            id,
            "utilisation=0.9",
            "average_voltage=2.06 mV",
            "--as-made=process_route=wet",
            "--as-made=heat=3");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .hasSize(4)
        .anyMatch(line -> line.contains("utilisation: no such outcome"))
        .anyMatch(line -> line.startsWith("average_voltage.unit: 'mV' (expected: 'V')"))
        .anyMatch(line -> line.contains("process_route: wet (expected: one of"))
        .anyMatch(line -> line.startsWith("--as-made heat: no such parameter"));
    assertThat(stored().getMeasurementsList()).isEmpty();
  }

  @Test
  void anUnknownExperimentIsToldBesideOtherFaults() {
    Run run = Run.in(folder, "tell", "nine", "utilization=0.9", "--as-made=heat=3");
    assertThat(run.errors()).hasSize(2);
  }

  @Test
  void whatWouldBeSaidOfNothingIsRefusedRatherThanDropped() throws IOException {
    Run run =
        Run.in(
            folder, "tell", id, "--failed=shorted", "--lot=pto=A7", "--cell=C1", "--condition=c=1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("--lot: given with an end without results (expected:"))
        .anyMatch(line -> line.startsWith("--cell: given without OUTCOME=VALUE (expected:"))
        .anyMatch(line -> line.startsWith("--condition: given without OUTCOME=VALUE"));
    assertThat(stored().getStateReason()).isEmpty();
  }

  @Test
  void whatIsToldTwiceCountsOnce() throws IOException {
    Run.in(folder, "tell", id, "utilization=0.9±0.04", "--cell=C1");
    Run again = Run.in(folder, "tell", id, "utilization=90±4%", "average_voltage=2.1", "--cell=C1");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out())
        .contains("utilization: 0.9 ± 0.04 (cell C1) had been told before and counts once")
        .contains("--replicates");
    assertThat(stored().getMeasurementsList())
        .extracting(Measurement::getOutcome)
        .containsExactly("utilization", "average_voltage");
    Run all = Run.in(folder, "tell", id, "utilization=0.9±0.04", "--cell=C1");
    assertThat(all.out()).contains("completed · utilization 90.0 ± 4.0 %");
    assertThat(stored().getMeasurementsCount()).isEqualTo(2);
  }

  @Test
  void equalValuesOfTwoMeasurementsAreToldAsReplicates() throws IOException {
    Run.in(folder, "tell", id, "utilization=0.9");
    assertThat(Run.in(folder, "tell", id, "utilization=0.9", "--replicates").code()).isZero();
    assertThat(Run.in(folder, "tell", id, "utilization=0.9", "--cell=C2").code()).isZero();
    assertThat(stored().getMeasurementsCount()).isEqualTo(3);
  }

  @Test
  void aTellingThatCameLateDoesNotUndoACorrection() throws IOException {
    Run.in(folder, "tell", id, "utilization=0.5");
    Run.in(folder, "tell", id, "utilization=0.9", "--correct");
    Run late = Run.in(folder, "tell", id, "utilization=0.5");
    assertThat(late.out()).contains("0.5 was corrected to 0.9 since, which stays");
    assertThat(stored().getMeasurementsCount()).isEqualTo(2);
  }

  @Test
  void anExperimentIsCompletedByTheLastOfItsValuesToldAgain() throws IOException {
    Run.in(folder, "tell", id, "utilization=0.9", "--running");
    Run done = Run.in(folder, "tell", id, "utilization=0.9");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("completed");
    assertThat(stored().getMeasurementsCount()).isEqualTo(1);
  }

  @Test
  void anUnlikelyValueThatWasToldIsConfirmedByTellingItSo() throws IOException {
    Run unlikely = Run.in(folder, "tell", id, "utilization=1.2");
    assertThat(unlikely.out()).contains("until it is confirmed or corrected");
    Run confirmed = Run.in(folder, "tell", id, "utilization=120%", "--confirmed");
    assertThat(confirmed.code()).as(confirmed.err()).isZero();
    assertThat(confirmed.out())
        .contains("utilization 120.0 %")
        .doesNotContain("until it is confirmed", "told before");
    Measurement now = stored().getMeasurements(1);
    assertThat(now.getConfirmed()).isTrue();
    assertThat(now.getSupersedes()).isEqualTo(stored().getMeasurements(0).getMeasurementId());
  }
}

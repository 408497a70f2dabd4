package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.Design;
import org.percola.v1.Experiment;
import org.percola.v1.GetBestRequest;
import org.percola.v1.GetBestResponse;
import org.percola.v1.Measurement;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.SetExperimentStateRequest;

/// Results come late, twice, in parts, in the wrong order, and of other things than were planned.
final class ResultsAsTheyComeTest {
  private static final Design DRY = Samples.dryDesign(0.4, 0.4, 0.2);
  private static final String COMPLETED = "EXPERIMENT_STATE_COMPLETED";

  private final Services services = Services.inMemory();
  private Campaign campaign = Campaign.getDefaultInstance();
  private Experiment queued = Experiment.getDefaultInstance();

  @BeforeEach
  void create() {
    campaign = services.sample();
    queued = services.add(campaign, Experiment.newBuilder().setPlannedDesign(DRY));
  }

  @AfterEach
  void close() {
    services.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "INFEASIBLE", "ABANDONED"})
  void aResultThatComesAfterTheEndWasToldCountsAfterAll(ExperimentState end) {
    set(end, "");
    Experiment done = record("", Samples.utilization(0.7), Samples.voltage(2.2));
    assertThat(done.getState().name()).isEqualTo(COMPLETED);
    assertThat(done.getStateReason()).isEqualTo("results came after all");
    assertThat(states(done)).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "INFEASIBLE", "ABANDONED"})
  void aFirstResultThatComesAfterTheEndWasToldTakesTheEndNotBack(ExperimentState end) {
    set(end, "");
    Experiment told = recordFirst("", Samples.utilization(0.7));
    assertThat(told.getState().name()).isEqualTo("EXPERIMENT_STATE_" + end);
    assertThat(told.getStateReason()).isEqualTo("more results came");
    assertThat(told.getMeasurementsCount()).isEqualTo(1);
  }

  @Test
  void aFirstResultThatArrivesAfterTheLastOneDoesNotReopenTheExperiment() {
    record("press-1", Samples.voltage(2.2));
    Experiment late = recordFirst("press-1", Samples.utilization(0.7));
    assertThat(late.getState().name()).isEqualTo(COMPLETED);
    assertThat(late.getMeasurementsCount()).isEqualTo(2);
  }

  @Test
  void partsOfAResultAreKeptAsTheyCome() {
    Experiment first = recordFirst("press-1", Samples.utilization(0.7));
    assertThat(first.getState().name()).isEqualTo("EXPERIMENT_STATE_RUNNING");
    assertThat(first.getStation()).isEqualTo("press-1");
    Experiment second = recordFirst("", Samples.utilization(0.72).setReplicate(2));
    assertThat(states(second)).isEqualTo(states(first));
    Experiment last = record("", Samples.voltage(2.2));
    assertThat(last.getState().name()).isEqualTo(COMPLETED);
    assertThat(last.getMeasurementsList())
        .extracting(Measurement::getMeasurementId)
        .containsExactly("m1", "m2", "m3");
  }

  @Test
  void replicatesOfACompletedExperimentAreAddedByWhomeverTheyComeFrom() {
    record("press-1", Samples.utilization(0.7), Samples.voltage(2.2));
    Experiment more = record("press-2", Samples.utilization(0.74).setReplicate(2));
    assertThat(more.getState().name()).isEqualTo(COMPLETED);
    assertThat(more.getStation()).isEqualTo("press-1");
    assertThat(more.getStateReason()).isEqualTo("more results came from press-2");
    assertThat(more.getHistory(more.getHistoryCount() - 1).getStation()).isEqualTo("press-2");
    Experiment same = record("press-1", Samples.utilization(0.71).setReplicate(3));
    assertThat(same.getHistoryCount()).isEqualTo(more.getHistoryCount());
  }

  @Test
  void whoMadeACompletedExperimentMayBeSaidLaterWhereNobodyDid() {
    Experiment done = record("", Samples.utilization(0.7), Samples.voltage(2.2));
    Experiment named = record("press-1");
    assertThat(named.getStation()).isEqualTo("press-1");
    assertThat(named.getHistoryList()).isEqualTo(done.getHistoryList());
    assertThat(record("").getStation()).isEqualTo("press-1");
  }

  @ParameterizedTest
  @EnumSource(names = {"RUNNING", "FAILED", "INFEASIBLE", "ABANDONED"})
  void whatIsSaidAgainOfAnExperimentIsNoFurtherStepInItsLife(ExperimentState state) {
    Experiment once = set(state, "press-1");
    assertThat(set(state, "press-1")).isEqualTo(once);
  }

  @Test
  void aNamedValueThatIsToldAgainCountsOnceWhateverTheRequestIsCalled() {
    Measurement.Builder first = Samples.utilization(0.7).setMeasurementId("run-7");
    Measurement.Builder second =
        Samples.utilization(0.6).setMeasurementId("run-8").setSupersedes("run-7");
    record("press-1", first, Samples.voltage(2.2).setMeasurementId("run-7-v"));
    Experiment corrected = record("press-1", second);
    Experiment again = record("press-2", first, second);
    assertThat(again.getNotesList())
        .containsExactly(
            "utilization: run-7 had been told before and counts once.",
            "utilization: run-8 had been told before and counts once.");
    assertThat(again.toBuilder().clearNotes().build())
        .isEqualTo(corrected.toBuilder().clearNotes().build());
  }

  @Test
  void aNamedValueThatIsToldAgainMayStillCompleteItsExperiment() {
    Measurement.Builder first = Samples.utilization(0.7).setMeasurementId("run-7");
    recordFirst("press-1", first);
    Experiment done = record("press-1", first);
    assertThat(done.getState().name()).isEqualTo(COMPLETED);
    assertThat(done.getMeasurementsCount()).isEqualTo(1);
  }

  @Test
  void anEqualValueWithoutANameCountsAgainAndThatIsSaid() {
    record("", Samples.utilization(0.7), Samples.voltage(2.2));
    Experiment again = record("", Samples.utilization(0.7), Samples.voltage(2.3));
    assertThat(again.getMeasurementsCount()).isEqualTo(4);
    assertThat(again.getNotesList())
        .containsExactly(
            "utilization: m3 says the same as m1, which had been told before, and counts as another"
                + " measurement. One that is told again under its own measurement_id counts once.");
    assertThat(record("", Samples.utilization(0.7).setReplicate(2)).getNotesList()).isEmpty();
  }

  @Test
  void aCorrectionTakesThePlaceOfTheValueItCorrects() {
    record("", Samples.utilization(0.95), Samples.voltage(2.2));
    double before = best();
    record("", Samples.utilization(0.3).setSupersedes("m1"));
    assertThat(best()).isLessThan(before);
  }

  @Test
  void aValueIsCorrectedOnceAndByOneOfItsKind() {
    record("", Samples.utilization(0.7), Samples.voltage(2.2));
    assertThat(refused(Samples.voltage(2.3).setSupersedes("m1")))
        .containsExactly(
            "measurements[0].supersedes: supersedes: 'm1', of utilization"
                + " (expected: one of average_voltage)");
    record("", Samples.utilization(0.6).setSupersedes("m1"));
    assertThat(refused(Samples.utilization(0.65).setSupersedes("m1")))
        .containsExactly(
            "measurements[0].supersedes: supersedes: 'm1' (expected: 'm3', which corrected it)");
    assertThat(refused(Samples.utilization(0.65).setSupersedes("m9"))).hasSize(1);
    assertThat(record("", Samples.utilization(0.65).setSupersedes("m3")).getMeasurementsCount())
        .isEqualTo(4);
  }

  @Test
  void whatCameOutDifferentlyIsKeptBesideThePlan() {
    Design made = Samples.dryDesign(0.41, 0.39, 0.2);
    RecordResultsRequest request =
        RecordResultsRequest.newBuilder()
            .setName(queued.getName())
            .setAsMadeDesign(made)
            .addMeasurements(Samples.utilization(0.7))
            .build();
    Experiment done = services.experiments().recordResults(request);
    assertThat(done.getPlannedDesign()).isEqualTo(DRY);
    assertThat(done.getAsMadeDesign()).isEqualTo(made);
  }

  @Test
  void aLotWithoutANameOrALabelIsRefused() {
    RecordResultsRequest request =
        RecordResultsRequest.newBuilder()
            .setName(queued.getName())
            .addMeasurements(Samples.utilization(0.7))
            .putLots("powder", " ")
            .putLots("", "lot 12")
            .build();
    assertThat(Refused.by(() -> services.experiments().recordResults(request)).violations())
        .containsExactly(
            "lots[\"\"]: '' (expected: the name of a material)",
            "lots[\"powder\"]: ' ' (expected: the label of a lot, or no entry)");
  }

  @Test
  void resultsOfADesignThatNobodySuggestedCount() {
    services.add(campaign, Samples.completed(Samples.dryDesign(0.3, 0.5, 0.2), 0.6, 2.3));
    GetBestResponse best =
        services
            .planning()
            .getBest(GetBestRequest.newBuilder().setName(campaign.getName()).build());
    assertThat(best.getBestExperiment().getName()).endsWith("/e2");
    assertThat(best.getBestExperiment().hasProvenance()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ABANDONED, SUGGESTED, nothing: an abandoned experiment is over",
    "ABANDONED, RUNNING, nothing: an abandoned experiment is over",
    "INFEASIBLE, ABANDONED, 'one of [SUGGESTED, RUNNING, FAILED, INFEASIBLE]'",
  })
  void aMoveThatCannotBeIsRefusedWithBothStatesNamed(
      ExperimentState from, ExperimentState to, String expected) {
    set(from, "");
    Refused refused = Refused.by(() -> set(to, ""));
    assertThat(refused.code()).isEqualTo(Status.Code.FAILED_PRECONDITION);
    assertThat(refused.reason()).isEqualTo("EXPERIMENT_STATE");
    assertThat(refused.message()).contains("from " + from + " to " + to).contains(expected);
  }

  @Test
  void whatHasResultsCanFailAfterwardsButNotGoBackIntoTheQueue() {
    record("", Samples.utilization(0.7));
    for (ExperimentState to : List.of(ExperimentState.SUGGESTED, ExperimentState.ABANDONED)) {
      assertThat(Refused.by(() -> set(to, "")).message())
          .contains("from COMPLETED to " + to)
          .contains("[RUNNING, FAILED, INFEASIBLE]");
    }
    assertThat(set(ExperimentState.FAILED, "").getMeasurementsCount()).isEqualTo(1);
    assertThat(Refused.by(() -> set(ExperimentState.SUGGESTED, "")).message())
        .contains("from FAILED to SUGGESTED with results (expected: only without measurements)");
  }

  private List<String> refused(Measurement.Builder measurement) {
    return Refused.by(() -> record("", measurement)).violations();
  }

  private double best() {
    return services
        .planning()
        .getBest(GetBestRequest.newBuilder().setName(campaign.getName()).setSeed(1).build())
        .getBestExperimentForecast()
        .getPredictions(0)
        .getMedian();
  }

  private Experiment record(String station, Measurement.Builder... measurements) {
    return record(
        station, org.percola.v1.ExperimentState.EXPERIMENT_STATE_UNSPECIFIED, measurements);
  }

  private Experiment recordFirst(String station, Measurement.Builder... measurements) {
    return record(station, org.percola.v1.ExperimentState.EXPERIMENT_STATE_RUNNING, measurements);
  }

  private Experiment record(
      String station, org.percola.v1.ExperimentState state, Measurement.Builder... measurements) {
    RecordResultsRequest.Builder request =
        RecordResultsRequest.newBuilder()
            .setName(queued.getName())
            .setStation(station)
            .setState(state);
    for (Measurement.Builder measurement : measurements) {
      request.addMeasurements(measurement);
    }
    return services.experiments().recordResults(request.build());
  }

  private Experiment set(ExperimentState state, String station) {
    return services
        .experiments()
        .setExperimentState(
            SetExperimentStateRequest.newBuilder()
                .setName(queued.getName())
                .setState(org.percola.v1.ExperimentState.valueOf("EXPERIMENT_STATE_" + state))
                .setReason("said so")
                .setStation(station)
                .build());
  }

  private static List<org.percola.v1.ExperimentState> states(Experiment experiment) {
    return experiment.getHistoryList().stream().map(Experiment.StateChange::getState).toList();
  }
}

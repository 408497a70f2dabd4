package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.Campaign;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Design;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.GetExperimentRequest;
import org.percola.v1.ListExperimentsRequest;
import org.percola.v1.ListExperimentsResponse;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.SetExperimentStateRequest;

final class ExperimentCallsTest {
  private static final Design DRY = Samples.dryDesign(0.4, 0.4, 0.2);

  private final Services services = Services.inMemory();
  private Campaign campaign = Campaign.getDefaultInstance();

  @BeforeEach
  void create() {
    campaign = services.sample();
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void aDesignOfOnesOwnIsQueued() {
    Experiment queued = services.add(campaign, Experiment.newBuilder().setPlannedDesign(DRY));
    assertThat(queued.getName()).isEqualTo("campaigns/three-powders/experiments/e1");
    assertThat(queued.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_SUGGESTED);
    assertThat(queued.hasProvenance()).isFalse();
    assertThat(get(queued.getName())).isEqualTo(queued);
  }

  @Test
  void anExperimentWithResultsIsCompleted() {
    Experiment done = services.add(campaign, Samples.completed(DRY, 0.7, 2.2));
    assertThat(done.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_COMPLETED);
    assertThat(done.getMeasurementsList())
        .extracting(m -> m.getMeasurementId())
        .containsExactly("m1", "m2");
    assertThat(done.getHistoryList()).hasSize(1);
  }

  @Test
  void everyBadFieldOfAnExperimentIsNamedAndNothingIsStored() {
    Experiment.Builder bad =
        Experiment.newBuilder()
            .setPlannedDesign(
                Samples.dryDesign(0.4, 0.4, 0.3).toBuilder()
                    .putValues("anneal_celsius", Samples.number(120))
                    .putValues("colour", Samples.label("red"))
                    .putValues("pto_mass_fraction", Samples.number(Double.NaN)))
            .addMeasurements(Samples.utilization(-0.1).setUnit("mAh"));
    bad.setState(ExperimentState.EXPERIMENT_STATE_RUNNING);
    Refused refused = Refused.by(() -> services.add(campaign, bad));
    assertThat(refused.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(refused.violations())
        .anyMatch(v ->
            v.equals(
                "experiment.planned_design.values[\"pto_mass_fraction\"]:"
                    + " pto_mass_fraction: NaN (expected: a finite number)"))
        .anyMatch(
            v -> v.startsWith("experiment.planned_design.values[\"colour\"]: colour: unknown"))
        .anyMatch(v ->
            v.equals(
                "experiment.planned_design.values[\"anneal_celsius\"]:"
                    + " anneal_celsius: 120 °C (expected: not set, it has a meaning only when process_route is"
                    + " one of [solvent])"))
        .anyMatch(v -> v.equals("experiment.measurements[0].unit: unit: 'mAh' (expected: '1')"));
    assertThat(list().getExperimentsList()).isEmpty();
  }

  @Test
  void partsThatDoNotCloseAreRefused() {
    Refused planned =
        Refused.by(() ->
            services.add(
                campaign,
                Experiment.newBuilder().setPlannedDesign(Samples.dryDesign(0.4, 0.4, 0.3))));
    assertThat(planned.violations())
        .singleElement()
        .asString()
        .startsWith("experiment.planned_design.values: electrode: [");
    Refused made =
        Refused.by(() ->
            services.add(campaign, Samples.completed(Samples.dryDesign(0.4, 0.4, 0.3), 0.7, 2.2)));
    assertThat(made.violations()).singleElement().asString().contains("(expected: 1)");
  }

  @Test
  void whatIsMadeMayLieOutsideTheBoundsButAPlanMayNot() {
    Design outside = Samples.dryDesign(0.65, 0.25, 0.1);
    assertThat(services.add(campaign, Samples.completed(outside, 0.7, 2.2)).getState())
        .isEqualTo(ExperimentState.EXPERIMENT_STATE_COMPLETED);
    Refused refused =
        Refused.by(() -> services.add(campaign, Experiment.newBuilder().setPlannedDesign(outside)));
    assertThat(refused.violations())
        .containsExactly(
            "experiment.planned_design.values[\"pto_mass_fraction\"]: pto_mass_fraction: 0.65"
                + " (expected: 0.2 to 0.6)");
  }

  @Test
  void anUnknownCampaignIsNotFound() {
    Refused refused =
        Refused.by(() ->
            services.add(
                campaign.toBuilder().setName("campaigns/none").build(),
                Samples.completed(DRY, 0.7, 2.2)));
    assertThat(refused.code()).isEqualTo(Status.Code.NOT_FOUND);
  }

  @Test
  void aBatchIsCreatedAsAWholeOrNotAtAll() {
    BatchCreateExperimentsRequest.Builder batch =
        BatchCreateExperimentsRequest.newBuilder().setParent(campaign.getName());
    batch.addRequestsBuilder().setExperiment(Samples.completed(DRY, 0.7, 2.2));
    batch
        .addRequestsBuilder()
        .setExperimentId("mine")
        .setExperiment(Samples.completed(DRY, 0.8, 2.2));
    batch
        .addRequestsBuilder()
        .setExperimentId("mine")
        .setExperiment(Samples.completed(DRY, 0.7, 2.2));
    Refused refused =
        Refused.by(() -> services.experiments().batchCreateExperiments(batch.build()));
    assertThat(refused.violations())
        .containsExactly(
            "requests[2].experiment_id: experiment_id: 'mine' (expected: another id than those"
                + " before it)");
    batch.setRequests(
        2, CreateExperimentRequest.newBuilder().setExperiment(Samples.completed(DRY, 0.7, 2.2)));
    batch.setRequestId(UUID.randomUUID().toString());
    List<Experiment> created =
        services.experiments().batchCreateExperiments(batch.build()).getExperimentsList();
    assertThat(created)
        .extracting(Experiment::getName)
        .containsExactly(
            "campaigns/three-powders/experiments/e1",
            "campaigns/three-powders/experiments/mine",
            "campaigns/three-powders/experiments/e3");
    services.experiments().batchCreateExperiments(batch.build());
    assertThat(list().getExperimentsList()).isEqualTo(created);
  }

  @Test
  void resultsAreAddedAndCorrected() {
    Experiment queued = services.add(campaign, Experiment.newBuilder().setPlannedDesign(DRY));
    Experiment running =
        record(
            queued,
            RecordResultsRequest.newBuilder()
                .addMeasurements(Samples.utilization(0.7))
                .setAsMadeDesign(Samples.dryDesign(0.405, 0.396, 0.199))
                .setStation("press-2")
                .putLots("li6ps5cl", "lot 12")
                .setState(ExperimentState.EXPERIMENT_STATE_RUNNING)
                .setEtag(queued.getEtag()));
    assertThat(running.getStation()).isEqualTo("press-2");
    Experiment done =
        record(
            queued,
            RecordResultsRequest.newBuilder()
                .addMeasurements(Samples.utilization(0.75).setSupersedes("m1"))
                .addMeasurements(Samples.voltage(2.2)));
    assertThat(done.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_COMPLETED);
    assertThat(done.getMeasurementsCount()).isEqualTo(3);
    assertThat(done.getAsMadeDesign()).isEqualTo(running.getAsMadeDesign());
    assertThat(done.getLotsMap()).containsEntry("li6ps5cl", "lot 12");
    assertThat(done.getHistoryList())
        .extracting(Experiment.StateChange::getState)
        .containsExactly(
            ExperimentState.EXPERIMENT_STATE_SUGGESTED,
            ExperimentState.EXPERIMENT_STATE_RUNNING,
            ExperimentState.EXPERIMENT_STATE_COMPLETED);
    Refused stale =
        Refused.by(() ->
            record(
                queued,
                RecordResultsRequest.newBuilder()
                    .addMeasurements(Samples.voltage(2.3))
                    .setEtag(queued.getEtag())));
    assertThat(stale.code()).isEqualTo(Status.Code.ABORTED);
  }

  @Test
  void anExperimentThatFailedSaysWhyAndMayBeTriedAgain() {
    Experiment queued = services.add(campaign, Experiment.newBuilder().setPlannedDesign(DRY));
    Refused silent = Refused.by(() -> set(queued, ExperimentState.EXPERIMENT_STATE_FAILED, ""));
    assertThat(silent.violations()).containsExactly("reason: reason: '' (expected: not empty)");
    Experiment failed = set(queued, ExperimentState.EXPERIMENT_STATE_FAILED, "the die cracked");
    assertThat(failed.getStateReason()).isEqualTo("the die cracked");
    assertThat(set(queued, ExperimentState.EXPERIMENT_STATE_SUGGESTED, "again").getState())
        .isEqualTo(ExperimentState.EXPERIMENT_STATE_SUGGESTED);
  }

  @Test
  void listsCanBeLimitedToStates() {
    services.add(campaign, Experiment.newBuilder().setPlannedDesign(DRY));
    services.add(campaign, Samples.completed(DRY, 0.7, 2.2));
    ListExperimentsResponse done =
        services
            .experiments()
            .listExperiments(
                ListExperimentsRequest.newBuilder()
                    .setParent(campaign.getName())
                    .addStates(ExperimentState.EXPERIMENT_STATE_COMPLETED)
                    .build());
    assertThat(done.getExperimentsList())
        .extracting(Experiment::getName)
        .containsExactly("campaigns/three-powders/experiments/e2");
  }

  private Experiment record(Experiment experiment, RecordResultsRequest.Builder results) {
    return services.experiments().recordResults(results.setName(experiment.getName()).build());
  }

  private Experiment set(Experiment experiment, ExperimentState state, String reason) {
    return services
        .experiments()
        .setExperimentState(
            SetExperimentStateRequest.newBuilder()
                .setName(experiment.getName())
                .setState(state)
                .setReason(reason)
                .build());
  }

  private Experiment get(String name) {
    return services
        .experiments()
        .getExperiment(GetExperimentRequest.newBuilder().setName(name).build());
  }

  private ListExperimentsResponse list() {
    return services
        .experiments()
        .listExperiments(ListExperimentsRequest.newBuilder().setParent(campaign.getName()).build());
  }
}

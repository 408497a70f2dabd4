package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.GetExperimentRequest;
import org.percola.v1.Measurement;
import org.percola.v1.Outcome;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.SetExperimentStateRequest;
import org.percola.v1.SurfaceModel;

/// Results that are kept although nothing can be learned from them.
final class UnlearnedResultsTest {
  private static final String ZERO =
      "leak: 0 V is stored, but not learned from (expected: above 0, for it is modelled on a"
          + " logarithmic scale); if it was too little to be seen, correct it to at_most the"
          + " detection limit.";

  private final Services services = Services.inMemory();
  private final Campaign campaign = campaign();

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void aZeroOnALogarithmicScaleIsKeptAndItsTellerToldAtOnce() {
    Experiment told = record(leak().setExact(0));

    assertThat(told.getNotesList()).containsExactly(ZERO);
    assertThat(told.getMeasurements(0).getExact()).isZero();
    assertThat(stored(told).getMeasurementsCount()).isEqualTo(1);
    assertThat(stored(told).getNotesList()).isEmpty();
  }

  @Test
  void whatCanBeLearnedFromNeedsNoNote() {
    assertThat(record(leak().setExact(0.1)).getNotesList()).isEmpty();
    assertThat(record(leak().setAtMost(0.01).setReplicate(2)).getNotesList()).isEmpty();
  }

  @Test
  void onlyWhatThisCallAddedIsSpokenOf() {
    Experiment first = record(leak().setExact(0));
    Measurement.Builder corrected =
        leak().setAtMost(0.01).setSupersedes(first.getMeasurements(0).getMeasurementId());

    assertThat(record(corrected).getNotesList()).isEmpty();
  }

  @Test
  void anExperimentAddedWithSuchAResultIsSpokenOfToo() {
    Experiment added =
        services.add(
            campaign,
            Experiment.newBuilder()
                .setPlannedDesign(Samples.dryDesign(0.3, 0.5, 0.2))
                .addMeasurements(leak().setExact(0)));

    assertThat(added.getNotesList()).containsExactly(ZERO);
  }

  @Test
  void firstResultsOfWhatHasFailedDoNotCountAndTheirTellerIsTold() {
    String name = record(leak().setExact(0.1)).getName();
    services
        .experiments()
        .setExperimentState(
            SetExperimentStateRequest.newBuilder()
                .setName(name)
                .setState(ExperimentState.EXPERIMENT_STATE_FAILED)
                .setReason("shorted")
                .build());
    RecordResultsRequest more =
        RecordResultsRequest.newBuilder()
            .setName(name)
            .addMeasurements(leak().setExact(0.2))
            .setState(ExperimentState.EXPERIMENT_STATE_RUNNING)
            .build();

    assertThat(services.experiments().recordResults(more).getNotesList())
        .containsExactly(
            "The experiment stays failed: its results are stored, but not learned from (expected:"
                + " told as completed, where they count after all).");
    assertThat(record(leak().setExact(0.3)).getNotesList()).isEmpty();
  }

  private Experiment record(Measurement.Builder measurement) {
    return services
        .experiments()
        .recordResults(
            RecordResultsRequest.newBuilder()
                .setName(campaign.getName() + "/experiments/e1")
                .addMeasurements(measurement)
                .build());
  }

  private Experiment stored(Experiment told) {
    return services
        .experiments()
        .getExperiment(GetExperimentRequest.newBuilder().setName(told.getName()).build());
  }

  private static Measurement.Builder leak() {
    return Measurement.newBuilder().setOutcome("leak").setUnit("V");
  }

  private Campaign campaign() {
    Campaign.Builder wanted = Samples.campaign().toBuilder();
    Outcome.Builder leak = wanted.getSpecBuilder().addOutcomesBuilder();
    leak.setName("leak").setUnit("V");
    leak.getMeasuredBuilder()
        .getBeliefBuilder()
        .setMean("constant")
        .getSurfaceBuilder()
        .setOutputTransform(SurfaceModel.OutputTransform.OUTPUT_TRANSFORM_LOG);
    Campaign made =
        services
            .campaigns()
            .createCampaign(CreateCampaignRequest.newBuilder().setCampaign(wanted).build());
    services.add(made, Experiment.newBuilder().setPlannedDesign(Samples.dryDesign(0.4, 0.4, 0.2)));
    return made;
  }
}

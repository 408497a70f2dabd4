package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.v1.Campaign;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.ListExperimentsRequest;
import org.percola.v1.SetExperimentStateRequest;

/// Values of closed sets that a newer client may know, and this server does not.
final class UnknownNumbersTest {
  private final Services services = Services.inMemory();

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void aStateToListIsToldOnceAndByItsNumber() {
    ListExperimentsRequest request =
        ListExperimentsRequest.newBuilder()
            .setParent(services.sample().getName())
            .addStates(ExperimentState.EXPERIMENT_STATE_UNSPECIFIED)
            .addStatesValue(99)
            .build();
    assertThat(Refused.by(() -> services.experiments().listExperiments(request)).violations())
        .containsExactly(
            "states[0]: states[0]: EXPERIMENT_STATE_UNSPECIFIED (expected: a state)",
            "states[1]: states[1]: 99 (expected: a value this server knows)");
  }

  @Test
  void aStateToSetIsToldOnceAndByItsNumber() {
    Experiment queued =
        services.add(
            services.sample(),
            Experiment.newBuilder().setPlannedDesign(Samples.dryDesign(0.4, 0.4, 0.2)));
    SetExperimentStateRequest request =
        SetExperimentStateRequest.newBuilder()
            .setName(queued.getName())
            .setStateValue(99)
            .setStation("a\n")
            .build();
    assertThat(Refused.by(() -> services.experiments().setExperimentState(request)).violations())
        .containsExactly(
            "state: state: 99 (expected: suggested, running, failed, infeasible or abandoned)",
            "station: station: 'a\uFFFD' (expected: no control characters, shown here as \uFFFD)");
  }

  @Test
  void soIsEveryOneOfACampaign() {
    Campaign.Builder campaign = Samples.campaign().toBuilder();
    var spec = campaign.getSpecBuilder();
    spec.getSpaceBuilder().getParametersBuilder(1).getContinuousBuilder().setScaleValue(97);
    spec.getObjectivesBuilder(0).setGoalValue(98);
    spec.getOutcomeConstraintsBuilder(0).setRelationValue(99);
    CreateCampaignRequest request =
        CreateCampaignRequest.newBuilder().setCampaign(campaign).build();
    assertThat(Refused.by(() -> services.campaigns().createCampaign(request)).violations())
        .hasSize(3)
        .anyMatch(fault -> fault.contains("scale: 97 (expected: a value this server knows)"))
        .anyMatch(fault -> fault.contains("goal: 98 (expected: GOAL_MAXIMIZE, "))
        .anyMatch(fault -> fault.contains("relation: 99 (expected: RELATION_AT_LEAST or "));
  }
}

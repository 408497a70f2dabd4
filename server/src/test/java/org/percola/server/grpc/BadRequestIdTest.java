package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.DeleteCampaignRequest;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.ListCampaignsRequest;
import org.percola.v1.ReleaseLeaseRequest;
import org.percola.v1.RenewLeaseRequest;
import org.percola.v1.SetExperimentStateRequest;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.UndeleteCampaignRequest;
import org.percola.v1.UpdateCampaignRequest;

/// An id of a request that is no UUID is one fault beside others.
final class BadRequestIdTest extends LeaseFixture {
  private static final String BAD = "1";

  @Test
  void itIsToldBesideWhatIsWrongWithACampaign() {
    CreateCampaignRequest.Builder create =
        CreateCampaignRequest.newBuilder().setCampaign(Samples.campaign()).setRequestId(BAD);
    create.getCampaignBuilder().getSpecBuilder().getOutcomesBuilder(0).clearUnit();
    create.setCampaignId("A");
    var changed = create.getCampaign().toBuilder().setName(campaign.getName());
    var update = UpdateCampaignRequest.newBuilder().setCampaign(changed).setRequestId(BAD);
    for (boolean only : List.of(false, true)) {
      create.setValidateOnly(only);
      update.setValidateOnly(only);
      assertThat(fields(() -> services.campaigns().createCampaign(create.build())))
          .containsExactly("campaign_id", "campaign.spec.outcomes[0].unit", "request_id");
      assertThat(fields(() -> services.campaigns().updateCampaign(update.build())))
          .containsExactly("campaign.spec.outcomes[0].unit", "request_id");
    }
    var delete = DeleteCampaignRequest.newBuilder().setName("lab").setRequestId(BAD).build();
    assertThat(fields(() -> services.campaigns().deleteCampaign(delete)))
        .containsExactly("name", "request_id");
    var undelete = UndeleteCampaignRequest.newBuilder().setName("lab").setRequestId(BAD).build();
    assertThat(fields(() -> services.campaigns().undeleteCampaign(undelete)))
        .containsExactly("name", "request_id");
  }

  @Test
  void itIsToldBesideWhatIsWrongWithExperiments() {
    var create =
        CreateExperimentRequest.newBuilder()
            .setParent(campaign.getName())
            .setExperimentId("A")
            .setExperiment(experiment());
    var batch =
        BatchCreateExperimentsRequest.newBuilder()
            .setParent(campaign.getName())
            .addRequests(create)
            .setRequestId(BAD);
    create.setRequestId(BAD);
    assertThat(fields(() -> services.experiments().createExperiment(create.build())))
        .containsExactly("experiment_id", "request_id");
    assertThat(fields(() -> services.experiments().batchCreateExperiments(batch.build())))
        .containsExactly("requests[0].experiment_id", "request_id");
    queue(1);
    var results = results("e1", "a\n").setRequestId(BAD).build();
    assertThat(fields(() -> services.experiments().recordResults(results)))
        .containsExactly("station", "request_id");
    var state =
        SetExperimentStateRequest.newBuilder()
            .setName(name("e1"))
            .setState(ExperimentState.EXPERIMENT_STATE_FAILED)
            .setRequestId(BAD)
            .build();
    assertThat(fields(() -> services.experiments().setExperimentState(state)))
        .containsExactly("reason", "request_id");
  }

  @Test
  void itIsToldBesideWhatIsWrongWithALease() {
    queue(1);
    var renew = RenewLeaseRequest.newBuilder().setName(name("e1")).setRequestId(BAD).build();
    assertThat(fields(() -> services.experiments().renewLease(renew)))
        .containsExactly("station", "request_id");
    var release = ReleaseLeaseRequest.newBuilder().setName(name("e1")).setRequestId(BAD).build();
    assertThat(fields(() -> services.experiments().releaseLease(release)))
        .containsExactly("station", "request_id");
    assertThat(fields(() -> answer(request("press-1", 101).setRequestId(BAD))))
        .containsExactly("count", "request_id");
    var suggest = request("press-1", 2).setRequestId(BAD);
    suggest.getSuggestBuilder().setBudget(-1);
    assertThat(fields(() -> answer(suggest))).containsExactly("suggest.budget", "request_id");
    suggest.getSuggestBuilder().clearBudget();
    assertThat(fields(() -> answer(suggest))).containsExactly("request_id");
  }

  @Test
  void itIsToldBesideWhatIsWrongWithAPlan() {
    var suggest =
        SuggestExperimentsRequest.newBuilder()
            .setParent(campaign.getName())
            .setCount(-1)
            .setRequestId(BAD);
    for (boolean only : List.of(false, true)) {
      suggest.setValidateOnly(only);
      assertThat(fields(() -> services.planning().suggestExperiments(suggest.build())))
          .containsExactly("count", "request_id");
      assertThat(fields(() -> services.planning().startSuggestExperiments(suggest.build())))
          .containsExactly("count", "request_id");
    }
    var diagnose =
        DiagnoseCampaignRequest.newBuilder()
            .setName(campaign.getName())
            .setFolds(99)
            .setRequestId(BAD)
            .build();
    assertThat(fields(() -> services.planning().startDiagnoseCampaign(diagnose)))
        .containsExactly("folds", "request_id");
  }

  @Test
  void aRequestWithoutAnotherFaultDoesNothing() {
    long revision = revision();
    var create =
        CreateExperimentRequest.newBuilder()
            .setParent(campaign.getName())
            .setExperiment(experiment())
            .setRequestId(BAD);
    assertThat(fields(() -> services.experiments().createExperiment(create.build())))
        .containsExactly("request_id");
    var delete = DeleteCampaignRequest.newBuilder().setName(campaign.getName()).setRequestId(BAD);
    assertThat(fields(() -> services.campaigns().deleteCampaign(delete.build())))
        .containsExactly("request_id");
    var other = CreateCampaignRequest.newBuilder().setCampaign(Samples.campaign());
    other.setCampaignId("other").setRequestId(BAD);
    assertThat(fields(() -> services.campaigns().createCampaign(other.build())))
        .containsExactly("request_id");
    var suggest = SuggestExperimentsRequest.newBuilder().setParent(campaign.getName());
    assertThat(
            fields(() -> services.planning().suggestExperiments(suggest.setRequestId(BAD).build())))
        .containsExactly("request_id");
    assertThat(revision()).isEqualTo(revision);
    assertThat(
            services
                .campaigns()
                .listCampaigns(ListCampaignsRequest.getDefaultInstance())
                .getCampaignsList())
        .extracting(one -> one.getName())
        .containsExactly(campaign.getName());
  }

  @Test
  void itIsToldBeforeWhatTheRequestWouldMeet() {
    var stale =
        DeleteCampaignRequest.newBuilder()
            .setName(campaign.getName())
            .setEtag("r0")
            .setRequestId(BAD)
            .build();
    assertThat(fields(() -> services.campaigns().deleteCampaign(stale)))
        .containsExactly("request_id");
    var unknown =
        SuggestExperimentsRequest.newBuilder()
            .setParent("campaigns/none")
            .setRequestId(BAD)
            .build();
    assertThat(fields(() -> services.planning().startSuggestExperiments(unknown)))
        .containsExactly("request_id");
  }

  private static Experiment.Builder experiment() {
    return Experiment.newBuilder().setPlannedDesign(Samples.dryDesign(0.4, 0.4, 0.2));
  }

  private static List<String> fields(ThrowingCallable call) {
    Refused refused = Refused.by(call);
    assertThat(refused.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    return refused.violations().stream().map(v -> v.substring(0, v.indexOf(':'))).toList();
  }
}

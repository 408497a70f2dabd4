package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.percola.server.store.ChangeRequest;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.v1.DeleteCampaignRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.LeaseExperimentsRequest;
import org.percola.v1.RecordResultsRequest;

/// What stations may not do.
final class LeaseFaultsTest extends LeaseFixture {
  @Test
  void aLeaseIsRenewedByTheStationThatHasItOnly() {
    queue(1);
    lease("press-1", 1);
    clock.advance(WEEK.minusDays(1));
    Experiment renewed = renew("press-1");
    assertThat(renewed.getHistoryCount()).isEqualTo(2);
    clock.advance(WEEK.minusDays(1));
    assertThat(lease("press-2", 1)).isEmpty();
    Refused other = Refused.by(() -> renew("press-2"));
    assertThat(other.code()).isEqualTo(Status.Code.FAILED_PRECONDITION);
    assertThat(other.reason()).isEqualTo("LEASE_LOST");
    assertThat(other.message())
        .contains("/experiments/e1: LEASED at press-1, cannot be renewed by press-2");
    clock.advance(Duration.ofDays(2));
    lease("press-2", 1);
    assertThat(Refused.by(() -> renew("press-1")).reason()).isEqualTo("LEASE_LOST");
  }

  @Test
  void whileAStationHasItOnlyTheDesignsFaultIsBelievedFromOthers() {
    queue(1);
    lease("press-1", 1);
    Refused failed = Refused.by(() -> set("press-2", ExperimentState.EXPERIMENT_STATE_FAILED));
    assertThat(failed.code()).isEqualTo(Status.Code.FAILED_PRECONDITION);
    assertThat(failed.reason()).isEqualTo("HELD_BY_ANOTHER_STATION");
    assertThat(failed.message()).contains("LEASED at press-1, press-2 cannot set it to FAILED");
    Refused running = Refused.by(() -> set("press-2", ExperimentState.EXPERIMENT_STATE_RUNNING));
    assertThat(running.reason()).isEqualTo("HELD_BY_ANOTHER_STATION");
    assertThat(set("press-1", ExperimentState.EXPERIMENT_STATE_RUNNING).hasLeaseExpireTime())
        .isTrue();
    Experiment impossible = set("press-2", ExperimentState.EXPERIMENT_STATE_INFEASIBLE);
    assertThat(impossible.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_INFEASIBLE);
    assertThat(impossible.hasLeaseExpireTime()).isFalse();
  }

  @Test
  void aStationIsALineOfText() {
    queue(1);
    Refused refused =
        Refused.by(() -> set("press\u0000", ExperimentState.EXPERIMENT_STATE_RUNNING));
    assertThat(refused.violations())
        .containsExactly(
            "station: station: 'press\uFFFD' (expected: no control characters, shown here as"
                + " \uFFFD)");
  }

  @Test
  void aStationHasAHundredCharactersAtMost() {
    queue(1);
    String longest = "x".repeat(100);
    String fault = "station: station: 101 characters (expected: at most 100)";
    assertThat(lease(longest, 1)).containsExactly("e1");
    assertThat(Refused.by(() -> lease(longest + "x", 1)).violations()).containsExactly(fault);
    assertThat(
            Refused.by(() -> set(longest + "x", ExperimentState.EXPERIMENT_STATE_RUNNING))
                .violations())
        .containsExactly(fault);
    RecordResultsRequest told = results("e1", longest + "x").build();
    assertThat(Refused.by(() -> services.experiments().recordResults(told)).violations())
        .containsExactly(fault);
    services.experiments().recordResults(results("e1", longest).build());
    assertThat(get("e1").getStation()).isEqualTo(longest);
    assertThat(services.add(campaign, running(longest)).getStation()).isEqualTo(longest);
    assertThat(Refused.by(() -> services.add(campaign, running(longest + "x"))).violations())
        .containsExactly("experiment." + fault);
  }

  @Test
  void aLongerOneThatAnExperimentHasAlreadyGoesOn() {
    String station = "x".repeat(120);
    services.add(campaign, running("press-1"));
    nameAsBeforeThereWasALimit("e1", station);
    assertThat(renew(station).getStation()).isEqualTo(station);
    services.experiments().recordResults(results("e1", station).build());
    assertThat(set(station, ExperimentState.EXPERIMENT_STATE_FAILED).getStation())
        .isEqualTo(station);
  }

  @Test
  void everyFaultOfARequestIsNamed() {
    LeaseExperimentsRequest.Builder bad =
        LeaseExperimentsRequest.newBuilder().setParent("lab").setCount(101);
    bad.getLeaseDurationBuilder().setSeconds(59);
    bad.getSuggestBuilder().setCount(2).setRequestId("x");
    Refused refused = Refused.by(() -> answer(bad));
    assertThat(refused.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(refused.violations())
        .extracting(violation -> violation.substring(0, violation.indexOf(':')))
        .containsExactly(
            "parent", "station", "count", "lease_duration", "suggest.count", "suggest.request_id");
  }

  @Test
  void whatIsWrongWithTheSuggestionsWantedIsNamedFromOutside() {
    LeaseExperimentsRequest.Builder bad = request("press-1", 1);
    bad.getSuggestBuilder().putFixedValues("colour", Samples.label("red"));
    assertThat(Refused.by(() -> answer(bad)).violations())
        .singleElement()
        .asString()
        .startsWith("suggest.fixed_values[\"colour\"]");
  }

  @Test
  void itIsNamedEvenWhereTheQueueHoldsEnough() {
    queue(1);
    LeaseExperimentsRequest.Builder bad = request("press-1", 1).setRequestId("1");
    bad.getSuggestBuilder().putFixedValues("colour", Samples.label("red")).setBudget(-1);
    assertThat(Refused.by(() -> answer(bad)).violations())
        .extracting(violation -> violation.substring(0, violation.indexOf(':')))
        .containsExactly("suggest.fixed_values[\"colour\"]", "suggest.budget", "request_id");
    assertThat(get("e1").getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_SUGGESTED);
  }

  @Test
  void itIsNamedBesideWhatIsWrongWithTheRequestAroundIt() {
    LeaseExperimentsRequest.Builder bad = request("", 101).setRequestId("1");
    bad.getSuggestBuilder()
        .setCount(2)
        .setEtag("old")
        .setBudget(-1)
        .putFixedValues("colour", Samples.label("red"))
        .addExcludedBuilder();
    assertThat(Refused.by(() -> answer(bad)).violations())
        .extracting(violation -> violation.substring(0, violation.indexOf(':')))
        .containsExactly(
            "station",
            "count",
            "suggest.count",
            "suggest.etag",
            "suggest.excluded[0]",
            "suggest.fixed_values[\"colour\"]",
            "suggest.budget",
            "request_id");
  }

  @Test
  void ofACampaignThatIsNotThereOnlyTheRequestIsJudged() {
    LeaseExperimentsRequest.Builder bad = request("", 1).setParent("campaigns/none");
    bad.getSuggestBuilder().setBudget(-1);
    assertThat(Refused.by(() -> answer(bad)).violations())
        .singleElement()
        .asString()
        .startsWith("station: ");
  }

  @Test
  void aDeletedCampaignLeasesNothing() {
    queue(1);
    services
        .campaigns()
        .deleteCampaign(DeleteCampaignRequest.newBuilder().setName(campaign.getName()).build());
    assertThat(Refused.by(() -> lease("press-1", 1)).reason()).isEqualTo("CAMPAIGN_DELETED");
  }

  private static Experiment.Builder running(String station) {
    return Experiment.newBuilder()
        .setPlannedDesign(Samples.dryDesign(0.4, 0.4, 0.2))
        .setState(ExperimentState.EXPERIMENT_STATE_RUNNING)
        .setStation(station);
  }

  private void nameAsBeforeThereWasALimit(String id, String station) {
    String campaignId = campaign.getName().substring("campaigns/".length());
    store.change(
        new ChangeRequest("", "", "", ""),
        changes -> {
          var present = changes.experiment(campaignId, id).experiment();
          changes.replace(campaignId, present.heldBy(station));
          return new byte[0];
        });
  }
}

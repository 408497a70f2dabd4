package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.percola.server.convert.ProtoDocuments;
import org.percola.server.store.SqliteCampaignStore;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.server.testing.Services;
import org.percola.server.testing.SteppedClock;
import org.percola.v1.Campaign;
import org.percola.v1.DeleteCampaignRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.GetExperimentRequest;
import org.percola.v1.LeaseExperimentsRequest;
import org.percola.v1.LeaseExperimentsResponse;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.ReleaseLeaseRequest;
import org.percola.v1.RenewLeaseRequest;
import org.percola.v1.SetExperimentStateRequest;

final class LeasesTest {
  private static final Duration WEEK = Duration.ofDays(7);

  private final SteppedClock clock = SteppedClock.from(Instant.parse("2026-03-01T08:00:00Z"));
  private final Services services =
      Services.over(SqliteCampaignStore.inMemory(new ProtoDocuments(), clock));
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
  void aStationGetsTheOldestOfTheQueueAndTheNextOneTheNext() {
    queue(3);
    assertThat(lease("press-1", 2)).isEqualTo(List.of("e1", "e2"));
    assertThat(lease("press-2", 2)).isEqualTo(List.of("e3"));
    Experiment leased = get("e1");
    assertThat(leased.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_LEASED);
    assertThat(leased.getStation()).isEqualTo("press-1");
    assertThat(leased.getLeaseExpireTime().getSeconds())
        .isEqualTo(clock.last().plus(WEEK).getEpochSecond());
    assertThat(leased.getHistory(1).getStation()).isEqualTo("press-1");
  }

  @Test
  void aStationThatAsksAgainGetsItsOwnExperimentsFirstAndNothingChanges() {
    queue(3);
    lease("press-1", 2);
    long revision = revision();
    assertThat(lease("press-1", 2)).isEqualTo(List.of("e1", "e2"));
    assertThat(lease("press-1", 1)).isEqualTo(List.of("e1"));
    assertThat(revision()).isEqualTo(revision);
    assertThat(lease("press-1", 3)).isEqualTo(List.of("e1", "e2", "e3"));
    assertThat(answer(request("press-1", 1)).getNotesList())
        .containsExactly("press-1 has 3 experiments in hand; these are the oldest 1.");
  }

  @Test
  void anEmptyQueueIsSaidAndIsNoError() {
    queue(1);
    LeaseExperimentsResponse answer = answer(request("press-1", 3));
    assertThat(answer.getExperimentsCount()).isEqualTo(1);
    assertThat(answer.getNotesList())
        .containsExactly("2 of the 3 asked for are missing: the queue is empty.");
  }

  @Test
  void whatTheQueueLacksIsSuggestedAndLeasedInTheSameCall() {
    queue(1);
    LeaseExperimentsRequest.Builder request = request("press-1", 2);
    request.getSuggestBuilder().setSeed(5).putFixedValues("process_route", Samples.label("dry"));
    request.setRequestId(UUID.randomUUID().toString());
    LeaseExperimentsResponse answer = answer(request);
    assertThat(ids(answer)).containsExactly("e1", "e2");
    Experiment fresh = answer.getExperiments(1);
    assertThat(fresh.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_LEASED);
    assertThat(fresh.hasSuggestion()).isTrue();
    assertThat(fresh.getPlannedDesign().getValuesOrThrow("process_route").getLabel())
        .isEqualTo("dry");
    assertThat(answer(request)).isEqualTo(answer);
    assertThat(lease("press-2", 1)).isEmpty();
  }

  @Test
  void aLeaseThatEndedGoesToWhoeverAsksNextAndTheHistorySaysSo() {
    queue(2);
    lease("press-1", 1);
    clock.advance(WEEK.minusHours(1));
    assertThat(lease("press-2", 2)).containsExactly("e2");
    clock.advance(Duration.ofHours(2));
    assertThat(lease("press-2", 2)).containsExactly("e2", "e1");
    Experiment taken = get("e1");
    assertThat(taken.getStation()).isEqualTo("press-2");
    assertThat(taken.getHistoryList())
        .extracting(change -> change.getState().getNumber())
        .containsExactly(1, 2, 1, 2); // suggested, leased, and both again
    assertThat(taken.getHistory(2).getReason()).startsWith("the lease of press-1 ended at 2026-");
  }

  @Test
  void aStationKeepsWhatItHasWhenItAsksAfterItsLeaseEndedAndNobodyElseDid() {
    queue(1);
    lease("press-1", 1);
    clock.advance(WEEK.plusDays(1));
    assertThat(lease("press-1", 1)).containsExactly("e1");
    Experiment kept = get("e1");
    assertThat(kept.getHistoryCount()).isEqualTo(2);
    assertThat(kept.getLeaseExpireTime().getSeconds())
        .isGreaterThan(clock.last().plus(WEEK).minusSeconds(1).getEpochSecond());
  }

  @Test
  void anExperimentWithFirstResultsIsNotBegunAgainWhenItsLeaseEnds() {
    queue(1);
    lease("press-1", 1);
    services
        .experiments()
        .recordResults(
            results("e1", "press-1").setState(ExperimentState.EXPERIMENT_STATE_RUNNING).build());
    clock.advance(WEEK.plusDays(1));
    assertThat(lease("press-2", 1)).isEmpty();
    Experiment running = get("e1");
    assertThat(running.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_RUNNING);
    assertThat(running.hasLeaseExpireTime()).isFalse();
    assertThat(running.getStateReason()).endsWith("its first results are kept");
    assertThat(lease("press-1", 1)).containsExactly("e1");
  }

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
  void whatIsReleasedIsTheFirstOfTheQueueAgain() {
    queue(2);
    lease("press-1", 1);
    Experiment released = release("press-1", "the glove box is down");
    assertThat(released.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_SUGGESTED);
    assertThat(released.getStation()).isEmpty();
    assertThat(released.getStateReason()).isEqualTo("the glove box is down");
    assertThat(lease("press-2", 1)).containsExactly("e1");
    assertThat(Refused.by(() -> release("press-1", "")).reason()).isEqualTo("LEASE_LOST");
  }

  @Test
  void resultsOfALeaseThatEndedCountAndEndTheLeaseOfTheOneWhoGotIt() {
    queue(1);
    lease("press-1", 1);
    clock.advance(WEEK.plusDays(1));
    lease("press-2", 1);
    Experiment done = services.experiments().recordResults(results("e1", "press-1").build());
    assertThat(done.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_COMPLETED);
    assertThat(done.getStation()).isEqualTo("press-1");
    assertThat(done.hasLeaseExpireTime()).isFalse();
    assertThat(done.getStateReason())
        .isEqualTo(
            "results came from press-1 while press-2 had it in hand;"
                + " what press-2 still reports counts too");
    assertThat(lease("press-2", 1)).isEmpty();
    Experiment more = services.experiments().recordResults(results("e1", "press-2").build());
    assertThat(more.getMeasurementsCount()).isEqualTo(2);
    assertThat(more.getStation()).isEqualTo("press-1");
  }

  @Test
  void firstResultsOfALeaseThatEndedLeaveTheExperimentWhereItIs() {
    queue(1);
    lease("press-1", 1);
    clock.advance(WEEK.plusDays(1));
    lease("press-2", 1);
    Experiment told =
        services
            .experiments()
            .recordResults(
                results("e1", "press-1")
                    .setState(ExperimentState.EXPERIMENT_STATE_RUNNING)
                    .build());
    assertThat(told.getState()).isEqualTo(ExperimentState.EXPERIMENT_STATE_LEASED);
    assertThat(told.getStation()).isEqualTo("press-2");
    assertThat(told.getMeasurementsCount()).isEqualTo(1);
    assertThat(told.getStateReason()).isEqualTo("first results came from press-1, press-2 goes on");
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
  void aDeletedCampaignLeasesNothing() {
    queue(1);
    services
        .campaigns()
        .deleteCampaign(DeleteCampaignRequest.newBuilder().setName(campaign.getName()).build());
    assertThat(Refused.by(() -> lease("press-1", 1)).reason()).isEqualTo("CAMPAIGN_DELETED");
  }

  private void queue(int count) {
    for (int i = 0; i < count; i++) {
      services.add(
          campaign,
          Experiment.newBuilder()
              .setPlannedDesign(Samples.dryDesign(0.4, 0.4 - 0.01 * i, 0.2 + 0.01 * i)));
    }
  }

  private List<String> lease(String station, int count) {
    return ids(answer(request(station, count)));
  }

  private LeaseExperimentsRequest.Builder request(String station, int count) {
    LeaseExperimentsRequest.Builder request =
        LeaseExperimentsRequest.newBuilder()
            .setParent(campaign.getName())
            .setStation(station)
            .setCount(count);
    request.getLeaseDurationBuilder().setSeconds(WEEK.toSeconds());
    return request;
  }

  private LeaseExperimentsResponse answer(LeaseExperimentsRequest.Builder request) {
    return services.experiments().leaseExperiments(request.build());
  }

  private static List<String> ids(LeaseExperimentsResponse answer) {
    List<String> ids = new ArrayList<>();
    answer
        .getExperimentsList()
        .forEach(e -> ids.add(e.getName().substring(e.getName().lastIndexOf('/') + 1)));
    return ids;
  }

  private Experiment renew(String station) {
    RenewLeaseRequest.Builder request =
        RenewLeaseRequest.newBuilder().setName(name("e1")).setStation(station);
    request.getLeaseDurationBuilder().setSeconds(WEEK.toSeconds());
    return services.experiments().renewLease(request.build());
  }

  private Experiment release(String station, String reason) {
    return services
        .experiments()
        .releaseLease(
            ReleaseLeaseRequest.newBuilder()
                .setName(name("e1"))
                .setStation(station)
                .setReason(reason)
                .build());
  }

  private Experiment set(String station, ExperimentState state) {
    return services
        .experiments()
        .setExperimentState(
            SetExperimentStateRequest.newBuilder()
                .setName(name("e1"))
                .setState(state)
                .setReason("it crumbled")
                .setStation(station)
                .build());
  }

  private RecordResultsRequest.Builder results(String id, String station) {
    return RecordResultsRequest.newBuilder()
        .setName(name(id))
        .setStation(station)
        .addMeasurements(Samples.utilization(0.7));
  }

  private Experiment get(String id) {
    return services
        .experiments()
        .getExperiment(GetExperimentRequest.newBuilder().setName(name(id)).build());
  }

  private long revision() {
    return services
        .campaigns()
        .getCampaign(GetCampaignRequest.newBuilder().setName(campaign.getName()).build())
        .getRevision();
  }

  private String name(String id) {
    return campaign.getName() + "/experiments/" + id;
  }
}

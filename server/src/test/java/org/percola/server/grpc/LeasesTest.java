package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.percola.server.testing.Refused;
import org.percola.server.testing.Samples;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.LeaseExperimentsRequest;
import org.percola.v1.LeaseExperimentsResponse;

/// What a station gets when it asks.
final class LeasesTest extends LeaseFixture {
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
}

package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;

/// What becomes of a lease that has ended, and of results that come after it.
final class LeaseEndsTest extends LeaseFixture {
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
}

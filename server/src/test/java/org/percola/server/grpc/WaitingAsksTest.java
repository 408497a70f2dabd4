package org.percola.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.percola.v1.SuggestExperimentsRequest;

final class WaitingAsksTest {
  private static final SuggestExperimentsRequest KIND = kind("campaigns/cathode");

  private final WaitingAsks waiting = new WaitingAsks();

  @Test
  void onePlanIsForAllWhoWaitForTheSameKind() {
    WaitingAsks.Ask first = waiting.add(KIND, 2);
    waiting.add(KIND, 3);
    waiting.add(kind("campaigns/anode"), 5);
    assertThat(first.wanted(2, 16)).isEqualTo(5);
  }

  @Test
  void noMoreThanTheMostArePlannedForOthers() {
    WaitingAsks.Ask first = waiting.add(KIND, 1);
    waiting.add(KIND, 30);
    assertThat(first.wanted(1, 16)).isEqualTo(16);
    assertThat(first.wanted(20, 16)).isEqualTo(20);
  }

  @Test
  void whoFoundSomethingInTheQueueMeanwhileCountsWithWhatIsStillMissing() {
    WaitingAsks.Ask first = waiting.add(KIND, 5);
    waiting.add(KIND, 1);
    assertThat(first.wanted(2, 16)).isEqualTo(3);
  }

  @Test
  void whoHasLeftDoesNotCount() {
    WaitingAsks.Ask first = waiting.add(KIND, 1);
    try (WaitingAsks.Ask other = waiting.add(KIND, 1)) {
      assertThat(other.wanted(1, 16)).isEqualTo(2);
    }
    assertThat(first.wanted(1, 16)).isEqualTo(1);
  }

  private static SuggestExperimentsRequest kind(String parent) {
    return SuggestExperimentsRequest.newBuilder().setParent(parent).build();
  }
}

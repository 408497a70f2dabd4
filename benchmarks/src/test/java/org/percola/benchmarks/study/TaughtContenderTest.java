package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.benchmarks.problem.Observation;
import org.percola.benchmarks.problem.Problems;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.RandomKey;

final class TaughtContenderTest {
  private static Trial trial(int number) {
    return new Trial(
        Design.empty().with("x1", number), new Observation.Measured(Map.of("y", (double) number)));
  }

  @Test
  void theFirstCampaignMeasuredOnAnotherScale() {
    Trial told = TaughtContender.onAnotherScale(trial(2));

    assertThat(told.design()).isEqualTo(trial(2).design());
    assertThat(told.observation()).isEqualTo(new Observation.Measured(Map.of("y", 6.0)));
  }

  @Test
  void mixedUpResultsAreTheSameOnesAtOtherDesigns() {
    List<Trial> trials = IntStream.range(0, 20).mapToObj(TaughtContenderTest::trial).toList();

    List<Trial> mixed = TaughtContender.mixed(trials, RandomKey.ofSeed(3));

    assertThat(mixed)
        .extracting(Trial::design)
        .isEqualTo(trials.stream().map(Trial::design).toList());
    assertThat(mixed)
        .extracting(Trial::observation)
        .containsExactlyInAnyOrderElementsOf(trials.stream().map(Trial::observation).toList());
    assertThat(mixed).isNotEqualTo(trials);
  }

  @Test
  void isAskedOnlyWhereNothingButResultsSaysWhatToExpect() {
    Contender taught = TaughtContender.taught();
    assertThat(taught.plays(Problems.named("branin"))).isTrue();
    assertThat(taught.plays(Problems.named("cathode-energy"))).isFalse();
    assertThat(taught.plays(Problems.named("branin-currin"))).isFalse();
  }
}

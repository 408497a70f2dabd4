package org.percola.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.benchmarks.problem.Problems;
import org.percola.optimizer.planning.Prediction;

final class SecondOpinionsTest {

  @Test
  void aLineCountsWhatBecameBetterAndWhatSurprises() {
    List<SecondOpinion> after5 = List.of(opinion(3, 1, 0.5), opinion(2, 2, 3), opinion(1, 4, -2));
    SecondOpinions opinions =
        new SecondOpinions(
            Problems.named("branin"), "percola", Map.of(5, after5, 0, List.of(opinion(9, 8, 0))));
    assertThat(opinions.markdown().lines().filter(line -> line.startsWith("|")).skip(2))
        .containsExactly(
            "| 0 | 1 | 9.00 | 8.00 | 1 | 0 | +0.00 | 0 |",
            "| 5 | 3 | 2.00 | 2.00 | 1 | 1 | +0.50 | 2 |");
  }

  @Test
  void aBeliefWithoutDoubtIsRightOrInfinitelyWrong() {
    Prediction sure = prediction(2, 0);
    assertThat(Surprise.of(sure, 2)).isEqualTo(new Surprise(0, false));
    assertThat(Surprise.of(sure, 1)).isEqualTo(new Surprise(Double.NEGATIVE_INFINITY, true));
  }

  /// @param deviations of a truth from a standard normal belief
  private static SecondOpinion opinion(double then, double now, double deviations) {
    return new SecondOpinion(then, now, Map.of("value", Surprise.of(prediction(0, 1), deviations)));
  }

  /// Quantiles of the normal distribution.
  private static Prediction prediction(double mean, double deviation) {
    double tail = 1.6449 * deviation;
    double quarter = 0.6745 * deviation;
    return new Prediction(
        "value",
        "1",
        mean,
        deviation,
        mean - tail,
        mean - quarter,
        mean,
        mean + quarter,
        mean + tail,
        0,
        false);
  }
}

package org.percola.optimizer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.percola.optimizer.outcome.Beliefs.at;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.SeveralNormals;
import org.percola.surrogate.RandomKey;

class HypervolumeImprovementTest {
  private static final RandomKey KEY = RandomKey.ofSeed(5);
  private static final Effort EFFORT = new Effort(256, 16);
  private static final List<Design> ORDINARY =
      List.of(at(-9), at(-6), at(-3), at(0), at(3), at(6), at(9));

  /// More of each, alternately rising and falling with x; all 0 at x = 0.
  private static final DoubleUnaryOperator[] MEANS = {
    x -> x / 4, x -> -x / 5, x -> x / 6 - 0.1, x -> -x / 8
  };

  @ParameterizedTest
  @CsvSource({"2, y", "2, d", "3, y", "3, d", "4, y", "4, d"})
  void overAKnownDesignItIsTheMeanVolumeThatANarrowedBeliefAdds(int objectives, String kind) {
    OutcomeBelief belief = belief(objectives);
    Goals goals = goals(objectives, kind, -2.0);

    double[] scores =
        NoisyImprovement.of(belief, goals, List.of(at(0)), ORDINARY, EFFORT, KEY)
            .score(List.of(at(4), at(-3), at(1)));

    assertThat(scores[0] - scores[2])
        .isCloseTo(StrictMath.log(volume(objectives, 4) / volume(objectives, 1)), within(0.08));
    assertThat(scores[1] - scores[2])
        .isCloseTo(StrictMath.log(volume(objectives, -3) / volume(objectives, 1)), within(0.08));
  }

  /// E[volume added above (-2, …) by N(means(x), 1/objectives) to the means at 0], by Monte Carlo.
  private static double volume(int objectives, double x) {
    RandomGenerator random = RandomKey.ofSeed(99).generator();
    double sum = 0;
    int count = 100_000;
    for (int i = 0; i < count; i++) {
      double alone = 1;
      double shared = 1;
      for (int j = 0; j < objectives; j++) {
        double drawn = MEANS[j].applyAsDouble(x) + random.nextGaussian() / Math.sqrt(objectives);
        alone *= Math.max(0, drawn + 2);
        shared *= Math.max(0, Math.min(drawn, MEANS[j].applyAsDouble(0)) + 2);
      }
      sum += alone - shared;
    }
    return sum / count;
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "d"})
  void fillingAGapOfTheFrontIsWorthMoreThanItsNeighbourhood(String kind) {
    // Known designs at both ends of a straight trade-off; the middle adds most.
    OutcomeBelief belief = SeveralNormals.of(0.05, x -> x, x -> -x);

    double[] scores =
        NoisyImprovement.of(
                belief, goals(2, kind, null), List.of(at(-8), at(8)), ORDINARY, EFFORT, KEY)
            .score(List.of(at(0.5), at(7), at(-7)));

    assertThat(scores[0]).isGreaterThan(scores[1] + 0.5).isGreaterThan(scores[2] + 0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "d"})
  void aThresholdCutsTheTradeOffsThatAreNotWorthHaving(String kind) {
    OutcomeBelief belief = SeveralNormals.of(0.05, x -> x, x -> -x);
    Goals goals =
        new Goals(
            List.of(
                new Objective(kind + 0, Objective.Goal.MAXIMIZE, 3.0),
                new Objective(kind + 1, Objective.Goal.MAXIMIZE)),
            List.of(0.5, 0.5),
            List.of());

    double[] scores =
        NoisyImprovement.of(belief, goals, List.of(at(-8), at(8)), ORDINARY, EFFORT, KEY)
            .score(List.of(at(5), at(-4)));

    assertThat(scores[0]).isGreaterThan(scores[1] + 10);
  }

  @ParameterizedTest
  @CsvSource({"2, y", "3, y", "4, y", "2, d", "3, d", "4, d"})
  void scoresAreFiniteReplayAndKnowNoCompany(int objectives, String kind) {
    Goals goals = goals(objectives, kind, null);
    List<Design> anchors = List.of(at(0), at(3), at(-5), at(0));
    List<Design> candidates = List.of(at(9), at(0), at(-9), at(3));

    Acquisition one =
        NoisyImprovement.of(belief(objectives), goals, anchors, ORDINARY, EFFORT, KEY);
    Acquisition other =
        NoisyImprovement.of(belief(objectives), goals, anchors, ORDINARY, EFFORT, KEY);

    double[] scores = one.score(candidates);
    for (double score : scores) {
      assertThat(score).isFinite();
    }
    assertThat(other.score(candidates)).isEqualTo(scores);
    assertThat(one.score(List.of(at(-9)))[0]).isEqualTo(scores[2]);
  }

  @Test
  void nearnessToATargetTradesOffWithMoreOfAnother() {
    OutcomeBelief belief = SeveralNormals.of(0.05, x -> x, x -> -x);
    Goals goals =
        new Goals(
            List.of(
                new Objective("y0", new Objective.Match(5, 0.5)),
                new Objective("y1", Objective.Goal.MAXIMIZE)),
            List.of(0.5, 0.5),
            List.of());

    double[] scores =
        NoisyImprovement.of(belief, goals, List.of(at(-8), at(8)), ORDINARY, EFFORT, KEY)
            .score(List.of(at(4.5), at(7), at(1)));

    // Above the band both objectives get worse; below it they trade off.
    assertThat(scores[0]).isGreaterThan(scores[1]);
    assertThat(scores[2]).isGreaterThan(scores[1]);
  }

  @Test
  void moreThanFourObjectivesAreMadeOne() {
    OutcomeBelief belief = SeveralNormals.of(1, x -> x, x -> x, x -> x, x -> x, x -> x);

    double[] scores =
        NoisyImprovement.of(belief, goals(5, "y", null), List.of(at(0)), ORDINARY, EFFORT, KEY)
            .score(List.of(at(5), at(-5)));

    assertThat(scores[0]).isGreaterThan(scores[1]);
  }

  private static OutcomeBelief belief(int objectives) {
    DoubleUnaryOperator[] means = new DoubleUnaryOperator[objectives];
    System.arraycopy(MEANS, 0, means, 0, objectives);
    return SeveralNormals.of(1.0, means);
  }

  private static Goals goals(int objectives, String kind, @Nullable Double threshold) {
    List<Objective> all = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int j = 0; j < objectives; j++) {
      all.add(new Objective(kind + j, Objective.Goal.MAXIMIZE, threshold));
      weights.add(1.0 / objectives);
    }
    return new Goals(all, weights, List.of());
  }
}

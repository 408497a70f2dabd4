package org.percola.optimizer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.percola.optimizer.outcome.Beliefs.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Beliefs;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.RandomKey;

class ThompsonSamplingTest {
  private static final List<Design> ORDINARY = List.of(at(-8), at(-2), at(2), at(8));

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void aDesignWinsAsOftenAsItIsBest(String objective) {
    OutcomeBelief belief = Beliefs.normal(x -> x > 0 ? 0.5 : 0, x -> 1);
    List<Design> pool = List.of(at(-5), at(5));
    int wins = 0;
    int worlds = 1000;
    for (int seed = 0; seed < worlds; seed++) {
      double[] scores = score(belief, objective, pool, seed);
      wins += scores[1] > scores[0] ? 1 : 0;
    }

    // Φ(0.5 / √2) = 0.6382; three standard errors are 0.046
    assertThat((double) wins / worlds).isCloseTo(0.6382, within(0.046));
  }

  @Test
  void inAWorldThatMissesATargetTheLeastMissIsBest() {
    OutcomeBelief belief = Beliefs.normal(x -> x, x -> 0.1);

    double[] scores =
        score(
            belief,
            "y",
            List.of(at(-5), at(5), at(9)),
            1,
            new OutcomeConstraint("z", OutcomeConstraint.Relation.AT_MOST, -2));

    assertThat(scores[0]).isGreaterThan(scores[1]);
    assertThat(scores[1]).isGreaterThan(scores[2]);
    assertThat(scores[2]).isFinite();
  }

  @Test
  void theWorldIsTheSameInEveryCompany() {
    OutcomeBelief belief = Beliefs.normal(x -> x / 9, x -> 1);
    List<Design> pool = List.of(at(-5), at(1), at(5));

    Acquisition world = of(belief, "copy", pool, 7);

    assertThat(world.score(List.of(at(3)))[0])
        .isEqualTo(world.score(List.of(at(1), at(2), at(3)))[2])
        .isEqualTo(of(belief, "copy", pool, 7).score(List.of(at(3)))[0]);
    assertThat(of(belief, "copy", pool, 8).score(pool)).isNotEqualTo(world.score(pool));
  }

  private static double[] score(
      OutcomeBelief belief,
      String objective,
      List<Design> pool,
      long seed,
      OutcomeConstraint... targets) {
    return of(belief, objective, pool, seed, targets).score(pool);
  }

  private static Acquisition of(
      OutcomeBelief belief,
      String objective,
      List<Design> pool,
      long seed,
      OutcomeConstraint... targets) {
    Goals goals = Goals.of(new Objective(objective, Objective.Goal.MAXIMIZE), targets);
    return ThompsonSampling.of(belief, goals, pool, ORDINARY, RandomKey.ofSeed(seed));
  }
}

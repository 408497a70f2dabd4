package org.percola.optimizer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.percola.optimizer.outcome.Beliefs.at;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.OutcomeConstraint.Relation;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Beliefs;
import org.percola.optimizer.outcome.NormalSurrogate;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.SeveralNormals;
import org.percola.surrogate.RandomKey;

class LeastMissTest {
  private static final List<Design> ORDINARY = List.of(at(-8), at(-2), at(2), at(8));

  @Test
  void whatCountsIsTheMeanRootOfTheLargestMiss() {
    Goals goals =
        Goals.of(
            new Objective("y0", Objective.Goal.MAXIMIZE),
            new OutcomeConstraint("y0", Relation.AT_LEAST, 6),
            new OutcomeConstraint("y1", Relation.AT_LEAST, -8));

    double[] scores =
        score(SeveralNormals.of(2, x -> x, x -> -x), goals, List.of(at(2), at(7), at(10)));

    // in spreads, which are not known here and drop out of a ratio
    assertThat(scores[1] / scores[0]).isCloseTo(root(7) / root(2), within(0.02));
    assertThat(scores[2] / scores[0]).isCloseTo(root(10) / root(2), within(0.02));
  }

  /// At 5 standard deviations of 1 and 3.8 of 2: the latter is far likelier to meet the limit.
  @Test
  void whatComesNearIsWorthMoreThanWhatIsHardlyKnown() {
    NormalSurrogate merit = new NormalSurrogate(x -> 1, x -> 0.01);
    NormalSurrogate limited = new NormalSurrogate(x -> x > 0 ? 5 : 2.4, x -> x > 0 ? 1 : 2);
    Goals goals =
        Goals.of(
            new Objective("y", Objective.Goal.MAXIMIZE),
            new OutcomeConstraint("z", Relation.AT_LEAST, 10));

    double[] scores = score(Beliefs.of(merit, limited), goals, List.of(at(4), at(-4)));

    assertThat(scores[0]).isGreaterThan(scores[1]);
  }

  @Test
  void anOutcomeWithoutAValueIsFarthest() {
    OutcomeBelief belief = SeveralNormals.of(2, x -> x, x -> x < 0 ? Double.NaN : x);
    Goals goals =
        Goals.of(
            new Objective("y0", Objective.Goal.MAXIMIZE),
            new OutcomeConstraint("y1", Relation.AT_LEAST, 30));

    double[] scores = score(belief, goals, List.of(at(1), at(-1)));

    assertThat(scores[1]).isFinite().isLessThan(scores[0]);
  }

  /// The mean of ∛V for y0 ~ N(x, 4) ≥ 6 and y1 ~ N(-x, 4) ≥ -8, counted by chance.
  private static double root(double x) {
    Random random = new Random(11);
    int count = 400_000;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double first = x + 2 * random.nextGaussian();
      double second = -x + 2 * random.nextGaussian();
      sum += Math.cbrt(Math.max(0, Math.max(6 - first, -8 - second)));
    }
    return sum / count;
  }

  private static double[] score(OutcomeBelief belief, Goals goals, List<Design> candidates) {
    return LeastMiss.of(belief, goals, ORDINARY, new Effort(512, 16), RandomKey.ofSeed(4))
        .score(candidates);
  }
}

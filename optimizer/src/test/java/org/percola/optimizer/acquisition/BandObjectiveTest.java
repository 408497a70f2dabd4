package org.percola.optimizer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.percola.optimizer.outcome.Beliefs.at;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Beliefs;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.RandomKey;

class BandObjectiveTest {
  private static final List<Design> ORDINARY = List.of(at(-8), at(-2), at(2), at(8));

  /// Known to be 0 at x = 0, N(x, 1) elsewhere.
  private final OutcomeBelief belief = Beliefs.normal(x -> x, x -> x == 0 ? 1e-12 : 1.0);

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void nearnessToATargetIsGainedByComingNearerThanTheBest(String objective) {
    double[] scores = score(new Objective(objective, new Objective.Match(3, 0)), at(3), at(5));

    // The best is 3 away from the target. mpmath 1.3.0: E[(3 - |y - 3|)⁺] is 2.20287974783 for
    // N(3, 1) and 1.06633411882 for N(5, 1), whose ratio has the logarithm
    assertThat(scores[0] - scores[1]).isCloseTo(0.72553877177, within(0.05));
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void insideARangeEverythingIsAsGood(String objective) {
    double[] scores =
        score(new Objective(objective, new Objective.Within(-20, -4)), at(-10), at(-14), at(3));

    assertThat(scores[0]).isCloseTo(scores[1], within(1e-6));
    assertThat(scores[0]).isGreaterThan(scores[2] + 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void whatIsReachedIsReachedMoreSurely(String objective) {
    // x = 0 is on target already: nothing can be gained, and the surest comes first.
    double[] scores =
        score(new Objective(objective, new Objective.Within(-1, 5)), at(2), at(6), at(9));

    assertThat(scores).doesNotContain(Double.NEGATIVE_INFINITY, Double.NaN);
    assertThat(scores[0]).isGreaterThan(scores[1]);
    assertThat(scores[1]).isGreaterThan(scores[2]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void theCautiousChoiceIsNearTheTarget(String objective) {
    Goals goals = Goals.of(new Objective(objective, new Objective.Match(4, 0)));

    double[] scores =
        CautiousMean.of(belief, goals, ORDINARY, new Effort(64, 8), RandomKey.ofSeed(3))
            .score(List.of(at(4), at(7), at(1)));

    assertThat(scores[0]).isGreaterThan(scores[1]).isGreaterThan(scores[2]);
  }

  private double[] score(Objective objective, Design... candidates) {
    return NoisyImprovement.of(
            belief,
            Goals.of(objective),
            List.of(at(0)),
            ORDINARY,
            new Effort(256, 16),
            RandomKey.ofSeed(3))
        .score(List.of(candidates));
  }
}

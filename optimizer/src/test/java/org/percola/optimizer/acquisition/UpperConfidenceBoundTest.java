package org.percola.optimizer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.percola.optimizer.outcome.Beliefs.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Beliefs;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.RandomKey;

class UpperConfidenceBoundTest {
  private static final List<Design> ORDINARY = List.of(at(-8), at(-2), at(2), at(8));

  @Test
  void isTheMeanPlusAMultipleOfTheDeviation() {
    OutcomeBelief belief = Beliefs.normal(x -> x / 2, x -> x > 0 ? 1 : 3);

    double[] none = score(belief, 0, List.of());
    double[] some = score(belief, 4, List.of());

    // In units of spread: 2 standard deviations of 3 and of 1.
    assertThat((some[0] - none[0]) / (some[1] - none[1])).isCloseTo(3.0, within(1e-9));
    assertThat(none[1] - none[0]).isPositive();
  }

  @Test
  void whatIsOnItsWayIsNothingToLearn() {
    OutcomeBelief belief = Beliefs.normal(x -> 0, x -> 1);

    double[] scores = score(belief, 4, List.of(at(-4)));

    assertThat(scores[0]).isLessThan(scores[1] - 0.5);
  }

  @Test
  void aTargetThatIsMissedOutweighsTheBound() {
    OutcomeBelief belief = Beliefs.normal(x -> x, x -> 0.5);

    double[] scores =
        score(
            belief,
            1,
            List.of(),
            new OutcomeConstraint("z", OutcomeConstraint.Relation.AT_MOST, 0));

    assertThat(scores[0]).isGreaterThan(scores[1]);
  }

  private static double[] score(
      OutcomeBelief belief, double beta, List<Design> open, OutcomeConstraint... targets) {
    Goals goals = Goals.of(new Objective("y", Objective.Goal.MAXIMIZE), targets);
    return UpperConfidenceBound.of(
            belief, goals, beta, open, ORDINARY, new Effort(64, 8), RandomKey.ofSeed(2))
        .score(List.of(at(-4), at(4)));
  }
}

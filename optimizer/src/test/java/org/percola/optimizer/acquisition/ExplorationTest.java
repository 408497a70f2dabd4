package org.percola.optimizer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.percola.optimizer.outcome.Beliefs.at;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Beliefs;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.RandomKey;

class ExplorationTest {
  private static final List<Design> ORDINARY = List.of(at(-8), at(-2), at(2), at(8));

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void prefersWhatIsLeastKnown(String objective) {
    double[] scores =
        score(Beliefs.normal(x -> 0, x -> 1 + Math.abs(x)), objective, List.of(at(1), at(9)));

    assertThat(scores[1]).isGreaterThan(scores[0] + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void leavesAloneWhatCannotCompete(String objective) {
    OutcomeBelief belief = Beliefs.normal(x -> x < 0 ? -50 : 0, x -> x < 0 ? 2 : 1);

    double[] scores = score(belief, objective, List.of(at(5), at(-5)));

    assertThat(scores[0]).isGreaterThan(scores[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void hasNothingToLearnAtAnAnchor(String objective) {
    double[] scores = score(Beliefs.normal(x -> 0, x -> 1), objective, List.of(at(0), at(5)));

    assertThat(scores[0]).isLessThan(scores[1] - 10);
  }

  private static double[] score(OutcomeBelief belief, String objective, List<Design> candidates) {
    Goals goals = Goals.of(new Objective(objective, Objective.Goal.MAXIMIZE));
    return Exploration.of(
            belief, goals, List.of(at(0)), ORDINARY, new Effort(64, 8), RandomKey.ofSeed(2))
        .score(candidates);
  }
}

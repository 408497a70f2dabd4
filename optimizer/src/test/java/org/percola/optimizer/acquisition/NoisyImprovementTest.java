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
import org.percola.optimizer.outcome.NormalSurrogate;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.special.StandardNormal;

class NoisyImprovementTest {
  private static final RandomKey KEY = RandomKey.ofSeed(11);
  private static final Effort EFFORT = new Effort(256, 16);
  private static final List<Design> ORDINARY =
      List.of(at(-9), at(-6), at(-3), at(0), at(3), at(6), at(9));

  /// Known to be 0 at x = 0, N(x/4, 1) elsewhere.
  private final OutcomeBelief belief = Beliefs.normal(x -> x / 4, x -> x == 0 ? 1e-12 : 1.0);

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void overAKnownIncumbentItIsTheExpectedImprovement(String objective) {
    double[] scores = score(maximise(objective), List.of(at(0)), List.of(at(4), at(2), at(-4)));

    // ln h(u), h(u) = φ(u) + u Φ(u): h(1) = 1.0833155, h(0.5) = 0.6977974, h(-1) = 0.0833155
    assertThat(scores[0] - scores[1])
        .isCloseTo(StrictMath.log(1.0833155 / 0.6977974), within(0.01));
    assertThat(scores[0] - scores[2])
        .isCloseTo(StrictMath.log(1.0833155 / 0.0833155), within(0.03));
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void minimisingIsMaximisingTheNegative(String objective) {
    OutcomeBelief mirrored = Beliefs.normal(x -> -x / 4, x -> x == 0 ? 1e-12 : 1.0);
    List<Design> candidates = List.of(at(5), at(1), at(-7));

    double[] up = score(belief, maximise(objective), List.of(at(0)), candidates);
    double[] down =
        score(
            mirrored,
            Goals.of(new Objective(objective, Objective.Goal.MINIMIZE)),
            List.of(at(0)),
            candidates);

    for (int i = 0; i < up.length; i++) {
      assertThat(down[i]).isCloseTo(up[i], within(0.05));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void anAnchorIsWorthNothingMore(String objective) {
    double[] scores = score(maximise(objective), List.of(at(0), at(4)), List.of(at(4), at(4.5)));

    assertThat(scores[0]).isLessThan(scores[1] - 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void whatIsOnItsWayLowersTheWorthOfEverythingElse(String objective) {
    List<Design> candidates = List.of(at(5));

    assertThat(score(maximise(objective), List.of(at(0), at(6)), candidates)[0])
        .isLessThan(score(maximise(objective), List.of(at(0)), candidates)[0] - 0.3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void hopelessDesignsAreStillTold(String objective) {
    OutcomeBelief steep = Beliefs.normal(x -> -100 * Math.abs(x), x -> 1e-3);

    double[] scores =
        score(steep, maximise(objective), List.of(at(0)), List.of(at(1), at(2), at(9)));

    assertThat(scores).doesNotContain(Double.NEGATIVE_INFINITY, Double.NaN);
    assertThat(scores[0]).isGreaterThan(scores[1]);
    assertThat(scores[1]).isGreaterThan(scores[2]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void theChanceToMeetATargetMultiplies(String objective) {
    NormalSurrogate sure = new NormalSurrogate(x -> x / 4, x -> x == 0 ? 1e-12 : 1.0);
    // z is 10 at the incumbent; elsewhere N(-|x| / 8, 1), so that P(z ≥ 0) = Φ(-|x| / 8).
    NormalSurrogate limited =
        new NormalSurrogate(x -> x == 0 ? 10 : -Math.abs(x) / 8, x -> x == 0 ? 1e-12 : 1.0);
    List<Design> candidates = List.of(at(4), at(8));
    OutcomeBelief both = Beliefs.of(sure, limited);

    double[] free = score(both, maximise(objective), List.of(at(0)), candidates);
    double[] held = score(both, withTarget(objective, 0), List.of(at(0)), candidates);

    for (int i = 0; i < free.length; i++) {
      double chance = StandardNormal.logCdf(-candidates.get(i).number("x") / 8);
      assertThat(held[i] - free[i]).isCloseTo(chance, within(0.08));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void whereNothingMeetsTheTargetsTheChanceToDoSoCounts(String objective) {
    NormalSurrogate merit = new NormalSurrogate(x -> -x, x -> 1.0);
    NormalSurrogate limited = new NormalSurrogate(x -> x / 2, x -> 1.0);
    OutcomeBelief both = Beliefs.of(merit, limited);

    // z ≥ 4 is met only at large x, where the objective is bad.
    double[] scores =
        score(both, withTarget(objective, 4), List.of(at(0)), List.of(at(9), at(3), at(-9)));

    assertThat(scores[0]).isGreaterThan(scores[1]);
    assertThat(scores[1]).isGreaterThan(scores[2]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "copy"})
  void withoutAnyDataTheBestOfOrdinaryDesignsIsToBeBeaten(String objective) {
    double[] scores = score(maximise(objective), List.of(), List.of(at(9), at(8), at(-9)));

    assertThat(scores[0]).isGreaterThan(scores[1]);
    assertThat(scores[1]).isGreaterThan(scores[2]);
  }

  @Test
  void theScoreOfADesignDoesNotDependOnItsCompany() {
    Acquisition acquisition =
        NoisyImprovement.of(belief, maximise("copy"), List.of(at(0)), ORDINARY, EFFORT, KEY);

    assertThat(acquisition.score(List.of(at(1), at(2), at(3)))[2])
        .isEqualTo(acquisition.score(List.of(at(3)))[0]);
  }

  private double[] score(Goals goals, List<Design> anchors, List<Design> candidates) {
    return score(belief, goals, anchors, candidates);
  }

  private static double[] score(
      OutcomeBelief belief, Goals goals, List<Design> anchors, List<Design> candidates) {
    return NoisyImprovement.of(belief, goals, anchors, ORDINARY, EFFORT, KEY).score(candidates);
  }

  private static Goals maximise(String objective) {
    return Goals.of(new Objective(objective, Objective.Goal.MAXIMIZE));
  }

  private static Goals withTarget(String objective, double limit) {
    return Goals.of(
        new Objective(objective, Objective.Goal.MAXIMIZE),
        new OutcomeConstraint("z", OutcomeConstraint.Relation.AT_LEAST, limit));
  }
}

package org.percola.optimizer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.percola.optimizer.outcome.Beliefs.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.OutcomeConstraint.Relation;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.SeveralNormals;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.special.StandardNormal;

class ChanceOfTargetsTest {
  private static final List<Design> ORDINARY = List.of(at(-8), at(-2), at(2), at(8));
  private final OutcomeBelief belief = SeveralNormals.of(2, x -> x, x -> -x);

  @Test
  void ofMeasuredOutcomesItIsTheProductOfTheirChances() {
    Goals goals =
        Goals.of(
            new Objective("y0", Objective.Goal.MAXIMIZE),
            new OutcomeConstraint("y0", Relation.AT_LEAST, 3),
            new OutcomeConstraint("y1", Relation.AT_LEAST, -1));

    double[] scores = score(goals, List.of(at(0)), List.of(at(4), at(-60)));

    // P(N(4,4) ≥ 3) P(N(-4,4) ≥ -1), and so far away that no double holds the product
    assertThat(scores[0])
        .isCloseTo(StandardNormal.logCdf(0.5) + StandardNormal.logCdf(-1.5), within(1e-12));
    assertThat(scores[1])
        .isCloseTo(StandardNormal.logCdf(-31.5) + StandardNormal.logCdf(30.5), within(1e-9));
  }

  @Test
  void limitsFromBothSidesOfOneOutcomeAreARange() {
    Goals goals =
        Goals.of(
            new Objective("y1", Objective.Goal.MAXIMIZE),
            new OutcomeConstraint("y0", Relation.AT_LEAST, 3),
            new OutcomeConstraint("y0", Relation.AT_MOST, 4));

    double score = score(goals, List.of(at(0)), List.of(at(3.5)))[0];

    // P(3 ≤ N(3.5, 4) ≤ 4) = 2 Φ(0.25) - 1
    assertThat(score).isCloseTo(StrictMath.log(2 * StandardNormal.cdf(0.25) - 1), within(1e-12));
  }

  @Test
  void thresholdsOfObjectivesAreTargetsToo() {
    Goals goals =
        new Goals(
            List.of(
                new Objective("y0", new Objective.Match(5, 1), 0.5),
                new Objective("y1", Objective.Goal.MINIMIZE, 0.0)),
            List.of(0.5, 0.5),
            List.of());

    double score = score(goals, List.of(at(0)), List.of(at(5)))[0];

    // 3.5 ≤ N(5, 4) ≤ 6.5 and N(-5, 4) ≤ 0
    assertThat(score)
        .isCloseTo(
            StrictMath.log(2 * StandardNormal.cdf(0.75) - 1) + StandardNormal.logCdf(2.5),
            within(1e-12));
  }

  @Test
  void aDerivedOutcomeCountsByScenarios() {
    Goals goals =
        Goals.of(
            new Objective("y0", Objective.Goal.MAXIMIZE),
            new OutcomeConstraint("d0", Relation.AT_LEAST, 3));

    double[] scores = score(goals, List.of(at(0)), List.of(at(4), at(-10), at(-20)));

    assertThat(scores[0]).isCloseTo(StandardNormal.logCdf(0.5), within(0.05));
    assertThat(scores[1]).isGreaterThan(scores[2]);
  }

  @Test
  void aDesignThatMayMeetThemAlreadyLeavesLessToTheOthers() {
    Goals goals =
        Goals.of(
            new Objective("y0", Objective.Goal.MAXIMIZE),
            new OutcomeConstraint("y0", Relation.AT_LEAST, 3));
    List<Design> candidates = List.of(at(5));

    double alone = score(goals, List.of(at(0)), candidates)[0];
    double second = score(goals, List.of(at(0), at(4)), candidates)[0];

    // The design at 4 meets the target with Φ(0.5) = 0.69, independently in this belief.
    assertThat(second - alone).isCloseTo(StrictMath.log(1 - 0.6915), within(0.15));
  }

  private double[] score(Goals goals, List<Design> anchors, List<Design> candidates) {
    return ChanceOfTargets.of(
            belief, goals, anchors, ORDINARY, new Effort(512, 16), RandomKey.ofSeed(4))
        .score(candidates);
  }
}

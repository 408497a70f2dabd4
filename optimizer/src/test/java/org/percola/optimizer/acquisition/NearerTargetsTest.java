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
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.SeveralNormals;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.special.StandardNormal;

class NearerTargetsTest {
  private static final List<Design> ORDINARY = List.of(at(-8), at(-2), at(2), at(8));
  private final OutcomeBelief belief = SeveralNormals.of(2, x -> x, x -> -x);

  @Test
  void withNothingToComeNearerThanItIsTheProductOfTheChances() {
    Goals goals =
        Goals.of(
            new Objective("y0", Objective.Goal.MAXIMIZE),
            new OutcomeConstraint("y0", Relation.AT_LEAST, 3),
            new OutcomeConstraint("y1", Relation.AT_LEAST, -1));

    double[] scores = score(goals, List.of(), List.of(at(4), at(-60)));

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

    double score = score(goals, List.of(), List.of(at(3.5)))[0];

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

    double score = score(goals, List.of(), List.of(at(5)))[0];

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

    double[] scores = score(goals, List.of(), List.of(at(4), at(-10), at(-20)));

    assertThat(scores[0]).isCloseTo(StandardNormal.logCdf(0.5), within(0.05));
    assertThat(scores[1]).isGreaterThan(scores[2]);
  }

  @Test
  void whatCountsIsHowFarTheRootOfTheLargestMissIsExpectedToFall() {
    Goals goals =
        Goals.of(
            new Objective("y0", Objective.Goal.MAXIMIZE),
            new OutcomeConstraint("y0", Relation.AT_LEAST, 6),
            new OutcomeConstraint("y1", Relation.AT_LEAST, -8));

    double[] scores = score(goals, List.of(at(0)), List.of(at(2), at(7), at(10)));

    assertThat(scores[1] - scores[0]).isCloseTo(logFall(7, 0) - logFall(2, 0), within(0.1));
    assertThat(scores[2] - scores[0]).isCloseTo(logFall(10, 0) - logFall(2, 0), within(0.1));
  }

  @Test
  void aDesignThatMayComeNearAlreadyLeavesLessToTheOthers() {
    Goals goals =
        Goals.of(
            new Objective("y0", Objective.Goal.MAXIMIZE),
            new OutcomeConstraint("y0", Relation.AT_LEAST, 6),
            new OutcomeConstraint("y1", Relation.AT_LEAST, -8));
    List<Design> candidates = List.of(at(7));

    double alone = score(goals, List.of(at(0)), candidates)[0];
    double second = score(goals, List.of(at(0), at(7.5)), candidates)[0];

    assertThat(second - alone).isCloseTo(logFall(7, 0, 7.5) - logFall(7, 0), within(0.2));
  }

  @Test
  void farFromTheTargetsTheNearerOfTwoHopelessDesignsIsWorthMore() {
    Goals goals =
        Goals.of(
            new Objective("y0", Objective.Goal.MAXIMIZE),
            new OutcomeConstraint("y0", Relation.AT_LEAST, 30));

    double[] scores = score(goals, List.of(at(0)), List.of(at(6), at(12)));

    // Of roots ∛30 - ∛18 and ∛30 - ∛24; the chances Φ(-9) and Φ(-12) differ by a factor of e^32.
    assertThat(scores[1] - scores[0])
        .isCloseTo(Math.log((3.107 - 2.621) / (3.107 - 2.884)), within(0.3));
  }

  @Test
  void byChanceAloneOnlyThatCounts() {
    Goals goals =
        Goals.of(
            new Objective("y0", Objective.Goal.MAXIMIZE),
            new OutcomeConstraint("y0", Relation.AT_LEAST, 30));

    double[] scores =
        NearerTargets.chance(
                belief, goals, List.of(at(0)), ORDINARY, new Effort(64, 4), RandomKey.ofSeed(4))
            .score(List.of(at(6), at(12)));

    assertThat(scores[0]).isCloseTo(StandardNormal.logCdf(-12), within(1e-9));
    assertThat(scores[1]).isCloseTo(StandardNormal.logCdf(-9), within(1e-9));
  }

  @Test
  void anOutcomeWithoutAValueIsNotNearAnything() {
    OutcomeBelief nowhere = SeveralNormals.of(2, x -> x, x -> Double.NaN);
    Goals goals =
        Goals.of(
            new Objective("y0", Objective.Goal.MAXIMIZE),
            new OutcomeConstraint("y0", Relation.AT_LEAST, 3));

    assertThat(
            NearerTargets.of(
                    nowhere,
                    goals,
                    List.of(at(0)),
                    ORDINARY,
                    new Effort(64, 4),
                    RandomKey.ofSeed(4))
                .score(List.of(at(4)))[0])
        .isFinite();
  }

  /// ln of the mean of (∛r - ∛V)⁺ for y0 ~ N(x, 4) ≥ 6 and y1 ~ N(-x, 4) ≥ -8, counted by chance.
  private static double logFall(double candidate, double... anchors) {
    Random random = new Random(11);
    int count = 400_000;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double nearest = Double.POSITIVE_INFINITY;
      for (double anchor : anchors) {
        nearest = Math.min(nearest, missed(anchor, random));
      }
      double missed = missed(candidate, random);
      sum +=
          nearest > 0 ? Math.max(0, Math.cbrt(nearest) - Math.cbrt(missed)) : missed > 0 ? 0 : 1e-3;
    }
    return Math.log(sum / count);
  }

  private static double missed(double x, Random random) {
    double first = x + 2 * random.nextGaussian();
    double second = -x + 2 * random.nextGaussian();
    return Math.max(0, Math.max(6 - first, -8 - second));
  }

  private double[] score(Goals goals, List<Design> anchors, List<Design> candidates) {
    return NearerTargets.of(
            belief, goals, anchors, ORDINARY, new Effort(512, 16), RandomKey.ofSeed(4))
        .score(candidates);
  }
}

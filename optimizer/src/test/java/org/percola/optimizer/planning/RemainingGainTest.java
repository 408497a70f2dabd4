package org.percola.optimizer.planning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.special.StandardNormal;

class RemainingGainTest {
  private static final DesignSpace LINE =
      new DesignSpace(
          java.util.List.of(Trial.number("x", 0, 1)), java.util.List.of(), java.util.List.of());
  private final Planner planner = new Planner(PlannerSettings.standard());

  /// One design of worth 0, one of N(mean, 1).
  private static WorthDraws draws(double mean) {
    RandomGenerator random = RandomKey.ofSeed(9).generator();
    double[][] worth = new double[20_000][2];
    for (double[] draw : worth) {
      draw[1] = mean + StandardNormal.quantile(random.nextDouble());
    }
    return WorthDraws.of(worth);
  }

  // A result with error σ moves the mean m by s Z, s = 1/√(1 + σ²): the gain over the better of 0
  // and m is s h(-|m|/s), h(u) = φ(u) + u Φ(u) (Frazier et al. 2009, equation 14).
  @ParameterizedTest
  @CsvSource({"0, 0", "0, 1", "-0.5, 0.5", "0.5, 0.5", "-1, 2"})
  void theGainOfOneExperimentIsItsKnowledgeGradient(double mean, double noise) {
    FutureGain gain = new FutureGain(draws(mean), new double[] {noise, noise}, RandomKey.ofSeed(1));

    double s = 1 / Math.sqrt(1 + noise * noise);
    double u = -Math.abs(mean) / s;
    double expected = s * (StandardNormal.density(u) + u * StandardNormal.cdf(u));
    assertThat(gain.ofBest(1)).isCloseTo(expected, within(0.02));
  }

  @Test
  void whatIsKnownIsNotWorthAnExperiment() {
    FutureGain gain = new FutureGain(draws(1), new double[2], RandomKey.ofSeed(1));

    assertThat(gain.of(0)).containsOnly(0.0);
  }

  // x² measured at eleven places leaves nothing open; at three nearly all.
  @Test
  void muchIsLeftWhereLittleIsKnownAndNothingWhereAllIs() {
    RemainingGain few = remaining(parabola(3), 0.05);
    RemainingGain many = remaining(parabola(11), 0.05);

    assertThat(many.enough()).isTrue();
    assertThat(many.probabilityOfMore()).isLessThan(0.02);
    assertThat(few.probabilityOfMore()).isGreaterThan(many.probabilityOfMore());
    assertThat(few.expectedRegret()).isGreaterThan(many.expectedRegret());
    assertThat(many.probabilityInTarget()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void moreIsGainedByMoreAndNeverMoreThanThereIs(int results) {
    RemainingGain gain = remaining(parabola(results), 0);

    assertThat(gain.expected())
        .extracting(RemainingGain.After::experiments)
        .containsExactly(1, 5, 10);
    assertThat(gain.expected()).extracting(RemainingGain.After::gain).isSorted();
    assertThat(gain.expected().getLast().gain()).isBetween(0.0, gain.expectedRegret() + 0.02);
  }

  @Test
  void aLargerToleranceIsExceededLessOften() {
    Campaign campaign = parabola(3);

    assertThat(remaining(campaign, 0.5).probabilityOfMore())
        .isLessThanOrEqualTo(remaining(campaign, 0.01).probabilityOfMore());
    assertThat(remaining(campaign, 0.5).tolerance()).isEqualTo(0.5);
    assertThat(remaining(campaign, 0).tolerance()).isPositive();
  }

  @Test
  void withoutResultsAllIsOpen() {
    RemainingGain gain = remaining(Trial.campaign(LINE, Objective.Goal.MAXIMIZE), 0.1);

    assertThat(gain.enough()).isFalse();
    assertThat(gain.expectedRegret()).isFinite();
  }

  // x² is known everywhere and never above 0: little is to be gained, and nothing has been reached.
  @Test
  void aLimitOutOfReachIsNothingToStopAt() {
    RemainingGain gain = remaining(limited(OutcomeConstraint.Relation.AT_LEAST, 5), 0.05);

    assertThat(gain.probabilityOfMore()).isLessThan(RemainingGain.ACCEPTED_RISK);
    assertThat(gain.probabilityInTarget()).isZero();
    assertThat(gain.enough()).isFalse();
  }

  @Test
  void aLimitThatIsMetIsNoHindranceToStopping() {
    assertThat(remaining(limited(OutcomeConstraint.Relation.AT_LEAST, -0.1), 0.05).enough())
        .isTrue();
  }

  @Test
  void anUnknownObjectiveOrLimitIsNothingToStopAt() {
    assertThat(new RemainingGain("y", "1", 1, 0, 0, 1, java.util.List.of(), 2, false).enough())
        .isFalse();
    assertThat(new RemainingGain("y", "1", 1, 0, 0, 1, java.util.List.of(), 2, true).enough())
        .isTrue();
  }

  private static Campaign limited(OutcomeConstraint.Relation relation, double limit) {
    Campaign all = parabola(11);
    return new Campaign(
        all.id(),
        all.displayName(),
        all.space(),
        all.constraints(),
        all.outcomes(),
        all.objectives(),
        java.util.List.of(
            new OutcomeConstraint(all.objectives().getFirst().outcome(), relation, limit)),
        all.experiments(),
        all.revision());
  }

  private RemainingGain remaining(Campaign campaign, double tolerance) {
    return requireNonNull(planner.recommend(campaign, 1, tolerance).remaining());
  }

  private static Campaign parabola(int results) {
    Campaign campaign = Trial.campaign(LINE, Objective.Goal.MAXIMIZE);
    for (int i = 0; i < results; i++) {
      double x = (double) i / (results - 1);
      campaign = Trial.measured(campaign, Design.empty().with("x", x), -(x - 0.4) * (x - 0.4));
    }
    return campaign;
  }
}

package org.percola.optimizer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.percola.optimizer.outcome.Beliefs.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.OutcomeConstraint.Relation;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.outcome.Beliefs;
import org.percola.optimizer.outcome.NormalSurrogate;
import org.percola.optimizer.outcome.OnScale;
import org.percola.optimizer.outcome.OutcomeBelief;
import org.percola.optimizer.outcome.OutcomeSamples;
import org.percola.optimizer.outcome.Outlook;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Scale;
import org.percola.surrogate.gp.Squeeze;

/// Outcomes whose draws are normal on another scale count on that scale.
class ScaledOutcomeTest {
  private static final RandomKey KEY = RandomKey.ofSeed(12);
  private static final Effort EFFORT = new Effort(64, 8);
  private static final List<Design> ORDINARY = List.of(at(-9), at(-6), at(-3), at(0), at(6));
  private static final List<Design> CANDIDATES = List.of(at(-8), at(-2), at(1), at(4));
  private static final Squeeze SCALE = Squeeze.below(0.5, 0.3);
  private static final NormalSurrogate INNER =
      new NormalSurrogate(x -> x / 4, x -> x == 0 ? 1e-9 : 1.0);

  enum Way {
    IMPROVEMENT,
    HYPERVOLUME,
    CAUTION,
    BOUND,
    THOMPSON,
    EXPLORATION,
    TARGETS,
    CHANCE;

    double[] score(OutcomeBelief belief, double limit) {
      OutcomeConstraint target = new OutcomeConstraint("y", Relation.AT_LEAST, limit);
      Goals one = Goals.of(new Objective("y", Objective.Goal.MAXIMIZE), target);
      Goals two =
          new Goals(
              List.of(
                  new Objective("y", Objective.Goal.MAXIMIZE, limit),
                  new Objective("z", Objective.Goal.MINIMIZE)),
              List.of(0.5, 0.5),
              List.of());
      List<Design> anchors = List.of(at(0), at(2));
      Acquisition acquisition =
          switch (this) {
            case IMPROVEMENT -> NoisyImprovement.of(belief, one, anchors, ORDINARY, EFFORT, KEY);
            case HYPERVOLUME -> NoisyImprovement.of(belief, two, anchors, ORDINARY, EFFORT, KEY);
            case CAUTION -> CautiousMean.of(belief, one, ORDINARY, EFFORT, KEY);
            case BOUND -> UpperConfidenceBound.of(belief, one, 4, anchors, ORDINARY, EFFORT, KEY);
            case THOMPSON -> ThompsonSampling.of(belief, one, anchors, ORDINARY, KEY);
            case EXPLORATION -> Exploration.of(belief, one, anchors, ORDINARY, EFFORT, KEY);
            case TARGETS -> NearerTargets.of(belief, one, anchors, ORDINARY, EFFORT, KEY);
            case CHANCE -> NearerTargets.chance(belief, one, anchors, ORDINARY, EFFORT, KEY);
          };
      return acquisition.score(CANDIDATES);
    }
  }

  /// With the limit at the same place on the scale, designs score as if the scale were the
  /// outcome's own.
  @ParameterizedTest
  @EnumSource(Way.class)
  void improvementsAndLimitsCountOnTheScale(Way way) {
    double[] scaled = way.score(belief(SCALE), SCALE.invert(-0.25));
    double[] own = way.score(belief(Scale.OWN), -0.25);

    for (int i = 0; i < own.length; i++) {
      assertThat(scaled[i]).isCloseTo(own[i], within(1e-9 * (1 + Math.abs(own[i]))));
    }
  }

  @Test
  void scenariosAreInTheOutcomesUnit() {
    OutcomeSamples samples = belief(SCALE).sample(List.of("y", "copy"), List.of(at(0)), 8, 4, KEY);
    Outlook outlook = samples.at(CANDIDATES);
    for (int scenario = 0; scenario < outlook.scenarios(); scenario++) {
      double place = outlook.scaled(0, scenario, 0);
      assertThat(outlook.value(0, scenario, 0)).isEqualTo(SCALE.invert(place));
      // Far out on the squeezed side.
      assertThat(outlook.value(0, scenario, 0)).isLessThanOrEqualTo(place);
      assertThat(outlook.scaled(1, scenario, 0)).isEqualTo(outlook.value(1, scenario, 0));
      assertThat(outlook.value(1, scenario, 0))
          .isCloseTo(outlook.value(0, scenario, 0), within(1e-9));
    }
    assertThat(outlook.central(0, 3, 0)).isEqualTo(SCALE.invert(outlook.scaledCentral(0, 3, 0)));
    assertThat(samples.scaledAnchor(0, 3, 0))
        .isCloseTo(SCALE.apply(samples.anchor(0, 3, 0)), within(1e-12));
    assertThat(samples.scaledAnchor(1, 3, 0)).isEqualTo(samples.anchor(1, 3, 0));
    assertThat(outlook.scale(1)).isEqualTo(Scale.OWN);
  }

  private static OutcomeBelief belief(Scale scale) {
    return Beliefs.of(new OnScale(INNER, scale), new NormalSurrogate(x -> -x / 5, x -> 0.5));
  }
}

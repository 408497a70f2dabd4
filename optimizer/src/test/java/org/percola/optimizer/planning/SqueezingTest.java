package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.campaign.SurfaceModel;
import org.percola.optimizer.campaign.SurfaceModel.Structure;
import org.percola.optimizer.campaign.SurfaceModel.Transform;
import org.percola.surrogate.gp.SqueezeRule;

class SqueezingTest {
  private static final Objective MORE = new Objective("y", Objective.Goal.MAXIMIZE);
  private static final Objective LESS = new Objective("y", Objective.Goal.MINIMIZE);

  private static final List<OutcomeConstraint> NONE = List.of();
  private static final OutcomeConstraint ABOVE =
      new OutcomeConstraint("y", OutcomeConstraint.Relation.AT_LEAST, 3);
  private static final OutcomeConstraint BELOW =
      new OutcomeConstraint("y", OutcomeConstraint.Relation.AT_MOST, 5);
  private static final SqueezeRule LOW = new SqueezeRule.BadSide(SqueezeRule.Side.LOW);
  private static final SqueezeRule HIGH = new SqueezeRule.BadSide(SqueezeRule.Side.HIGH);

  private static Outcome.Measured outcome(Transform transform) {
    return new Outcome.Measured(
        "y", "1", PriorBelief.CONSTANT.with(new SurfaceModel(Structure.USUAL, transform, false)));
  }

  @Test
  void theBadSideIsTheOneThatTheObjectiveTurnsAwayFrom() {
    Outcome.Measured y = outcome(Transform.SQUEEZED);

    assertThat(Squeezing.of(y, List.of(MORE), NONE)).isEqualTo(LOW);
    assertThat(Squeezing.of(y, List.of(new Objective("z", Objective.Goal.MAXIMIZE), LESS), NONE))
        .isEqualTo(HIGH);
  }

  @Test
  void whereBothSidesMayBeGoodNoneIsBad() {
    Outcome.Measured y = outcome(Transform.SQUEEZED);

    assertThat(Squeezing.of(y, List.of(), NONE)).isNull();
    assertThat(Squeezing.of(y, List.of(new Objective("z", Objective.Goal.MINIMIZE)), NONE))
        .isNull();
    assertThat(Squeezing.of(y, List.of(new Objective("y", new Objective.Match(3, 0))), NONE))
        .isNull();
  }

  @Test
  void whatHasOnlyLimitsIsSqueezedFarFromThem() {
    Outcome.Measured y = outcome(Transform.SQUEEZED);
    OutcomeConstraint other = new OutcomeConstraint("z", OutcomeConstraint.Relation.AT_MOST, 9);

    assertThat(Squeezing.of(y, List.of(), List.of(other, ABOVE)))
        .isEqualTo(new SqueezeRule.Limits(3, 3));
    assertThat(Squeezing.of(y, List.of(), List.of(BELOW, ABOVE)))
        .isEqualTo(new SqueezeRule.Limits(3, 5));
    assertThat(Squeezing.of(y, List.of(), List.of(other))).isNull();
  }

  @Test
  void anObjectiveSaysWhatCountsAlsoWhereThereAreLimits() {
    assertThat(Squeezing.of(outcome(Transform.SQUEEZED), List.of(MORE), List.of(BELOW)))
        .isEqualTo(LOW);
  }

  @Test
  void aScaleThatSomebodyNamedIsKept() {
    for (Transform transform : List.of(Transform.NONE, Transform.LOG, Transform.CHOSEN)) {
      assertThat(Squeezing.of(outcome(transform), List.of(MORE), NONE)).isNull();
      assertThat(Squeezing.of(outcome(transform), List.of(), List.of(ABOVE))).isNull();
    }
  }
}

package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.campaign.SurfaceModel;
import org.percola.optimizer.campaign.SurfaceModel.Structure;
import org.percola.optimizer.campaign.SurfaceModel.Transform;
import org.percola.surrogate.gp.Squeeze;

class BadSideTest {
  private static final Objective MORE = new Objective("y", Objective.Goal.MAXIMIZE);
  private static final Objective LESS = new Objective("y", Objective.Goal.MINIMIZE);

  private static Outcome.Measured outcome(Transform transform) {
    return new Outcome.Measured(
        "y", "1", PriorBelief.CONSTANT.with(new SurfaceModel(Structure.CHOSEN, transform, false)));
  }

  @Test
  void theBadSideIsTheOneThatTheObjectiveTurnsAwayFrom() {
    Outcome.Measured y = outcome(Transform.SQUEEZED);

    assertThat(BadSide.of(y, List.of(MORE))).isEqualTo(Squeeze.Side.LOW);
    assertThat(BadSide.of(y, List.of(new Objective("z", Objective.Goal.MAXIMIZE), LESS)))
        .isEqualTo(Squeeze.Side.HIGH);
  }

  @Test
  void whereBothSidesMayBeGoodNoneIsBad() {
    Outcome.Measured y = outcome(Transform.SQUEEZED);

    assertThat(BadSide.of(y, List.of())).isNull();
    assertThat(BadSide.of(y, List.of(new Objective("z", Objective.Goal.MINIMIZE)))).isNull();
    assertThat(BadSide.of(y, List.of(new Objective("y", new Objective.Match(3, 0))))).isNull();
  }

  @Test
  void aScaleThatSomebodyNamedIsKept() {
    for (Transform transform : List.of(Transform.NONE, Transform.LOG, Transform.CHOSEN)) {
      assertThat(BadSide.of(outcome(transform), List.of(MORE))).isNull();
    }
  }
}

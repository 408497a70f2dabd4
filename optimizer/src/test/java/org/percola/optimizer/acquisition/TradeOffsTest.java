package org.percola.optimizer.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
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

/// Of two outcomes, one best at 2 and one at -2: what lies beyond either is dominated.
class TradeOffsTest {
  private final OutcomeBelief belief =
      SeveralNormals.of(0.1, x -> -(x - 2) * (x - 2), x -> -(x + 2) * (x + 2));

  private static Goals goals(OutcomeConstraint... targets) {
    return new Goals(
        List.of(
            new Objective("y0", Objective.Goal.MAXIMIZE),
            new Objective("y1", Objective.Goal.MAXIMIZE)),
        List.of(0.5, 0.5),
        List.of(targets));
  }

  private List<Design> front(Goals goals, Design... designs) {
    return TradeOffs.front(belief, goals, List.of(designs), RandomKey.ofSeed(1));
  }

  @Test
  void theFrontRunsFromTheBestInTheFirstObjectiveToTheWorst() {
    assertThat(front(goals(), at(-2), at(3), at(1), at(-4), at(0), at(2)))
        .containsExactly(at(2), at(1), at(0), at(-2));
  }

  @Test
  void whatMissesATargetDoesNotTakePart() {
    Goals limited = goals(new OutcomeConstraint("y1", Relation.AT_LEAST, -9.5));

    assertThat(front(limited, at(2), at(1), at(0))).containsExactly(at(1), at(0));
  }

  @Test
  void ofNothingItIsEmpty() {
    assertThat(front(goals())).isEmpty();
  }

  @Test
  void inTheOrderOfAllTheFrontComesFirstAndItsEndsBeforeAll() {
    List<Design> ordered =
        TradeOffs.ordered(
            belief, goals(), List.of(at(3), at(1), at(-2), at(0), at(2)), RandomKey.ofSeed(1));

    assertThat(ordered.subList(0, 2)).containsExactlyInAnyOrder(at(2), at(-2));
    assertThat(ordered.getLast()).isEqualTo(at(3));
  }
}

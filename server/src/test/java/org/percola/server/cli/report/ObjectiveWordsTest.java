package org.percola.server.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Objective;
import org.percola.v1.Objective.Goal;
import org.percola.v1.Outcome;

class ObjectiveWordsTest {
  private final ObjectiveWords words =
      new ObjectiveWords(
          new OutcomeWords(
              CampaignSpec.newBuilder()
                  .addOutcomes(Outcome.newBuilder().setName("voltage").setUnit("V"))
                  .build()));

  private final Objective.Builder voltage = Objective.newBuilder().setOutcome("voltage");

  @Test
  void everyGoalHasWords() {
    assertThat(words.of(voltage.setGoal(Goal.GOAL_MAXIMIZE).build())).isEqualTo("highest voltage");
    assertThat(words.of(voltage.setGoal(Goal.GOAL_MINIMIZE).setThreshold(2).build()))
        .isEqualTo("lowest voltage (at most 2 V)");
    assertThat(words.of(voltage.setGoal(Goal.GOAL_MATCH).setTarget(0.5).setTolerance(0.05).build()))
        .isEqualTo("voltage nearest to 0.5 V ± 0.05 V (at most 2 V off)");
    assertThat(
            words.of(
                voltage
                    .setGoal(Goal.GOAL_WITHIN)
                    .setLower(1.5)
                    .setUpper(2.5)
                    .clearThreshold()
                    .build()))
        .isEqualTo("voltage within 1.5 to 2.5 V");
  }

  @Test
  void beingBetterHasASign() {
    assertThat(words.better(voltage.setGoal(Goal.GOAL_MAXIMIZE).build(), 2)).isEqualTo(">2.00");
    assertThat(words.better(voltage.setGoal(Goal.GOAL_MINIMIZE).build(), 2)).isEqualTo("<2.00");
    assertThat(words.better(voltage.setGoal(Goal.GOAL_MATCH).build(), 2))
        .isEqualTo("nearer than 2.00");
  }
}

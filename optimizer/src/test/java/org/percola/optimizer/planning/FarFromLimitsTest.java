package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.OutcomeConstraint.Relation;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.campaign.SurfaceModel;
import org.percola.optimizer.campaign.SurfaceModel.Structure;
import org.percola.optimizer.campaign.SurfaceModel.Transform;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// A membrane whose leak grows a millionfold with the one setting, and may be 1.
class FarFromLimitsTest {
  private static Campaign membranes(PriorBelief belief, OutcomeConstraint... limits) {
    Campaign campaign =
        new Campaign(
            "membranes",
            "Membranes",
            new DesignSpace(List.of(Trial.number("x", 0, 1)), List.of(), List.of()),
            List.of(),
            List.of(
                new Outcome.Measured("flow", "1", PriorBelief.CONSTANT),
                new Outcome.Measured("leak", "1", belief)),
            List.of(new Objective("flow", Objective.Goal.MAXIMIZE)),
            List.of(limits),
            List.of(),
            0);
    for (int i = 0; i <= 8; i++) {
      double x = i / 8.0;
      campaign =
          campaign.withExperiment(
              Trial.experiment(
                  campaign,
                  Design.empty().with("x", x),
                  List.of(
                      Trial.measurement("flow", "flow", x, null),
                      Trial.measurement("leak", "leak", StrictMath.pow(10, 6 * x - 3), null)),
                  ExperimentState.COMPLETED));
    }
    return campaign;
  }

  private static List<String> notes(Campaign campaign) {
    return new Planner(PlannerSettings.standard())
        .suggest(campaign, new SuggestRequest(1, 5, SubSpace.ALL))
        .notes();
  }

  @Test
  void aPlanSaysThatResultsFarFromALimitAreBroughtNearer() {
    OutcomeConstraint tight = new OutcomeConstraint("leak", Relation.AT_MOST, 1);

    assertThat(notes(membranes(PriorBelief.CONSTANT, tight)))
        .anyMatch(note -> note.startsWith("leak: ") && note.contains("brought nearer"));
  }

  @Test
  void withoutALimitOrOnAScaleThatSomebodyNamedTheyAreLeftAsTheyAre() {
    OutcomeConstraint tight = new OutcomeConstraint("leak", Relation.AT_MOST, 1);
    PriorBelief plain =
        PriorBelief.CONSTANT.with(new SurfaceModel(Structure.USUAL, Transform.NONE, false));

    assertThat(notes(membranes(PriorBelief.CONSTANT)))
        .noneMatch(note -> note.contains("brought nearer"));
    assertThat(notes(membranes(plain, tight))).noneMatch(note -> note.contains("brought nearer"));
  }
}

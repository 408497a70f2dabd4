package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.campaign.SurfaceModel;
import org.percola.optimizer.campaign.SurfaceModel.Structure;
import org.percola.optimizer.campaign.SurfaceModel.Transform;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

class WideSpanTest {
  private static final double[] DECADES = {3, 11, 20, 54, 90, 160, 400, 700};
  private static final String HINT =
      "Results from 3 to 700 span decades: if they scatter by a share of their size, say so with"
          + " belief.surface.output_transform: log, or intervals are too narrow.";

  @Test
  void aPlanAndADiagnosisSpeakOfTheLogarithm() {
    Campaign campaign = campaign(DECADES);
    Plan plan =
        new Planner(PlannerSettings.standard())
            .suggest(campaign, new SuggestRequest(1, 1, Map.of()));
    assertThat(plan.notes()).contains("response: " + HINT);
    OutcomeDiagnosis diagnosis = Diagnostician.of(campaign, 2, 1).outcomes().getFirst();
    assertThat(Objects.requireNonNull(diagnosis.report()).messages()).contains(HINT);
  }

  @Test
  void aChosenScaleIsNobodyElsesBusiness() {
    for (Transform chosen : List.of(Transform.NONE, Transform.LOG, Transform.CHOSEN)) {
      SurfaceModel surface = new SurfaceModel(Structure.USUAL, chosen, false);
      assertThat(WideSpan.note(measured(PriorBelief.CONSTANT.with(surface)), seen(DECADES)))
          .isNull();
    }
    assertThat(WideSpan.note(measured(PriorBelief.CONSTANT), seen(DECADES))).isEqualTo(HINT);
  }

  @Test
  void fewResultsOrThoseThatHaveNoLogarithmSayNothing() {
    assertThat(note(3, 11, 20, 54, 90, 160, 700)).isNull();
    assertThat(note(7, 11, 20, 54, 90, 160, 400, 700)).isNull();
    assertThat(note(0, 3, 11, 20, 54, 90, 160, 400, 700)).isNull();
    assertThat(note(-3, 3, 11, 20, 54, 90, 160, 400, 700)).isNull();
  }

  @Test
  void oneSlipMakesNoDecades() {
    assertThat(note(53, 76, 61, 58, 70_000, 66, 72, 55, 63)).isNull();
  }

  private static @Nullable String note(double... values) {
    return WideSpan.note(measured(PriorBelief.CONSTANT), seen(values));
  }

  private static List<Observation> seen(double... values) {
    return Evidence.of(campaign(values)).observations();
  }

  private static Outcome.Measured measured(PriorBelief belief) {
    return new Outcome.Measured(Trial.OUTCOME, "1", belief);
  }

  private static Campaign campaign(double... values) {
    DesignSpace line = DesignSpace.of(Trial.number("x", 0, 1));
    Campaign campaign = Trial.campaign(line, Objective.Goal.MAXIMIZE);
    for (int i = 0; i < values.length; i++) {
      Design design = Design.empty().with("x", i / (double) values.length);
      campaign = Trial.measured(campaign, design, values[i]);
    }
    return campaign;
  }
}

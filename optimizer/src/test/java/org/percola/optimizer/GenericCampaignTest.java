package org.percola.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.CampaignFaults;
import org.percola.optimizer.campaign.DesignFaults;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Scale;
import org.percola.optimizer.planning.ModelFaults;
import org.percola.optimizer.planning.Plan;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.optimizer.planning.Suggestion;

/// A campaign without any cathode: Branin's function, minimised.
final class GenericCampaignTest {
  private static final Planner PLANNER = new Planner(PlannerSettings.standard());

  @Test
  void aCampaignWithoutPhysicsIsPlannedToo() {
    Campaign campaign = branin(List.of());
    assertThat(CampaignFaults.of(campaign)).isEmpty();
    assertThat(ModelFaults.of(campaign)).isEmpty();
    Plan plan = PLANNER.suggest(campaign, new SuggestRequest(3, 1, Map.of()));
    assertThat(plan.suggestions())
        .hasSize(3)
        .allSatisfy(suggestion ->
            assertThat(DesignFaults.of(campaign, suggestion.design(), "planned")).isEmpty());
    assertThat(plan.suggestions().stream().map(Suggestion::design).distinct()).hasSize(3);
  }

  @Test
  void onlyCandidatesAreSuggestedWhereThereIsAList() {
    List<Design> candidates = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      candidates.add(design(-5 + 0.5 * i, 15 - 0.5 * i));
    }
    Campaign campaign = branin(candidates);
    assertThat(CampaignFaults.of(campaign)).isEmpty();
    Plan plan = PLANNER.suggest(campaign, new SuggestRequest(2, 1, Map.of()));
    assertThat(plan.suggestions())
        .hasSize(2)
        .allSatisfy(suggestion -> assertThat(candidates).contains(suggestion.design()));
  }

  private static Campaign branin(List<Design> candidates) {
    DesignSpace space =
        new DesignSpace(
            List.of(
                new Parameter.Continuous("x", "1", -5, 10, Scale.LINEAR, 0, null),
                new Parameter.Continuous("y", "1", 0, 15, Scale.LINEAR, 0, null)),
            List.of(),
            candidates);
    List<Experiment> experiments = new ArrayList<>();
    double[][] places = {{-4, 14}, {0, 5}, {3, 3}, {8, 12}, {9, 4}, {-2, 2}};
    for (double[] place : places) {
      experiments.add(measured("run-" + experiments.size(), place[0], place[1]));
    }
    return new Campaign(
        "branin",
        "Branin",
        space,
        List.of(),
        List.of(new Outcome.Measured("height", "1", PriorBelief.CONSTANT)),
        List.of(new Objective("height", Objective.Goal.MINIMIZE)),
        List.of(),
        experiments,
        1);
  }

  private static Experiment measured(String id, double x, double y) {
    Measurement height =
        new Measurement(
            "height",
            "height",
            new Measurement.Value.Exact(height(x, y)),
            "1",
            null,
            null,
            Map.of(),
            1,
            null,
            null,
            false);
    return new Experiment(
        id,
        design(x, y),
        null,
        List.of(height),
        null,
        Map.of(),
        List.of(new Experiment.Change(ExperimentState.COMPLETED, Instant.EPOCH, "")),
        null);
  }

  private static Design design(double x, double y) {
    return Design.empty().with("x", x).with("y", y);
  }

  /// Branin's function; 0.397887 at its three minima.
  private static double height(double x, double y) {
    double pi = StrictMath.PI;
    double bowl = y - 5.1 / (4 * pi * pi) * x * x + 5 / pi * x - 6;
    return bowl * bowl + 10 * (1 - 1 / (8 * pi)) * StrictMath.cos(x) + 10;
  }
}

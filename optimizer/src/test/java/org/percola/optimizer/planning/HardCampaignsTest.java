package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.acquisition.Strategy;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.campaign.SurfaceModel;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.optimizer.design.UnitDistance;

/// Campaigns that leave a belief little to go by.
class HardCampaignsTest {
  private static final DesignSpace SQUARE =
      DesignSpace.of(Trial.number("x", 0, 1), Trial.number("z", 0, 1));
  private static final UnitDistance APART = new UnitDistance(SQUARE, SpaceEncoding.of(SQUARE));

  private final Planner planner = new Planner(PlannerSettings.standard());

  @Test
  void noTwoDesignsOfABatchAreAllButTheSame() {
    Campaign campaign = Trial.campaign(SQUARE, Objective.Goal.MAXIMIZE);
    for (Design design : designs(10)) {
      campaign = Trial.measured(campaign, design, 10 * design.number("x") + 5 * design.number("z"));
    }
    List<Design> batch = new ArrayList<>(suggest(campaign, 6));
    for (Design design : batch.subList(0, 3)) {
      campaign = Trial.with(campaign, design, ExperimentState.SUGGESTED);
    }
    List<Design> all = new ArrayList<>(batch.subList(0, 3));
    all.addAll(suggest(campaign, 3));

    assertThat(nearest(batch)).isGreaterThanOrEqualTo(Spaced.LEAST);
    assertThat(nearest(all)).isGreaterThanOrEqualTo(Spaced.LEAST);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whileAllResultsAreTheSameTheSpaceIsCovered(long seed) {
    ToDoubleFunction<Design> needle =
        design ->
            Math.max(0, 0.17 - Math.hypot(design.number("x") - 0.62, design.number("z") - 0.37));

    List<Double> values =
        Trial.run(Trial.campaign(SQUARE, Objective.Goal.MAXIMIZE), needle, 24, seed);

    assertThat(values).anyMatch(value -> value > 0);
  }

  @Test
  void thatResultsAreAlikeIsSaid() {
    Campaign campaign = Trial.campaign(SQUARE, Objective.Goal.MAXIMIZE);
    for (Design design : designs(8)) {
      campaign = Trial.measured(campaign, design, 0);
    }

    Plan plan = planner.suggest(campaign, new SuggestRequest(2, 1, Map.of()));

    assertThat(plan.suggestions()).allMatch(s -> s.reason().purpose() == Purpose.COVER);
    assertThat(plan.notes())
        .contains(
            "All results are the same and say nothing of where to go: the designs cover the space.");
  }

  /// No yield at all, of an outcome that is modelled by its logarithm.
  @Test
  void aDesignWhoseResultDoesNotCountIsNotSuggestedAgain() {
    PriorBelief logarithmic =
        PriorBelief.CONSTANT.with(
            new SurfaceModel(SurfaceModel.Structure.USUAL, SurfaceModel.Transform.LOG, false));
    Campaign campaign =
        new Campaign(
            "yield",
            "yield",
            SQUARE,
            List.of(),
            List.of(new Outcome.Measured(Trial.OUTCOME, "1", logarithmic)),
            List.of(new Objective(Trial.OUTCOME, Objective.Goal.MAXIMIZE)),
            List.of(),
            List.of(),
            0);
    List<Design> made = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      made.addAll(suggest(campaign, 1));
      campaign = Trial.measured(campaign, made.getLast(), 0);
    }

    assertThat(made).doesNotHaveDuplicates();
    assertThat(nearest(made)).isGreaterThan(0.1);
    Plan plan = planner.suggest(campaign, new SuggestRequest(1, 1, Map.of()));
    assertThat(plan.notes())
        .contains(
            "No result counts so far, so there is nothing to follow: the designs cover the space.");
  }

  @Test
  void pureExplorationGoesEverywhere() {
    DesignSpace line = DesignSpace.of(Trial.number("x", 0, 1));
    Campaign campaign = Trial.campaign(line, Objective.Goal.MAXIMIZE);
    List<Double> places = new ArrayList<>(List.of(0.0, 1.0));
    for (int i = 0; i < 12; i++) {
      SuggestRequest request = new SuggestRequest(1, 1, Map.of()).with(new Strategy.Explore());
      Design design = planner.suggest(campaign, request).suggestions().getFirst().design();
      places.add(design.number("x"));
      campaign = Trial.measured(campaign, design, Math.sin(6 * design.number("x")));
    }
    places.sort(null);

    for (int i = 1; i < places.size(); i++) {
      assertThat(places.get(i) - places.get(i - 1)).isLessThan(0.2);
    }
  }

  @Test
  void ofNothingButFailuresNobodySaysThatItIsEnough() {
    Campaign campaign = Trial.campaign(SQUARE, Objective.Goal.MAXIMIZE);
    for (Design design : designs(5)) {
      campaign = Trial.with(campaign, design, ExperimentState.INFEASIBLE);
    }

    assertThat(planner.recommend(campaign, 1, 0).remaining()).isNull();
  }

  @Test
  void onceEveryDesignIsMadeTheBestIsMadeAgainWhereResultsScatter() {
    Parameter label =
        new Parameter.Categorical("salt", List.of("a", "b", "c", "d", "e", "f"), null);
    Campaign campaign = Trial.campaign(DesignSpace.of(label), Objective.Goal.MAXIMIZE);
    for (String salt : List.of("a", "b", "c", "d", "e", "f", "a", "b")) {
      double luck = campaign.experiments().size() % 3 - 1;
      campaign =
          Trial.measured(
              campaign, Design.empty().with("salt", salt), "dc".contains(salt) ? 9 + luck : luck);
    }

    Plan plan = planner.suggest(campaign, new SuggestRequest(4, 1, Map.of()));

    assertThat(plan.suggestions()).hasSize(1);
    assertThat(plan.suggestions().getFirst().reason().purpose()).isEqualTo(Purpose.CONFIRM);
  }

  private List<Design> suggest(Campaign campaign, int count) {
    return planner.suggest(campaign, new SuggestRequest(count, 1, Map.of())).suggestions().stream()
        .map(Suggestion::design)
        .toList();
  }

  private static List<Design> designs(int count) {
    List<Design> designs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      designs.add(
          Design.empty().with("x", (i + 0.5) / count).with("z", (3 * i % count + 0.5) / count));
    }
    return designs;
  }

  private static double nearest(List<Design> designs) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < designs.size(); i++) {
      for (int k = 0; k < i; k++) {
        nearest = Math.min(nearest, APART.between(designs.get(i), designs.get(k)));
      }
    }
    return nearest;
  }
}

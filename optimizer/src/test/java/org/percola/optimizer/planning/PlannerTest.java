package org.percola.optimizer.planning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;
import org.percola.surrogate.Workers;

class PlannerTest {
  private static final DesignSpace LINE =
      new DesignSpace(List.of(Trial.number("x", 0, 1)), List.of(), List.of());

  private final Planner planner = new Planner(PlannerSettings.standard());
  private final Campaign seed = SeedCampaign.campaign("seed", CompositeCathode.standard());

  @Test
  void sameSeedSamePlan() {
    SuggestRequest request = new SuggestRequest(4, 7, Map.of());

    assertThat(planner.suggest(seed, request))
        .isEqualTo(new Planner(PlannerSettings.standard()).suggest(seed, request));
  }

  @Test
  void severalWorkersMakeTheSamePlan() {
    SuggestRequest request = new SuggestRequest(1, 7, Map.of());
    try (ForkJoinPool pool = new ForkJoinPool(4)) {
      assertThat(planner.with(Workers.helpedBy(pool, 4)).suggest(seed, request))
          .isEqualTo(planner.suggest(seed, request));
    }
  }

  @Test
  void anotherSeedGivesAnotherPlanOfTheSameKind() {
    Plan one = planner.suggest(seed, new SuggestRequest(2, 1, Map.of()));
    Plan two = planner.suggest(seed, new SuggestRequest(2, 2, Map.of()));

    assertThat(one.suggestions()).isNotEqualTo(two.suggestions());
    assertThat(one.modelId()).isEqualTo(two.modelId()).contains("utilization: ");
  }

  @Test
  void aLongerBatchStartsLikeAShorterOne() {
    List<Suggestion> two = planner.suggest(seed, new SuggestRequest(2, 3, Map.of())).suggestions();
    List<Suggestion> three =
        planner.suggest(seed, new SuggestRequest(3, 3, Map.of())).suggestions();

    assertThat(designs(three)).startsWith(designs(two).toArray(new Design[0]));
  }

  @Test
  void noDesignOfABatchIsRepeated() {
    List<Suggestion> batch =
        planner.suggest(seed, new SuggestRequest(12, 1, Map.of())).suggestions();

    assertThat(designs(batch)).hasSize(12).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(names = {"SUGGESTED", "LEASED", "RUNNING"})
  void whatIsOnItsWayChangesWhatComesNext(ExperimentState state) {
    SuggestRequest one = new SuggestRequest(1, 1, Map.of());
    Design first = designs(planner.suggest(seed, one).suggestions()).getFirst();

    Plan next = planner.suggest(Trial.with(seed, first, state), one);

    assertThat(designs(next.suggestions())).doesNotContain(first);
    assertThat(next.notes()).contains("One experiment on its way was counted on.");
  }

  @Test
  void anExperimentThatWentWrongByItselfChangesNothing() {
    SuggestRequest one = new SuggestRequest(1, 1, Map.of());
    List<Suggestion> before = planner.suggest(seed, one).suggestions();
    Design first = designs(before).getFirst();

    assertThat(planner.suggest(Trial.with(seed, first, ExperimentState.FAILED), one).suggestions())
        .isEqualTo(before);
  }

  @Test
  void anAbandonedDesignIsNotSuggestedAgain() {
    SuggestRequest one = new SuggestRequest(1, 1, Map.of());
    Design first = designs(planner.suggest(seed, one).suggestions()).getFirst();
    Campaign abandoned = Trial.with(seed, first, ExperimentState.ABANDONED);

    assertThat(designs(planner.suggest(abandoned, one).suggestions())).doesNotContain(first);
  }

  @Test
  void fixedSettingsAreKept() {
    SuggestRequest request =
        new SuggestRequest(
            3,
            1,
            Map.of(
                "carbon_mass_fraction", new DesignValue.Numeric(0.12),
                "process_route", new DesignValue.Label("solvent")));

    assertThat(designs(planner.suggest(seed, request).suggestions()))
        .hasSize(3)
        .allSatisfy(design -> {
          assertThat(design.number("carbon_mass_fraction")).isEqualTo(0.12);
          assertThat(design.label("process_route")).isEqualTo("solvent");
        });
  }

  @Test
  void onlyListedDesignsAreSuggestedAndNoneTwice() {
    List<Design> listed = new ArrayList<>();
    for (double x : new double[] {0.1, 0.3, 0.5, 0.7, 0.9}) {
      listed.add(Design.empty().with("x", x));
    }
    Campaign campaign =
        Trial.campaign(
            new DesignSpace(LINE.parameters(), List.of(), listed), Objective.Goal.MAXIMIZE);
    campaign = Trial.measured(campaign, listed.get(0), 1.0);
    campaign = Trial.measured(campaign, listed.get(4), 2.0);

    Plan plan = planner.suggest(campaign, new SuggestRequest(5, 1, Map.of()));

    assertThat(designs(plan.suggestions()))
        .containsExactlyInAnyOrder(listed.get(1), listed.get(2), listed.get(3));
    assertThat(plan.notes()).anyMatch(note -> note.startsWith("3 of 5 experiments suggested"));
  }

  @Test
  void theLastOfALargeBatchIsThereToLearn() {
    Plan plan = planner.suggest(seed, new SuggestRequest(4, 1, Map.of()));

    assertThat(plan.suggestions().getLast().reason().explorationShare()).isEqualTo(1.0);
    assertThat(plan.suggestions().getLast().reason().summary())
        .contains("chosen to learn the most");
    assertThat(plan.notes()).anyMatch(note -> note.startsWith("The last experiment"));
  }

  @Test
  void aMeasuredTargetIsHeld() {
    // y falls with x and is measured on a line; the best y with y ≤ 2 is near x = 0.5.
    Campaign campaign =
        Trial.campaign(
            LINE,
            Objective.Goal.MAXIMIZE,
            new OutcomeConstraint(Trial.OUTCOME, OutcomeConstraint.Relation.AT_MOST, 2));
    for (double x : new double[] {0.0, 0.2, 0.4, 0.6, 0.8, 1.0}) {
      campaign = Trial.measured(campaign, Design.empty().with("x", x), 3 - 2 * x);
    }

    Suggestion suggestion =
        planner.suggest(campaign, new SuggestRequest(1, 1, Map.of())).suggestions().getFirst();

    assertThat(suggestion.design().number("x")).isBetween(0.45, 0.6);
    assertThat(suggestion.incumbent()).isEqualTo(3 - 2 * 0.6);
  }

  @Test
  void theRecommendationNamesTheBestExperimentAndABetterDesign() {
    Recommendation recommendation = planner.recommend(seed, 1);

    assertThat(requireNonNull(recommendation.bestExperiment()).id()).isEqualTo("seed-sp40bm");
    assertThat(energy(recommendation.recommended()))
        .isGreaterThan(energy(requireNonNull(recommendation.bestExperimentForecast())));
    assertThat(recommendation).isEqualTo(planner.recommend(seed, 1));
  }

  @Test
  void withoutExperimentsThereIsStillARecommendedDesign() {
    Recommendation recommendation =
        planner.recommend(CompositeCathode.standard().build("empty"), 1);

    assertThat(recommendation.bestExperiment()).isNull();
    assertThat(recommendation.bestExperimentForecast()).isNull();
    assertThat(energy(recommendation.recommended())).isGreaterThan(200);
  }

  @Test
  void aRecommendationMeetsTheTargetsWhereThatIsPossible() {
    Campaign areal =
        SeedCampaign.campaign("seed", CompositeCathode.standard().withMinimumArealCapacity(2));

    DesignForecast recommended = planner.recommend(areal, 1).recommended();

    assertThat(recommended.targets().getFirst().probability()).isGreaterThan(0.7);
  }

  @Test
  void aForecastOfAMeasuredDesignIsNearItsMeasurement() {
    List<Design> made = seed.experiments().stream().map(e -> e.design()).toList();

    List<DesignForecast> forecasts = planner.predict(seed, made, 1);

    assertThat(forecasts).extracting(DesignForecast::design).containsExactlyElementsOf(made);
    // Seed Table 1: 33 % utilization for DP50, 98 % for SP40BM, each give or take 6 %.
    assertThat(forecasts.get(3).predictions().getFirst().mean()).isBetween(0.28, 0.38);
    assertThat(forecasts.get(6).predictions().getFirst().mean()).isBetween(0.85, 1.02);
  }

  @Test
  void aForecastDoesNotDependOnItsCompany() {
    List<Design> made = seed.experiments().stream().map(e -> e.design()).toList();

    assertThat(planner.predict(seed, made, 1).get(2))
        .isEqualTo(planner.predict(seed, List.of(made.get(2)), 1).getFirst());
  }

  private static double energy(DesignForecast forecast) {
    return forecast.predictions().stream()
        .filter(p -> p.outcome().equals("electrode_specific_energy"))
        .findFirst()
        .orElseThrow()
        .mean();
  }

  private static List<Design> designs(List<Suggestion> suggestions) {
    return suggestions.stream().map(Suggestion::design).toList();
  }
}

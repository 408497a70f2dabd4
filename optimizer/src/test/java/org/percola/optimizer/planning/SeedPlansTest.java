package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.cathode.stack.VoltageBasis;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.Assessment;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;

/// What a plan for the seed's eight cathodes has to be like.
class SeedPlansTest {
  private static final int BATCH = 4;
  private final Planner planner = new Planner(PlannerSettings.standard());
  private final Campaign energy = SeedCampaign.campaign("seed", CompositeCathode.standard());
  private final Campaign areal =
      SeedCampaign.campaign("seed", CompositeCathode.standard().withMinimumArealCapacity(3));
  private final Campaign stack =
      SeedCampaign.campaign(
          "seed", CompositeCathode.standard().withStack(12, VoltageBasis.NOMINAL));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aBatchTriesMilledSolventCathodesNearTheModelledOptimum(long seed) {
    List<Suggestion> suggestions = suggest(energy, seed);

    // The forward model has its optimum at f = 0.56; between 0.50 and 0.60 for 80 % of its draws.
    assertThat(suggestions)
        .hasSize(BATCH)
        .filteredOn(s ->
            "solvent".equals(s.design().label("process_route"))
                && s.design().number("milling_hours") > 0
                && s.design().number("pto_mass_fraction") >= 0.45
                && s.design().number("pto_mass_fraction") <= 0.60)
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void noSuggestionIsLikelyToLoseItsActiveMaterial(long seed) {
    for (Campaign campaign : List.of(energy, areal, stack)) {
      assertThat(suggest(campaign, seed))
          .allSatisfy(s -> {
            Assessment sublimation = assessment(s, "sublimation_limit");
            assertThat(sublimation.limit()).isEqualTo(0.05);
            assertThat(sublimation.probabilityBroken()).isLessThanOrEqualTo(0.1);
          });
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aDesignThatUsedNoSolventIsNotAnnealed(long seed) {
    SuggestRequest request =
        new SuggestRequest(BATCH, seed, Map.of("process_route", new DesignValue.Label("dry")));

    assertThat(planner.suggest(energy, request).suggestions())
        .hasSize(BATCH)
        .allSatisfy(s -> {
          assertThat(s.design().label("process_route")).isEqualTo("dry");
          assertThat(s.design().has("anneal_celsius")).isFalse();
          assertThat(s.design().has("anneal_hours")).isFalse();
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anArealTargetMovesLoadingCompositionAndAnnealTogether(long seed) {
    List<Suggestion> suggestions = suggest(areal, seed);

    assertThat(suggestions)
        .hasSize(BATCH)
        .allSatisfy(s -> {
          assertThat(s.design().number("loading_mg_per_cm2")).isGreaterThan(10);
          assertThat(s.targets()).hasSize(1);
          assertThat(s.targets().getFirst().probability()).isBetween(0.1, 1.0);
          assertThat(s.reason().summary()).contains("areal_capacity ≥ 3 mAh/cm²");
        });
    assertThat(suggestions)
        .anySatisfy(s -> assertThat(s.targets().getFirst().probability()).isGreaterThan(0.5))
        .anySatisfy(s -> {
          Design design = s.design();
          assertThat(design.label("process_route")).isEqualTo("solvent");
          assertThat(design.number("anneal_celsius") * design.number("anneal_hours"))
              .isNotEqualTo(180 * 0.5);
          assertThat(design.number("pto_mass_fraction")).isNotEqualTo(0.4);
        });
  }

  @Test
  void aStackTargetMakesTheStackTheObjective() {
    List<Suggestion> suggestions = suggest(stack, 1);

    assertThat(suggestions)
        .allSatisfy(s -> {
          // The model's own SP40BM at 0.43 mAh/cm² is 51 Wh/kg in a 12 V stack.
          assertThat(s.incumbent()).isCloseTo(51, within(3.0));
          assertThat(s.probabilityOfImprovement()).isGreaterThan(0.5);
          assertThat(prediction(s, "stack_specific_energy").mean()).isGreaterThan(90);
          assertThat(s.design().number("loading_mg_per_cm2")).isGreaterThan(5);
        });
  }

  @Test
  void theIncumbentIsTheBestPublishedCell() {
    // SP40BM, 302 Wh/kg: Zhang et al., Joule 5 (2021), Table 1
    assertThat(suggest(energy, 1))
        .allSatisfy(s -> assertThat(s.incumbent()).isCloseTo(302, within(0.5)));
  }

  @Test
  void withoutAnyResultPhysicsAloneStillPlans() {
    Plan plan =
        planner.suggest(
            CompositeCathode.standard().build("empty"), new SuggestRequest(3, 1, Map.of()));

    assertThat(plan.suggestions())
        .hasSize(3)
        .allSatisfy(s -> {
          assertThat(s.incumbent()).isNaN();
          assertThat(s.reason().nearestExperiment()).isNull();
        });
    assertThat(plan.notes()).anyMatch(note -> note.startsWith("No results yet"));
    assertThat(plan.suggestions().getFirst().design().label("process_route")).isEqualTo("solvent");
  }

  @Test
  void aTargetThatNothingCanMeetIsSaidToBeOutOfReach() {
    Campaign hopeless =
        SeedCampaign.campaign("seed", CompositeCathode.standard().withMinimumArealCapacity(30));

    Plan plan = planner.suggest(hopeless, new SuggestRequest(2, 1, Map.of()));

    assertThat(plan.notes())
        .anySatisfy(note ->
            assertThat(note)
                .startsWith("areal_capacity ≥ 30 mAh/cm² is out of reach")
                .contains("limited by"));
  }

  @Test
  void everySuggestionSaysWhatToExpect() {
    for (Campaign campaign : List.of(energy, areal, stack)) {
      for (Suggestion s : suggest(campaign, 2)) {
        assertThat(s.predictions())
            .extracting(Prediction::outcome)
            .containsExactlyElementsOf(
                campaign.outcomes().stream().map(outcome -> outcome.name()).toList());
        assertThat(s.predictions())
            .allSatisfy(p -> {
              assertThat(p.lower()).isLessThanOrEqualTo(p.median());
              assertThat(p.median()).isLessThanOrEqualTo(p.upper());
              assertThat(p.standardDeviation()).isNotNegative();
              assertThat(p.priorMean()).isFinite();
            });
        assertThat(s.assessments()).hasSameSizeAs(campaign.constraints());
        assertThat(s.tightest()).isNotEmpty().isSubsetOf(s.assessments());
        assertThat(s.reason().explorationShare()).isBetween(0.0, 1.0);
        assertThat(s.reason().nearestExperiment()).startsWith("seed-");
        assertThat(s.reason().summary()).startsWith("Physics expects ");
      }
    }
  }

  private List<Suggestion> suggest(Campaign campaign, long seed) {
    return planner.suggest(campaign, new SuggestRequest(BATCH, seed, Map.of())).suggestions();
  }

  private static Assessment assessment(Suggestion suggestion, String name) {
    return suggestion.assessments().stream()
        .filter(assessment -> assessment.constraint().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Prediction prediction(Suggestion suggestion, String outcome) {
    return suggestion.predictions().stream()
        .filter(prediction -> prediction.outcome().equals(outcome))
        .findFirst()
        .orElseThrow();
  }
}

package org.percola.optimizer.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.OutcomeConstraint.Relation;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.planning.DesignForecast;
import org.percola.optimizer.planning.LikelyDesign;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.optimizer.planning.Prediction;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;

class SeekTest {
  private static final String ENERGY = "electrode_specific_energy";
  private static final long SEED = 1;
  private static final Campaign CAMPAIGN =
      SeedCampaign.campaign("seed", CompositeCathode.standard());

  private final WhatIf whatIf = new WhatIf(new Planner(PlannerSettings.standard()));

  private static Prediction energy(DesignForecast forecast) {
    return forecast.predictions().stream()
        .filter(p -> p.outcome().equals(ENERGY))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theLikeliestDesignsReachAWishAndDiffer() {
    SeekRequest request =
        new SeekRequest(
            List.of(new OutcomeConstraint(ENERGY, Relation.AT_LEAST, 320)),
            0.8,
            3,
            SubSpace.ALL,
            SEED);

    List<LikelyDesign> sought = whatIf.seek(CAMPAIGN, request).likeliest();

    assertThat(sought).hasSize(3);
    assertThat(sought)
        .extracting(LikelyDesign::probability)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(sought.getFirst().probability()).isGreaterThan(0.5);
    assertThat(sought)
        .allSatisfy(one ->
            assertThat(one.forecast().targets().getFirst().probability())
                .isEqualTo(one.probability()));
    assertThat(sought.stream().map(one -> one.forecast().design()).distinct()).hasSize(3);
  }

  @Test
  void severalWishesAreMetTogetherNoMoreOftenThanTheRarest() {
    SeekRequest request =
        new SeekRequest(
            List.of(
                new OutcomeConstraint(ENERGY, Relation.AT_LEAST, 300),
                new OutcomeConstraint("areal_capacity", Relation.AT_LEAST, 0.55)),
            0.8,
            1,
            SubSpace.ALL,
            SEED);

    LikelyDesign likeliest = whatIf.seek(CAMPAIGN, request).likeliest().getFirst();

    assertThat(likeliest.forecast().targets())
        .hasSize(2)
        .allMatch(target -> target.probability() >= likeliest.probability());
    assertThat(likeliest.probability()).isBetween(0.01, 0.99);
  }

  @Test
  void ofTheDesignsThatAreLikelyEnoughTheBestIsTold() {
    OutcomeConstraint used = new OutcomeConstraint("utilization", Relation.AT_LEAST, 0.9);
    SeekRequest request = new SeekRequest(List.of(used), 0.7, 1, SubSpace.ALL, SEED);

    Sought sought = whatIf.seek(CAMPAIGN, request);

    LikelyDesign best = Objects.requireNonNull(sought.best());
    LikelyDesign likeliest = sought.likeliest().getFirst();
    assertThat(best.probability()).isBetween(0.67, likeliest.probability());
    assertThat(energy(best.forecast()).mean())
        .isGreaterThan(energy(likeliest.forecast()).mean() + 50);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whereOneOfTheLikeliestIsLikelyEnoughThereIsABest(long seed) {
    OutcomeConstraint wish = new OutcomeConstraint(ENERGY, Relation.AT_LEAST, 330);
    double most =
        whatIf
            .seek(CAMPAIGN, new SeekRequest(List.of(wish), 1, 3, SubSpace.ALL, seed))
            .likeliest()
            .getFirst()
            .probability();

    Sought sought =
        whatIf.seek(CAMPAIGN, new SeekRequest(List.of(wish), most, 3, SubSpace.ALL, seed));

    assertThat(Objects.requireNonNull(sought.best()).probability()).isGreaterThan(most - 0.031);
  }

  @Test
  void whereNoneIsLikelyEnoughThereIsNoBest() {
    OutcomeConstraint much = new OutcomeConstraint(ENERGY, Relation.AT_LEAST, 450);

    assertThat(
            whatIf
                .seek(CAMPAIGN, new SeekRequest(List.of(much), 0.8, 1, SubSpace.ALL, SEED))
                .best())
        .isNull();
  }

  @Test
  void moreIsLessLikely() {
    double before = 1;
    for (double wish : new double[] {250, 320, 400}) {
      SeekRequest request =
          new SeekRequest(
              List.of(new OutcomeConstraint(ENERGY, Relation.AT_LEAST, wish)),
              0.8,
              1,
              SubSpace.ALL,
              SEED);

      double chance = whatIf.seek(CAMPAIGN, request).likeliest().getFirst().probability();

      assertThat(chance).isLessThanOrEqualTo(before + 0.01);
      before = chance;
    }
    assertThat(before).isLessThan(0.5);
  }

  @Test
  void aWishIsSoughtInPartOfTheSpace() {
    SubSpace dry = SubSpace.of(Map.of("process_route", new DesignValue.Label("dry")));
    SeekRequest request =
        new SeekRequest(
            List.of(new OutcomeConstraint(ENERGY, Relation.AT_LEAST, 250)), 0.8, 2, dry, SEED);

    assertThat(whatIf.seek(CAMPAIGN, request).likeliest())
        .isNotEmpty()
        .allMatch(one -> "dry".equals(one.forecast().design().label("process_route")));
  }
}

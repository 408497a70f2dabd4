package org.percola.optimizer.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.Range;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.planning.DesignForecast;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.PlannerSettings;
import org.percola.optimizer.planning.Prediction;
import org.percola.optimizer.template.CompositeCathode;
import org.percola.optimizer.template.SeedCampaign;

class SweepTest {
  private static final String ENERGY = "electrode_specific_energy";
  private static final long SEED = 1;
  private static final Campaign CAMPAIGN =
      SeedCampaign.campaign("seed", CompositeCathode.standard());

  private final Planner planner = new Planner(PlannerSettings.standard());
  private final WhatIf whatIf = new WhatIf(planner);

  private static SweptParameter spread(String parameter, int steps) {
    return SweptParameter.spread(CAMPAIGN.space().parameter(parameter), steps);
  }

  private static SweepRequest sweep(Rest rest, SweptParameter... swept) {
    return new SweepRequest(List.of(swept), rest, null, SubSpace.ALL, SEED);
  }

  private static double energy(SweepPoint point) {
    return energy(Objects.requireNonNull(point.forecast())).median();
  }

  private static Prediction energy(DesignForecast forecast) {
    return forecast.predictions().stream()
        .filter(p -> p.outcome().equals(ENERGY))
        .findFirst()
        .orElseThrow();
  }

  private static List<Design> designs(Sweep sweep) {
    return sweep.points().stream()
        .map(point -> Objects.requireNonNull(point.forecast()).design())
        .toList();
  }

  @Test
  void aSweepStartsFromTheDesignBelievedBestAndSaysWhatPredictionsSay() {
    Sweep sweep = whatIf.sweep(CAMPAIGN, sweep(Rest.HELD, spread("pto_mass_fraction", 5)));

    assertThat(sweep.base().design())
        .isEqualTo(planner.recommend(CAMPAIGN, SEED).recommended().design());
    assertThat(planner.predict(CAMPAIGN, designs(sweep), SEED))
        .isEqualTo(sweep.points().stream().map(SweepPoint::forecast).toList());
  }

  @Test
  void partsThatAreHeldKeepTheirProportions() {
    Sweep sweep = whatIf.sweep(CAMPAIGN, sweep(Rest.HELD, spread("pto_mass_fraction", 5)));

    Design base = sweep.base().design();
    double carbon = base.number("carbon_mass_fraction") / (1 - base.number("pto_mass_fraction"));
    assertThat(designs(sweep))
        .hasSize(5)
        .allSatisfy(design -> {
          double others = 1 - design.number("pto_mass_fraction");
          assertThat(design.number("carbon_mass_fraction") / others)
              .isCloseTo(carbon, within(0.002));
          assertThat(design.label("process_route")).isEqualTo(base.label("process_route"));
        });
  }

  @Test
  void settingsThatOnlyNowHaveAMeaningAreChosen() {
    Design dry = CAMPAIGN.experiments().getFirst().design();
    assertThat(dry.label("process_route")).isEqualTo("dry");

    Sweep sweep =
        whatIf.sweep(
            CAMPAIGN,
            new SweepRequest(
                List.of(spread("process_route", 2)), Rest.HELD, dry, SubSpace.ALL, SEED));

    assertThat(designs(sweep).getFirst()).isEqualTo(dry);
    Design solvent =
        designs(sweep).stream()
            .filter(d -> "solvent".equals(d.label("process_route")))
            .findFirst()
            .orElseThrow();
    assertThat(solvent.has("anneal_celsius")).isTrue();
    assertThat(solvent.number("pto_mass_fraction")).isEqualTo(dry.number("pto_mass_fraction"));
  }

  @Test
  void settingsThatAreChosenForALabelAreHeldAlongTheOtherParameter() {
    Design dry = CAMPAIGN.experiments().getFirst().design();

    Sweep sweep =
        whatIf.sweep(
            CAMPAIGN,
            new SweepRequest(
                List.of(spread("process_route", 2), spread("milling_hours", 4)),
                Rest.HELD,
                dry,
                SubSpace.ALL,
                SEED));

    assertThat(
            designs(sweep).stream()
                .filter(design -> "solvent".equals(design.label("process_route")))
                .map(design -> design.number("anneal_celsius"))
                .distinct())
        .hasSize(1);
  }

  @Test
  void aSettingWithoutAMeaningHasNoDesignAndSaysWhy() {
    Design dry = CAMPAIGN.experiments().getFirst().design();

    Sweep sweep =
        whatIf.sweep(
            CAMPAIGN,
            new SweepRequest(
                List.of(spread("anneal_celsius", 3)), Rest.HELD, dry, SubSpace.ALL, SEED));

    assertThat(sweep.points())
        .allSatisfy(point -> {
          assertThat(point.forecast()).isNull();
          assertThat(point.hindrances())
              .containsExactly(
                  "anneal_celsius: has no meaning for this design (expected: process_route is one of"
                      + " [solvent])");
        });
  }

  @Test
  void chosenAnewTheRestIsAtLeastAsGoodAsHeld() {
    SweptParameter pto = spread("pto_mass_fraction", 3);

    List<SweepPoint> held = whatIf.sweep(CAMPAIGN, sweep(Rest.HELD, pto)).points();
    List<SweepPoint> chosen = whatIf.sweep(CAMPAIGN, sweep(Rest.CHOSEN, pto)).points();

    for (int i = 0; i < held.size(); i++) {
      // What is best counts risk, so that its median may fall short by a little.
      assertThat(energy(chosen.get(i))).isGreaterThan(energy(held.get(i)) - 5);
      assertThat(chosen.get(i).settings()).isEqualTo(held.get(i).settings());
    }
  }

  @Test
  void chosenAnewWhereTheBestDesignHasTheSettingItStays() {
    Design best = planner.recommend(CAMPAIGN, SEED).recommended().design();

    Sweep sweep = whatIf.sweep(CAMPAIGN, sweep(Rest.CHOSEN, spread("process_route", 2)));

    assertThat(designs(sweep)).contains(best);
  }

  @Test
  void stepsOutsideThePartThatTheRestIsChosenFromHaveNoDesign() {
    SubSpace little =
        new SubSpace(
            Map.of(),
            Map.of("pto_mass_fraction", new Range(0.15, 0.3)),
            Map.of(),
            Map.of(),
            List.of(),
            List.of());

    List<SweepPoint> points =
        whatIf
            .sweep(
                CAMPAIGN,
                new SweepRequest(
                    List.of(spread("pto_mass_fraction", 2)), Rest.CHOSEN, null, little, SEED))
            .points();

    assertThat(points.getFirst().forecast()).isNotNull();
    assertThat(points.getLast().forecast()).isNull();
    assertThat(points.getLast().hindrances())
        .singleElement()
        .asString()
        .contains("pto_mass_fraction", "0.7");
  }

  @Test
  void twoParametersMakeAGridAndTheLastChangesFastest() {
    Sweep sweep =
        whatIf.sweep(
            CAMPAIGN, sweep(Rest.HELD, spread("process_route", 2), spread("milling_hours", 2)));

    assertThat(sweep.points().stream().map(p -> p.settings().getFirst().text()).distinct())
        .hasSize(2);
    assertThat(sweep.points().get(0).settings().getFirst())
        .isEqualTo(sweep.points().get(1).settings().getFirst());
    assertThat(sweep.points()).hasSize(4);
  }

  @Test
  void whatLiesBeyondTheBoundsIsForetoldWithWhatHinders() {
    SweptParameter pto =
        new SweptParameter("pto_mass_fraction", List.of(new DesignValue.Numeric(0.95)));

    SweepPoint point = whatIf.sweep(CAMPAIGN, sweep(Rest.HELD, pto)).points().getFirst();

    assertThat(point.forecast()).isNotNull();
    assertThat(point.hindrances()).isNotEmpty().allMatch(text -> text.contains("expected"));
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    SweepRequest request = sweep(Rest.CHOSEN, spread("milling_hours", 2));

    assertThat(whatIf.sweep(CAMPAIGN, request)).isEqualTo(whatIf.sweep(CAMPAIGN, request));
  }
}

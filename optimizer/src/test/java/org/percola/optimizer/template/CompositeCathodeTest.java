package org.percola.optimizer.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.cathode.physics.ForwardModel;
import org.percola.cathode.process.ProcessRoute;
import org.percola.cathode.stack.VoltageBasis;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.CampaignFaults;
import org.percola.optimizer.campaign.DesignFaults;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.planning.ModelFaults;
import org.percola.optimizer.template.CompositeCathode.Loading;
import org.percola.surrogate.RandomKey;

final class CompositeCathodeTest {
  private static final List<String> FRACTIONS =
      List.of("pto_mass_fraction", "electrolyte_mass_fraction", "carbon_mass_fraction");

  static Stream<CompositeCathode> templates() {
    CompositeCathode standard = CompositeCathode.standard();
    return Stream.of(
        standard,
        standard.withCryoMilled(),
        standard.withMinimumArealCapacity(3),
        standard.withStack(12, VoltageBasis.NOMINAL),
        standard.withMinimumArealCapacity(4).withStack(24, VoltageBasis.MINIMUM).withCryoMilled(),
        standard.withLoading(new Loading.Fixed(10)),
        standard.withLoading(new Loading.Variable()));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyVariantIsASoundCampaign(CompositeCathode template) {
    Campaign campaign = template.build("cathodes");
    assertThat(CampaignFaults.of(campaign)).isEmpty();
    assertThat(ModelFaults.of(campaign)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void whateverIsDrawnOrRepairedMayBePlanned(CompositeCathode template) {
    Campaign campaign = template.build("cathodes");
    FeasibleSpace feasible =
        FeasibleSpace.of(campaign.space(), campaign.constraints(), Map.of(), RandomKey.ofSeed(1));
    RandomGenerator random = RandomKey.ofSeed(2).generator();
    for (int i = 0; i < 100; i++) {
      Design drawn = Objects.requireNonNull(feasible.sample(random));
      Design repaired =
          Objects.requireNonNull(
              feasible.repair(random.doubles(feasible.encoding().dimension()).toArray()));
      for (Design design : List.of(drawn, repaired)) {
        assertThat(DesignFaults.of(campaign, design, "planned")).isEmpty();
        assertThat(
                FRACTIONS.stream()
                    .map(name -> BigDecimal.valueOf(design.number(name)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .isEqualByComparingTo(BigDecimal.ONE);
      }
    }
  }

  @Test
  void theStandardSpaceIsThatOfTheDomainNotes() {
    assertThat(CompositeCathode.standard().build("cathodes").space().parameters())
        .extracting(CompositeCathodeTest::range)
        .containsExactly(
            "process_route [dry, solvent]",
            "pto_mass_fraction 0.15..0.7 LINEAR step 0.001",
            "electrolyte_mass_fraction 0.1..0.82 LINEAR step 0.001",
            "carbon_mass_fraction 0.03..0.15 LINEAR step 0.001",
            "milling_hours 0.0..20.0 LINEAR step 0.5",
            "anneal_celsius 80.0..250.0 LINEAR step 5.0 [solvent]",
            "anneal_hours 0.1..8.0 LOGARITHMIC step 0.1 [solvent]");
  }

  @Test
  void anArealTargetFreesTheLoadingAndSetsAConstraint() {
    Campaign campaign = CompositeCathode.standard().withMinimumArealCapacity(3).build("cathodes");
    assertThat(range(campaign.space().parameter("loading_mg_per_cm2")))
        .isEqualTo("loading_mg_per_cm2 0.8..45.0 LOGARITHMIC step 0.1");
    assertThat(campaign.outcomeConstraints())
        .containsExactly(
            new OutcomeConstraint("areal_capacity", OutcomeConstraint.Relation.AT_LEAST, 3));
    assertThat(columns(campaign)).isEqualTo(Map.of("c_rate", "0.1"));
    assertThat(campaign.objectives())
        .containsExactly(new Objective("electrode_specific_energy", Objective.Goal.MAXIMIZE));
  }

  @Test
  void anArealCapacityThatIsWantedIsASecondObjectiveAndFreesTheLoading() {
    Campaign campaign = CompositeCathode.standard().withMaximumArealCapacity().build("cathodes");
    assertThat(campaign.objectives())
        .containsExactly(
            new Objective("electrode_specific_energy", Objective.Goal.MAXIMIZE),
            new Objective("areal_capacity", Objective.Goal.MAXIMIZE));
    assertThat(campaign.outcomeConstraints()).isEmpty();
    assertThat(campaign.space().has("loading_mg_per_cm2")).isTrue();
  }

  @Test
  void withoutATargetTheLoadingIsTheSeeds() {
    // 3.5 mg on 1.3 cm2.
    assertThat(columns(CompositeCathode.standard().build("cathodes")))
        .isEqualTo(Map.of("c_rate", "0.1", "loading_mg_per_cm2", Double.toString(3.5 / 1.3)));
  }

  @Test
  void aFixedLoadingIsWhatBeliefsAndLimitsRead() {
    Campaign campaign =
        CompositeCathode.standard().withLoading(new Loading.Fixed(20)).build("cathodes");
    assertThat(columns(campaign)).containsEntry("loading_mg_per_cm2", "20.0");
    FeasibleSpace feasible =
        FeasibleSpace.of(campaign.space(), campaign.constraints(), Map.of(), RandomKey.ofSeed(1));
    Design design = Objects.requireNonNull(feasible.sample(RandomKey.ofSeed(3).generator()));
    double expected =
        ForwardModel.currentDensityMilliampsPerSquareCm(
            new CathodeDesign(
                ProcessRoute.DRY, design.number("pto_mass_fraction"), 0.1, 0, 20, 0, 20, 0.1));
    assertThat(
            feasible.assess(design).stream()
                .filter(a -> a.constraint().name().equals("current_density_limit"))
                .findFirst()
                .orElseThrow()
                .value())
        .isEqualTo(expected);
  }

  @Test
  void aStackIsTheObjectiveWhenThereIsOne() {
    Campaign campaign =
        CompositeCathode.standard().withStack(12, VoltageBasis.NOMINAL).build("cathodes");
    assertThat(campaign.objectives())
        .containsExactly(new Objective("stack_specific_energy", Objective.Goal.MAXIMIZE));
    assertThat(((Outcome.Derived) campaign.outcome("stack_specific_energy")).settings())
        .isEqualTo(Map.of("target_voltage", "12.0", "voltage_basis", "NOMINAL"));
    assertThat(campaign.space().has("loading_mg_per_cm2")).isTrue();
  }

  @Test
  void cryoMillingIsSuggestedOnlyWhenAsked() {
    Campaign asked = CompositeCathode.standard().withCryoMilled().build("cathodes");
    Design cryo =
        Design.empty()
            .with("process_route", "cryo_milled")
            .with("pto_mass_fraction", 0.2)
            .with("electrolyte_mass_fraction", 0.7)
            .with("carbon_mass_fraction", 0.1);
    assertThat(DesignFaults.of(asked, cryo, "planned")).isEmpty();
    assertThat(DesignFaults.of(asked, cryo.with("milling_hours", 2), "planned")).hasSize(1);
    Campaign standard = CompositeCathode.standard().build("cathodes");
    assertThat(DesignFaults.of(standard, cryo, "planned")).isNotEmpty();
  }

  /// Reference: domain notes, loss per 0.5 h: 180 °C 0.17 %, 200 °C 0.7 %, 220 °C 2.7 %.
  @Test
  void theSeedsAnnealIsFarFromTheSublimationLimit() {
    Campaign campaign = SeedCampaign.campaign("seed", CompositeCathode.standard());
    FeasibleSpace feasible =
        FeasibleSpace.of(campaign.space(), campaign.constraints(), Map.of(), RandomKey.ofSeed(1));
    Design best = campaign.experiments().get(6).planned();
    assertThat(feasible.feasible(best)).isTrue();
    assertThat(
            feasible.assess(best).stream()
                .filter(a -> a.constraint().name().equals("sublimation_caution"))
                .findFirst()
                .orElseThrow()
                .value())
        .isBetween(0.0015, 0.0019);
  }

  @Test
  void nonsenseIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompositeCathode.standard().withMinimumArealCapacity(-1))
        .withMessage("minimumArealCapacity: -1.0 mAh/cm² (expected: > 0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompositeCathode.standard().withStack(0, VoltageBasis.NOMINAL))
        .withMessage("stack: 0.0 V (expected: > 0)");
    assertThatIllegalArgumentException().isThrownBy(() -> new Loading.Fixed(Double.NaN));
  }

  private static Map<String, String> columns(Campaign campaign) {
    return ((Outcome.Measured) campaign.outcome("utilization")).belief().columns();
  }

  private static String range(Parameter parameter) {
    Parameter.Condition condition = parameter.activeWhen();
    String when = condition == null ? "" : " " + condition.labels();
    return switch (parameter) {
      case Parameter.Labelled p -> p.name() + " " + p.labels() + when;
      case Parameter.Continuous p ->
          "%s %s..%s %s step %s%s"
              .formatted(p.name(), p.lower(), p.upper(), p.scale(), p.resolution(), when);
      case Parameter.Whole p -> p.name();
      case Parameter.Discrete p -> p.name();
    };
  }
}

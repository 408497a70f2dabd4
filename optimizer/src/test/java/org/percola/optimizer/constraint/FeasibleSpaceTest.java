package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.DesignValue.Label;
import org.percola.optimizer.design.DesignValue.Numeric;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.RandomKey;

final class FeasibleSpaceTest {
  private static final DesignConstraint FLOOR =
      Spaces.hard("floor", Map.of("pto_mass_fraction", 1.0), Relation.AT_LEAST, 0.5);

  @Test
  void theSameKeyGivesTheSameDesigns() {
    assertThat(samples(Spaces.feasible(Spaces.CATHODE)))
        .isEqualTo(samples(Spaces.feasible(Spaces.CATHODE)));
  }

  @Test
  void samplesOfASimplexAreEven() {
    DesignSpace space =
        new DesignSpace(
            List.of(
                Spaces.part("a", 0, 1, 0.001),
                Spaces.part("b", 0, 1, 0.001),
                Spaces.part("c", 0, 1, 0.001)),
            List.of(new Mixture("whole", List.of("a", "b", "c"), 1)),
            List.of());
    FeasibleSpace feasible = Spaces.feasible(space);
    RandomGenerator random = RandomKey.ofSeed(5).generator();
    int inHalf = 0;
    int draws = 4_000;
    for (int i = 0; i < draws; i++) {
      inHalf += sample(feasible, random).number("a") > 0.5 ? 1 : 0;
    }
    // The part of a triangle beyond half of one height is a quarter; three standard errors.
    assertThat(inHalf / (double) draws).isBetween(0.229, 0.271);
  }

  @Test
  void aFixedSettingIsInEveryDesign() {
    FeasibleSpace feasible =
        Spaces.fixed(Spaces.CATHODE, Map.of("pto_mass_fraction", new Numeric(0.4)));
    for (Design design : samples(feasible)) {
      assertThat(design.number("pto_mass_fraction")).isEqualTo(0.4);
    }
    assertThat(feasible.feasible(samples(Spaces.feasible(Spaces.CATHODE)).getFirst())).isFalse();
  }

  @Test
  void fixingAnAnnealFixesThatThereIsOne() {
    FeasibleSpace feasible =
        Spaces.fixed(Spaces.CATHODE, Map.of("anneal_celsius", new Numeric(180)));
    assertThat(samples(feasible))
        .allSatisfy(design -> assertThat(design.label("process_route")).isEqualTo("solvent"));
  }

  @Test
  void fixingAnAnnealOfADryCathodeSaysWhy() {
    Map<String, DesignValue> fixed =
        Map.of("anneal_celsius", new Numeric(180), "process_route", new Label("dry"));
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> Spaces.fixed(Spaces.CATHODE, fixed))
        .withMessage(
            "anneal_celsius is fixed, which needs process_route to be one of [solvent], but only"
                + " [dry] is left");
  }

  @Test
  void contradictionsNameOnlyWhatContradicts() {
    DesignConstraint ceiling =
        Spaces.hard("ceiling", Map.of("pto_mass_fraction", 1.0), Relation.AT_MOST, 0.4);
    DesignConstraint harmless =
        Spaces.hard("harmless", Map.of("loading_mg_per_cm2", 1.0), Relation.AT_MOST, 30);
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> Spaces.feasible(Spaces.CATHODE, FLOOR, harmless, ceiling))
        .satisfies(refusal -> {
          assertThat(refusal.contradictions()).hasSize(1);
          assertThat(refusal.getMessage())
              .contains("floor", "ceiling")
              .doesNotContain("harmless")
              .doesNotContain("composition");
        });
  }

  @Test
  void aLimitThatTheWholeForbidsNamesTheWhole() {
    DesignConstraint rich =
        Spaces.hard(
            "rich",
            Map.of("pto_mass_fraction", 1.0, "carbon_mass_fraction", 1.0),
            Relation.AT_LEAST,
            0.95);
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> Spaces.feasible(Spaces.CATHODE, rich))
        .withMessageContaining("rich");
  }

  @Test
  void aLimitThatTheResolutionForbidsIsToldToo() {
    DesignSpace space = DesignSpace.of(Spaces.part("x", 0, 100, 1), Spaces.part("y", 0, 100, 1));
    DesignConstraint above =
        Spaces.hard("above", Map.of("x", 1.0, "y", 2.0), Relation.AT_LEAST, 10.2);
    DesignConstraint below =
        Spaces.hard("below", Map.of("x", 1.0, "y", 2.0), Relation.AT_MOST, 10.8);
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> Spaces.feasible(space, above, below))
        .withMessageContaining("resolution");
  }

  @Test
  void faultsOfSpaceConstraintsAndFixedSettingsAreToldTogether() {
    Map<String, DesignValue> fixed = Map.of("ghost", new Numeric(1));
    DesignConstraint odd = Spaces.hard("odd", Map.of("process_route", 1.0), Relation.AT_MOST, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Spaces.fixed(Spaces.CATHODE, fixed, odd))
        .withMessageContaining("fixed[\"ghost\"]")
        .withMessageContaining("constraints[0].coefficients[\"process_route\"]");
  }

  @Test
  void labelsUnderWhichLimitsContradictAreLeftForOthers() {
    DesignConstraint annealed =
        Spaces.hard("annealed", Map.of("anneal_hours", 1.0), Relation.AT_LEAST, 2);
    assertThat(samples(Spaces.feasible(Spaces.CATHODE, annealed)))
        .allSatisfy(design -> {
          assertThat(design.label("process_route")).isEqualTo("solvent");
          assertThat(design.number("anneal_hours")).isGreaterThanOrEqualTo(2);
        });
  }

  @Test
  void candidatesAreTheWholeSpace() {
    List<Design> candidates =
        List.of(
            Design.empty().with("x", 0.1),
            Design.empty().with("x", 0.4),
            Design.empty().with("x", 0.9));
    DesignSpace space = new DesignSpace(List.of(Spaces.part("x", 0, 1, 0)), List.of(), candidates);
    FeasibleSpace feasible =
        Spaces.feasible(space, Spaces.hard("low", Map.of("x", 1.0), Relation.AT_MOST, 0.5));
    assertThat(feasible.enumerable()).isTrue();
    assertThat(feasible.all()).isEqualTo(candidates.subList(0, 2));
    assertThat(feasible.repair(new double[] {0.8})).isEqualTo(candidates.get(1));
  }

  @Test
  void aSmallCountedSpaceIsListed() {
    DesignSpace space =
        DesignSpace.of(
            new Parameter.Categorical("gas", List.of("argon", "air"), null),
            new Parameter.Whole("layers", "1", 1, 4, null),
            new Parameter.Discrete("sieve", "um", List.of(20.0, 32.0, 45.0), null));
    assertThat(Spaces.feasible(space).all()).hasSize(24).doesNotHaveDuplicates();
    DesignConstraint few = Spaces.hard("few", Map.of("layers", 1.0), Relation.AT_MOST, 2);
    assertThat(Spaces.feasible(space, few).all()).hasSize(12);
  }

  @Test
  void aListOfWholeNumbersByLogarithmsIsDrawnFromByDecades() {
    DesignSpace space =
        DesignSpace.of(
            new Parameter.Whole("cycles", "1", 1, 1000, Parameter.Scale.LOGARITHMIC, null));
    FeasibleSpace feasible = Spaces.feasible(space);
    assertThat(feasible.enumerable()).isTrue();
    RandomGenerator random = RandomKey.ofSeed(4).generator();
    int[] decades = new int[4];
    for (int i = 0; i < 9000; i++) {
      double cycles = sample(feasible, random).number("cycles");
      decades[(int) Math.log10(cycles)]++;
    }
    // 1 to 9, 10 to 99, 100 to 999 of the span of ln 1000 and half a step at either end.
    assertThat(decades[0]).isBetween(3100, 3350);
    assertThat(decades[1]).isBetween(2800, 3050);
    assertThat(decades[2]).isBetween(2750, 3000);
  }

  @Test
  void aLargeSpaceIsNotListed() {
    FeasibleSpace feasible = Spaces.feasible(Spaces.CATHODE);
    assertThat(feasible.enumerable()).isFalse();
    assertThatIllegalStateException().isThrownBy(feasible::all);
  }

  @Test
  void assessmentsComeInTheCampaignsOrderWithMarginAndVerdict() {
    FeasibleSpace feasible =
        Spaces.feasible(
            Spaces.CATHODE, FLOOR, Spaces.atMost("current_density_ma_per_cm2", 1, "mA/cm2", 0.5));
    Design design =
        Design.empty()
            .with("process_route", "dry")
            .with("pto_mass_fraction", 0.4)
            .with("electrolyte_mass_fraction", 0.5)
            .with("carbon_mass_fraction", 0.1)
            .with("loading_mg_per_cm2", 10);
    List<Assessment> assessments = feasible.assess(design);
    assertThat(assessments)
        .extracting(assessment -> assessment.constraint().name())
        .containsExactly("floor", "current_density_ma_per_cm2_limit");
    assertThat(assessments.getFirst().satisfied()).isFalse();
    assertThat(assessments.getFirst().margin()).isEqualTo(0.4 - 0.5);
    // 10 mg/cm2 x 0.4 x 0.1C x 0.409 mAh/mg = 0.1636 mA/cm2.
    assertThat(assessments.getLast().value()).isCloseTo(0.1636, within(1e-12));
    assertThat(assessments.getLast().satisfied()).isTrue();
  }

  private static List<Design> samples(FeasibleSpace feasible) {
    RandomGenerator random = RandomKey.ofSeed(11).generator();
    return IntStream.range(0, 40).mapToObj(i -> sample(feasible, random)).toList();
  }

  private static Design sample(FeasibleSpace feasible, RandomGenerator random) {
    return Objects.requireNonNull(feasible.sample(random), "no sample");
  }
}

package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.cathode.physics.ForwardModel;
import org.percola.cathode.physics.PhysicsParameters;
import org.percola.cathode.process.ProcessRoute;
import org.percola.optimizer.constraint.DesignConstraint.Physics;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.special.StandardNormal;

final class PhysicsLimitTest {
  private static final Physics SUBLIMATION = Spaces.atMost("pto_loss_fraction", 0.05, "1", 0.1);
  private static final PhysicsLimit LIMIT =
      new PhysicsLimit(SUBLIMATION, Spaces.CATHODE, PhysicsDraws.all());

  /// Reference: ln k is normal, because ln k250 and dH are; the loss passes 5 % when k t > -ln
  /// 0.95. Prior: k250 = 0.34 /h with sd 0.916 of its logarithm, dH = 130 kJ/mol with sd 15, R =
  /// 8.314, 250 °C = 523.15 K.
  @ParameterizedTest
  @CsvSource({"180,0.5", "200,0.5", "200,2", "215,0.5", "220,1", "235,0.5", "250,0.1", "250,8"})
  void theProbabilityIsThatOfTheLogNormalRate(double celsius, double hours) {
    double inverse = 1 / (celsius + 273.15) - 1 / 523.15;
    double mean = StrictMath.log(0.34) - 130_000 / 8.314 * inverse + StrictMath.log(hours);
    double sd = Math.hypot(0.916, 15_000 / 8.314 * inverse);
    double exact = StandardNormal.cdf((mean - StrictMath.log(-StrictMath.log(0.95))) / sd);
    Assessment assessment = LIMIT.assess(annealed(celsius, hours));
    assertThat(assessment.probabilityBroken()).isCloseTo(exact, within(0.01));
    assertThat(assessment.satisfied()).isEqualTo(assessment.margin() >= 0);
    assertThat(LIMIT.satisfied(annealed(celsius, hours))).isEqualTo(assessment.satisfied());
  }

  @Test
  void theJudgedValueIsTheOneExceededWithTheToleratedProbability() {
    Physics byMedian = Spaces.atMost("pto_loss_fraction", 0.02, "1", 0.5);
    double median =
        new PhysicsLimit(byMedian, Spaces.CATHODE, PhysicsDraws.all())
            .assess(annealed(235, 0.5))
            .value();
    CathodeDesign cathode =
        new CathodeDesign(ProcessRoute.SOLVENT, 0.4, 0.1, 0, 235, 0.5, 2.7, 0.1);
    double reference = ForwardModel.activeMaterialLost(cathode, PhysicsParameters.reference());
    assertThat(median).isCloseTo(reference, within(0.05 * reference));
    assertThat(LIMIT.assess(annealed(235, 0.5)).value()).isGreaterThan(2 * median);
  }

  @Test
  void aDryCathodeLosesNothing() {
    Assessment dry = LIMIT.assess(dry(10));
    assertThat(dry.value()).isZero();
    assertThat(dry.probabilityBroken()).isZero();
  }

  @Test
  void noRepairedOrSampledDesignLosesMoreThanAFewPercentOfItsPto() {
    FeasibleSpace feasible = Spaces.feasible(Spaces.CATHODE, SUBLIMATION);
    RandomGenerator random = RandomKey.ofSeed(4).generator();
    int annealed = 0;
    for (int i = 0; i < 1_000; i++) {
      Design repaired =
          Objects.requireNonNull(
              feasible.repair(random.doubles(Spaces.CATHODE.parameters().size()).toArray()));
      Design sampled = Objects.requireNonNull(feasible.sample(random));
      for (Design design : List.of(repaired, sampled)) {
        annealed += design.has("anneal_celsius") ? 1 : 0;
        assertThat(LIMIT.assess(design).probabilityBroken()).isLessThanOrEqualTo(0.1);
      }
      assertThat(feasible.repair(feasible.encoding().toUnit(repaired))).isEqualTo(repaired);
    }
    assertThat(annealed).isGreaterThan(500);
  }

  @Test
  void aHotAnnealIsMadeMilderAndNothingElseChanges() {
    FeasibleSpace feasible = Spaces.feasible(Spaces.CATHODE, SUBLIMATION);
    Design hot = annealed(250, 8);
    Design repaired = Objects.requireNonNull(feasible.repair(feasible.encoding().toUnit(hot)));
    assertThat(feasible.feasible(hot)).isFalse();
    assertThat(repaired.number("pto_mass_fraction")).isEqualTo(0.4);
    assertThat(repaired.number("loading_mg_per_cm2")).isEqualTo(2.7);
    assertThat(LIMIT.assess(repaired).probabilityBroken())
        .as("as near to the limit as the grid allows")
        .isBetween(0.04, 0.1);
  }

  @Test
  void aLimitWithoutALeverIsMetByMovingTowardsAGoodDesign() {
    Physics connected =
        new Physics(
            "connected",
            "connected_electrolyte_fraction",
            Relation.AT_LEAST,
            0.3,
            "1",
            0.2,
            Severity.HARD,
            "assumption: for this test");
    FeasibleSpace feasible = Spaces.feasible(Spaces.CATHODE, connected);
    double[] unit = feasible.encoding().toUnit(annealed(180, 0.5).with("pto_mass_fraction", 0.7));
    Design repaired = Objects.requireNonNull(feasible.repair(unit));
    assertThat(feasible.assess(repaired)).allMatch(Assessment::satisfied);
    assertThat(repaired.number("electrolyte_mass_fraction")).isGreaterThan(0.4);
  }

  @Test
  void aFixedLoadingIsReadFromTheColumns() {
    Physics limit =
        new Physics(
            "current",
            "current_density_ma_per_cm2",
            Relation.AT_MOST,
            1,
            "mA/cm2",
            0.5,
            Severity.HARD,
            "assumption: for this test",
            Map.of("loading_mg_per_cm2", "20", "c_rate", "0.3"));
    // 20 mg/cm2 x 0.4 x 0.3C x 0.409 mAh/mg = 0.9816 mA/cm2.
    assertThat(new PhysicsLimit(limit, Spaces.CATHODE, PhysicsDraws.all()).assess(dry(5)).value())
        .isCloseTo(0.9816, within(1e-12));
  }

  @Test
  void anImpossiblePhysicsLimitIsToldWhenTheSpaceIsMade() {
    Physics thin = Spaces.atMost("thickness_um", 1, "um", 0.5);
    assertThat(
            catchThrowableOfType(
                InfeasibleSpaceException.class, () -> Spaces.feasible(Spaces.CATHODE, thin)))
        .hasMessageContaining("thickness_um_limit");
  }

  private static Design annealed(double celsius, double hours) {
    return dry(2.7)
        .with("process_route", "solvent")
        .with("anneal_celsius", celsius)
        .with("anneal_hours", hours);
  }

  private static Design dry(double loading) {
    return Design.empty()
        .with("process_route", "dry")
        .with("pto_mass_fraction", 0.4)
        .with("electrolyte_mass_fraction", 0.5)
        .with("carbon_mass_fraction", 0.1)
        .with("loading_mg_per_cm2", loading);
  }
}

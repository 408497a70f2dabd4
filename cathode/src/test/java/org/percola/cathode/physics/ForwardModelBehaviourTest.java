package org.percola.cathode.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.cathode.process.CathodeProcess;
import org.percola.cathode.process.ProcessRoute;

class ForwardModelBehaviourTest {
  private static final PhysicsParameters REFERENCE = PhysicsParameters.reference();
  private static final List<ProcessRoute> ROUTES = List.of(ProcessRoute.values());
  private static final double SEED_LOADING = 3.5 / 1.3;

  /// PTO lost per half hour in an open system, printed by the fitting study.
  @ParameterizedTest
  @CsvSource({"180, 0.0017", "200, 0.007", "220, 0.027", "235, 0.068", "250, 0.16"})
  void hotterAnnealsDriveOffMorePto(double celsius, double lost) {
    CathodeDesign design = solvent(0.4, 0.1, 0, celsius, 0.5, SEED_LOADING);

    assertThat(ForwardModel.activeMaterialLost(design, REFERENCE))
        .isCloseTo(lost, within(0.06 * lost));
  }

  @Test
  void thePressedSeedElectrodeIsSeventeenMicrometresThick() {
    CathodeDesign design = solvent(0.4, 0.1, 0, 180, 0.5, SEED_LOADING);

    assertThat(ForwardModel.thicknessMicrometres(design)).isCloseTo(17.24, within(0.005));
    assertThat(ForwardModel.currentDensityMilliampsPerSquareCm(design))
        .as("57.3 µA on 1.3 cm² (seed Figure S1)")
        .isCloseTo(0.0573 / 1.3, within(1e-4));
  }

  @Test
  void millingHelpsTheSolventRoute() {
    double previous = 0;
    for (double hours : new double[] {0, 2, 5, 10, 20}) {
      double utilization =
          ForwardModel.predict(solvent(0.4, 0.1, hours, 180, 0.5, SEED_LOADING), REFERENCE)
              .utilization();
      assertThat(utilization).as("%s h", hours).isGreaterThan(previous);
      previous = utilization;
    }
  }

  @Test
  void millingIsNeutralInTheDryRouteUntilACellSaysOtherwise() {
    CathodeDesign plain = CathodeDesign.of(CathodeProcess.dry(0), 0.4, 0.1, SEED_LOADING, 0.1);
    CathodeDesign milled = CathodeDesign.of(CathodeProcess.dry(10), 0.4, 0.1, SEED_LOADING, 0.1);
    PhysicsParameters finer = REFERENCE.with(PhysicsParameter.DRY_MILLING_RATIO, 0.7);

    assertThat(ForwardModel.predict(milled, REFERENCE).utilization())
        .isCloseTo(ForwardModel.predict(plain, REFERENCE).utilization(), within(1e-15));
    assertThat(ForwardModel.predict(milled, finer).utilization())
        .isGreaterThan(ForwardModel.predict(plain, finer).utilization());
  }

  @Test
  void withoutCarbonOnlyNothingIsLeft() {
    CathodePrediction prediction =
        ForwardModel.predict(solvent(0.4, 0, 0, 180, 0.5, SEED_LOADING), REFERENCE);

    assertThat(prediction.utilization()).isZero();
    assertThat(prediction.discharges()).isFalse();
  }

  @Test
  void theConnectedElectrolyteIsTheProductOfAmountAndConnectivity() {
    CathodePrediction prediction =
        ForwardModel.predict(solvent(0.4, 0.1, 0, 180, 0.5, SEED_LOADING), REFERENCE);

    assertThat(prediction.connectedElectrolyteVolumeFraction())
        .isCloseTo(0.476 * 0.93787, within(1e-3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyDesignUnderAnyCredibleParametersGivesFiniteNumbers(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int k = 0; k < 2000; k++) {
      CathodeDesign design = anyDesign(random);
      CathodePrediction prediction = ForwardModel.predict(design, anyParameters(random));

      assertThat(prediction.activeUtilization()).as("%s", design).isBetween(0.0, 1.0);
      assertThat(prediction.utilization()).as("%s", design).isFinite();
      assertThat(prediction.averageVoltage()).as("%s", design).isFinite();
      assertThat(prediction.energyWattHoursPerLitre()).as("%s", design).isFinite();
    }
  }

  private static CathodeDesign solvent(
      double active, double carbon, double milling, double celsius, double hours, double loading) {
    return new CathodeDesign(
        ProcessRoute.SOLVENT, active, carbon, milling, celsius, hours, loading, 0.1);
  }

  private static CathodeDesign anyDesign(RandomGenerator random) {
    ProcessRoute route = ROUTES.get(random.nextInt(ROUTES.size()));
    double active = 0.001 + 0.999 * random.nextDouble();
    return new CathodeDesign(
        route,
        active,
        (1 - active) * random.nextDouble(),
        20 * random.nextDouble(),
        250 * random.nextDouble(),
        route.usesSolvent() ? 10 * random.nextDouble() : 0,
        0.1 + 100 * random.nextDouble(),
        0.01 + 5 * random.nextDouble());
  }

  private static PhysicsParameters anyParameters(RandomGenerator random) {
    double[] values = REFERENCE.toArray();
    for (PhysicsParameter parameter : PhysicsParameter.values()) {
      values[parameter.index()] = parameter.prior().fromStandard(2 * random.nextGaussian());
    }
    return PhysicsParameters.of(values);
  }
}

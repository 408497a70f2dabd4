package org.percola.cathode.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellMeasurementTest {
  /// SP40BM of the seed: 0.558 mAh from 3.5 mg with 40 wt% PTO on 1.3 cm² at 2.0917 V.
  private static final CellMeasurement MILLED =
      new CellMeasurement(
          new Estimate(0.558, 0.002),
          new Estimate(2.0917, 0.02),
          new Estimate(3.5, 0.1),
          new Estimate(0.4, 0.01),
          new Estimate(1.3, 0.01));

  @Test
  void figuresOfTheBestPublishedCell() {
    assertThat(MILLED.utilization().value()).isCloseTo(0.9745, within(5e-5));
    assertThat(MILLED.specificCapacity().value()).isCloseTo(398.6, within(0.05));
    assertThat(MILLED.arealCapacity().value()).isCloseTo(0.429, within(5e-4));
    assertThat(MILLED.loading().value()).isCloseTo(2.692, within(5e-4));
    assertThat(MILLED.energy(EnergyBasis.SEED_ELECTRODE).value()).isCloseTo(302, within(0.5));
    assertThat(MILLED.energy(EnergyBasis.PER_G_LI4PTO).value()).isCloseTo(755, within(1.0));
  }

  /// Reference: the spread of 40 000 cells whose inputs are drawn from their uncertainties.
  @ParameterizedTest
  @EnumSource(EnergyBasis.class)
  void propagationAgreesWithSimulation(EnergyBasis basis) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    int draws = 40_000;
    double sum = 0;
    double squares = 0;
    for (int k = 0; k < draws; k++) {
      double energy = drawn(random).energy(basis).value();
      sum += energy;
      squares += energy * energy;
    }
    double mean = sum / draws;
    double simulated = Math.sqrt(squares / draws - mean * mean);

    assertThat(MILLED.energy(basis).standardUncertainty())
        .isCloseTo(simulated, within(0.03 * simulated));
  }

  @Test
  void anErrorOfTheFractionMovesUtilizationButNotTheElectrodeEnergy() {
    CellMeasurement vague =
        new CellMeasurement(
            Estimate.exact(0.558),
            Estimate.exact(2.09),
            Estimate.exact(3.5),
            new Estimate(0.4, 0.04),
            Estimate.exact(1.3));

    assertThat(vague.utilization().relativeUncertainty()).isCloseTo(0.1, within(1e-12));
    assertThat(vague.energy(EnergyBasis.SEED_ELECTRODE).standardUncertainty()).isZero();
    assertThat(vague.energy(EnergyBasis.LITHIATED_ELECTRODE).relativeUncertainty())
        .isBetween(0.003, 0.005);
  }

  /// 0.1 mg on 3.5 mg is 2.9 % (seed, discussion of utilizations above 100 %).
  @Test
  void weighingAloneGivesThreePercent() {
    CellMeasurement weighed =
        new CellMeasurement(
            Estimate.exact(0.558),
            Estimate.exact(2.09),
            new Estimate(3.5, 0.1),
            Estimate.exact(0.4),
            Estimate.exact(1.3));

    assertThat(weighed.utilization().relativeUncertainty()).isCloseTo(0.0286, within(5e-5));
  }

  @Test
  void aDeadCellStillHasAnUncertainEnergy() {
    CellMeasurement dead =
        new CellMeasurement(
            new Estimate(0, 0.002),
            new Estimate(2, 0.1),
            new Estimate(3.5, 0.1),
            Estimate.exact(0.4),
            Estimate.exact(1.3));

    assertThat(dead.energy(EnergyBasis.SEED_ELECTRODE).value()).isZero();
    assertThat(dead.utilization().standardUncertainty()).isCloseTo(0.0035, within(5e-5));
  }

  @Test
  void refusesAMassOfZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new CellMeasurement(
                Estimate.exact(0.5),
                Estimate.exact(2),
                Estimate.exact(0),
                Estimate.exact(0.4),
                Estimate.exact(1.3)))
        .withMessage("compositeMilligrams: 0 mg (expected: greater than 0 mg)");
  }

  private static CellMeasurement drawn(RandomGenerator random) {
    return new CellMeasurement(
        draw(MILLED.milliampHours(), random),
        draw(MILLED.averageVoltage(), random),
        draw(MILLED.compositeMilligrams(), random),
        draw(MILLED.activeMassFraction(), random),
        draw(MILLED.areaSquareCm(), random));
  }

  private static Estimate draw(Estimate estimate, RandomGenerator random) {
    return Estimate.exact(
        estimate.value() + estimate.standardUncertainty() * random.nextGaussian());
  }
}

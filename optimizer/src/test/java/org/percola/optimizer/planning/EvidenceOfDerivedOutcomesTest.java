package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.percola.cathode.performance.CellFigures;
import org.percola.cathode.performance.EnergyBasis;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.surrogate.TrainingData;

/// Results of outcomes that are computed from others.
class EvidenceOfDerivedOutcomesTest extends EvidenceFixture {
  @Test
  void anEnergyThatCameWithAVoltageSaysTheUtilization() {
    Campaign whole =
        with(
            ExperimentState.COMPLETED,
            Trial.measurement("v", "average_voltage", 2.0, 0.02),
            Trial.measurement("e", "electrode_specific_energy", 300, 6.0));
    TrainingData data = data("utilization", whole);
    double share = design.number("pto_mass_fraction");
    double perUnit = CellFigures.wattHoursPerKilogram(1, 2.0, share, EnergyBasis.SEED_ELECTRODE);

    assertThat(data.value(0)).isCloseTo(300 / perUnit, within(1e-12));
    // 2 % of the energy and 1 % of the voltage
    assertThat(data.standardError(0) / data.value(0))
        .isCloseTo(Math.hypot(0.02, 0.01), within(2e-4));
    assertThat(Evidence.of(whole).notes())
        .containsExactly("Experiment e1: utilization was read from electrode_specific_energy.");
  }

  @Test
  void anArealCapacitySaysTheUtilizationWhereTheLoadingIsKnown() {
    Campaign whole =
        with(ExperimentState.COMPLETED, Trial.measurement("q", "areal_capacity", 0.3, null));

    assertThat(data("utilization", whole).value(0))
        .isCloseTo(
            0.3 / CellFigures.arealCapacity(1, design.number("pto_mass_fraction"), 3.5 / 1.3),
            within(1e-3));
  }

  @Test
  void anEnergyAloneIsStoredAndSaidNotToBeLearnedFrom() {
    Campaign whole =
        with(
            ExperimentState.COMPLETED,
            Trial.measurement("e", "electrode_specific_energy", 300, 6.0));

    assertThat(data("utilization", whole).size()).isZero();
    assertThat(Evidence.of(whole).notes())
        .containsExactly(
            "Experiment e1: electrode_specific_energy is stored, but not learned from: it does not"
                + " tell utilization and average_voltage by itself.");
  }

  @Test
  void anEnergyThatContradictsItsPartsIsNoted() {
    Campaign whole =
        with(
            ExperimentState.COMPLETED,
            Trial.measurement("u", "utilization", 0.5, null),
            Trial.measurement("v", "average_voltage", 2.0, null),
            Trial.measurement("e", "electrode_specific_energy", 300, null));

    assertThat(Evidence.of(whole).notes())
        .singleElement()
        .asString()
        .startsWith("Experiment e1: electrode_specific_energy is 300 Wh/kg, but utilization and")
        .endsWith("please confirm or correct one of them.");
  }
}

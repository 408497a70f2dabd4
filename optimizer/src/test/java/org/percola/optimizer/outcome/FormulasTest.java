package org.percola.optimizer.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.cathode.literature.SeedCampaignRow;
import org.percola.cathode.literature.SeedCampaignRows;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;
import org.percola.optimizer.design.Design;

class FormulasTest {
  private static final Design SP40BM =
      Design.empty()
          .with("pto_mass_fraction", 0.4)
          .with("carbon_mass_fraction", 0.1)
          .with("loading_mg_per_cm2", 3.5 / 1.3);

  @ParameterizedTest
  @MethodSource("seedRows")
  void electrodeEnergyOnTheSeedBasisIsThePrintedOne(SeedCampaignRow row) {
    Formula formula =
        formula("cathode.electrode_specific_energy", Map.of("basis", "SEED_ELECTRODE"));
    Design design = Design.empty().with("pto_mass_fraction", row.design().activeMassFraction());

    double energy =
        formula
            .at(design)
            .of(new double[] {row.utilization().value(), row.averageVoltage().value()});

    // Zhang et al., Joule 5 (2021), Table S1, adjudicated; voltages are rounded to 1 mV
    assertThat(energy).isCloseTo(row.seedElectrodeEnergyWattHoursPerKilogram(), within(0.6));
  }

  static List<SeedCampaignRow> seedRows() {
    return SeedCampaignRows.all();
  }

  @Test
  void arealCapacityOfTheBestPublishedCell() {
    double capacity =
        formula("cathode.areal_capacity", Map.of()).at(SP40BM).of(new double[] {0.976});

    // 3.5 mg on 1.3 cm², 40 % PTO, 97.6 % of 409 mAh/g
    assertThat(capacity).isCloseTo(3.5 / 1.3 * 0.4 * 0.409 * 0.976, within(1e-12));
  }

  @Test
  void stackFiguresOfAThinElectrode() {
    Map<String, String> twelveVolts = Map.of("target_voltage", "12", "voltage_basis", "NOMINAL");
    Design design = SP40BM.with("loading_mg_per_cm2", 2.781);
    double[] measured = {0.945, 2.0557};

    // The independent Python model of the same stack gives 51 Wh/kg and 141 Wh/L at 0.43 mAh/cm²
    assertThat(formula("cathode.stack_specific_energy", twelveVolts).at(design).of(measured))
        .isCloseTo(51, within(0.5));
    assertThat(formula("cathode.stack_energy_density", twelveVolts).at(design).of(measured))
        .isCloseTo(141, within(1.0));
  }

  @Test
  void volumetricEnergyIsThePristineEnergyTimesTheDensity() {
    double energy =
        formula("cathode.volumetric_energy", Map.of()).at(SP40BM).of(new double[] {0.976, 2.09});

    // ρ = 0.99 / (0.4/1.5 + 0.5/1.64 + 0.1/1.6) = 1.5615 g/cm³
    assertThat(energy).isCloseTo(409 * 0.976 * 2.09 * 0.4 * 1.5615, within(0.1));
  }

  @Test
  void aCellThatDoesNotDischargeHasNoEnergy() {
    Formula formula =
        formula("cathode.electrode_specific_energy", Map.of("basis", "PRISTINE_ELECTRODE"));

    assertThat(formula.at(SP40BM).of(new double[] {0.1, -3.0})).isZero();
  }

  @Test
  void aRoleMayBeANumberOrAnotherParameter() {
    Outcome.Measured input =
        new Outcome.Measured(
            "utilization",
            "1",
            new PriorBelief(
                "cathode.utilization",
                PriorBelief.Treatment.SAMPLED,
                Map.of("loading_mg_per_cm2", "10", "pto_mass_fraction", "active_share")));
    Outcome.Derived derived = derived("cathode.areal_capacity", List.of("utilization"), Map.of());

    Formula formula = Formulas.of(derived, Roles.of(derived, List.of(input, derived)));

    assertThat(formula.at(Design.empty().with("active_share", 0.5)).of(new double[] {1.0}))
        .isCloseTo(10 * 0.5 * 0.409, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "twelve", "-3", "NaN", "Infinity"})
  void aTargetVoltageThatIsNoPositiveNumberIsRefused(String voltage) {
    assertThatThrownBy(() ->
            formula(
                "cathode.stack_specific_energy",
                Map.of("target_voltage", voltage, "voltage_basis", "NOMINAL")))
        .hasMessageContaining("target_voltage '" + voltage + "' (expected: a number above 0)");
  }

  @Test
  void anUnknownBasisIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(
            () -> formula("cathode.electrode_specific_energy", Map.of("basis", "ELECTRODE")))
        .hasMessageContaining("basis 'ELECTRODE'")
        .hasMessageContaining("SEED_ELECTRODE");
  }

  @Test
  void anUnknownFormulaIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> formula("cathode.energy", Map.of()))
        .hasMessageContaining("cathode.energy")
        .hasMessageContaining("cathode.areal_capacity");
  }

  private static Formula formula(String name, Map<String, String> settings) {
    List<String> inputs =
        Formulas.names().contains(name) && Formulas.inputs(name) == 1
            ? List.of("utilization")
            : List.of("utilization", "average_voltage");
    Outcome.Derived derived = derived(name, inputs, settings);
    return Formulas.of(derived, Roles.of(derived, List.of(derived)));
  }

  private static Outcome.Derived derived(
      String formula, List<String> inputs, Map<String, String> settings) {
    return new Outcome.Derived("wanted", "1", formula, inputs, settings);
  }
}

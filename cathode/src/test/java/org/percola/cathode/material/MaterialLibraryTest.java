package org.percola.cathode.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.cathode.performance.PtoCapacity;
import org.percola.cathode.table.Table;

class MaterialLibraryTest {
  private static final MaterialLibrary LIBRARY = MaterialLibrary.bundled();

  static List<Material> materials() {
    return LIBRARY.materials();
  }

  static List<Material> materialsThatStoreLithium() {
    return materials().stream().filter(material -> material.electrons() > 0).toList();
  }

  @ParameterizedTest
  @MethodSource("materialsThatStoreLithium")
  void capacityFollowsFromElectronsAndMolarMass(Material material) {
    MaterialConstant capacity = material.theoreticalCapacity();

    assertThat(material.capacityFromFormula())
        .isCloseTo(capacity.value(), within(2 * capacity.standardUncertainty()));
  }

  /// Four electrons on 262.22 and 289.98 g/mol.
  @ParameterizedTest
  @CsvSource({"PTO, 408.84", "Li4PTO, 369.70"})
  void theQuinoneTakesUpFourLithium(String id, double capacity) {
    assertThat(LIBRARY.material(id).capacityFromFormula()).isCloseTo(capacity, within(0.02));
  }

  @Test
  void theFiguresOfMeritUseTheLibrarysCapacities() {
    assertThat(LIBRARY.material("PTO").theoreticalCapacity().value())
        .isEqualTo(PtoCapacity.MILLIAMP_HOURS_PER_GRAM_PTO);
    assertThat(LIBRARY.material("Li4PTO").theoreticalCapacity().value())
        .isEqualTo(PtoCapacity.MILLIAMP_HOURS_PER_GRAM_LI4PTO);
  }

  /// Textbook capacities in mAh/g.
  @ParameterizedTest
  @CsvSource({
    "Li, 3861",
    "Graphite, 372",
    "Li4Ti5O12, 175",
    "LiCoO2, 274",
    "NCA, 279",
    "NMC622, 277",
    "NMC811, 276",
    "PBALS, 231"
  })
  void knowsTextbookCapacities(String id, double capacity) {
    assertThat(LIBRARY.material(id).theoreticalCapacity().value()).isCloseTo(capacity, within(0.6));
  }

  @ParameterizedTest
  @MethodSource("materials")
  void everyMaterialHasADensityWithUncertaintyAndSource(Material material) {
    assertThat(material.density().standardUncertainty()).isPositive();
    assertThat(material.density().value()).isBetween(0.5, 10.0);
  }

  @Test
  void rolesAreFoundInTableOrder() {
    assertThat(LIBRARY.materials(MaterialRole.CONDUCTIVE_ADDITIVE))
        .extracting(Material::id)
        .containsExactly("Super C65", "VGCF");
    assertThat(LIBRARY.materials(MaterialRole.ANODE)).hasSize(4);
  }

  @Test
  void aLaboratoryMayReplaceAndAddMaterials() throws IOException {
    String header =
        "id,name,formula,roles,lithium_state,electrons,density,density_sd,density_status,"
            + "density_source,capacity,capacity_sd,capacity_status,capacity_source,"
            + "molar_mass,molar_mass_sd,molar_mass_status,molar_mass_source\n";
    Table table =
        Table.from(
            "own.csv",
            new StringReader(
                header
                    + "PTO,own batch,C16H6O4,active_material,charged,4,"
                    + "1.55,0.01,measured,pycnometer,,,,,,,,\n"
                    + "DDQ,a quinone,C8Cl2N2O2,active_material,charged,2,,,,,,,,,,,,\n"));

    MaterialLibrary own = LIBRARY.with(MaterialLibrary.from(table));

    assertThat(own.material("PTO").density().evidence()).isEqualTo(Evidence.MEASURED);
    assertThat(own.contains("DDQ")).isTrue();
    assertThat(own.contains("Li6PS5Cl")).isTrue();
    assertThat(LIBRARY.material("PTO").density().value()).isEqualTo(1.5);
    assertThatIllegalStateException()
        .isThrownBy(() -> own.material("DDQ").density())
        .withMessageStartingWith("density of DDQ is not known");
  }

  @Test
  void anUnknownMaterialIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LIBRARY.material("PTQ"))
        .withMessageStartingWith("material: PTQ (expected: one of [PTO, Li4PTO");
  }

  @Test
  void twoMaterialsOfOneIdAreRefused() {
    Material pto = LIBRARY.material("PTO");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MaterialLibrary.of(List.of(pto, pto)))
        .withMessage("material: PTO twice (expected: unique ids)");
  }

  @Test
  void oxidesAreMadeWithTheirLithiumAndQuinonesWithout() {
    assertThat(LIBRARY.material("NMC811").lithiumState()).isEqualTo(LithiumState.DISCHARGED);
    assertThat(LIBRARY.material("PTO").lithiumState()).isEqualTo(LithiumState.CHARGED);
    assertThat(Objects.requireNonNull(LIBRARY.material("PTO").molarMassGramsPerMole()).value())
        .isCloseTo(262.22, within(0.005));
  }
}

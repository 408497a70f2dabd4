package org.percola.cathode.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.cathode.formulation.Component;
import org.percola.cathode.formulation.Formulation;
import org.percola.cathode.material.Material;
import org.percola.cathode.material.MaterialLibrary;
import org.percola.cathode.process.CathodeProcess;

class PhaseVolumesTest {
  private static final Material PTO = MaterialLibrary.bundled().material("PTO");
  private static final Material ELECTROLYTE = MaterialLibrary.bundled().material("Li6PS5Cl");
  private static final Material CARBON = MaterialLibrary.bundled().material("Super C65");

  /// The fast path of the model and the general formulation of library materials are one.
  @ParameterizedTest
  @ValueSource(doubles = {0.15, 0.4, 0.7})
  void agreeWithTheFormulationOfLibraryMaterials(double active) {
    double carbon = 0.08;
    PhaseVolumes volumes =
        PhaseVolumes.of(CathodeDesign.of(CathodeProcess.dry(0), active, carbon, 2.7, 0.1));
    Formulation formulation =
        new Formulation(
            List.of(
                new Component(PTO, active),
                new Component(ELECTROLYTE, 1 - active - carbon),
                new Component(CARBON, carbon)),
            Formulation.PRESSED_POROSITY);

    assertThat(volumes.active()).isCloseTo(formulation.volumeFraction(PTO), within(1e-14));
    assertThat(volumes.electrolyte())
        .isCloseTo(formulation.volumeFraction(ELECTROLYTE), within(1e-14));
    assertThat(volumes.carbon()).isCloseTo(formulation.volumeFraction(CARBON), within(1e-14));
    assertThat(volumes.densityGramsPerCubicCm())
        .isCloseTo(formulation.densityGramsPerCubicCm().value(), within(1e-14));
  }
}

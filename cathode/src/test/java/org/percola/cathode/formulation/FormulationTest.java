package org.percola.cathode.formulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.cathode.material.Material;
import org.percola.cathode.material.MaterialLibrary;

class FormulationTest {
  private static final Material PTO = MaterialLibrary.bundled().material("PTO");
  private static final Material ELECTROLYTE = MaterialLibrary.bundled().material("Li6PS5Cl");
  private static final Material CARBON = MaterialLibrary.bundled().material("Super C65");

  /// Seed Table S5: volume fractions (without pores) and density, printed to 0.1 % and 0.01 g/cm³;
  /// the first density is printed cut off instead of rounded.
  @ParameterizedTest
  @CsvSource({
    "0.2, 21.4, 68.6, 10.0, 1.60",
    "0.3, 31.9, 58.2, 9.9, 1.59",
    "0.4, 42.1, 48.1, 9.8, 1.58",
    "0.5, 52.1, 38.1, 9.8, 1.56"
  })
  void reproducesTheSeedsVolumeFractions(
      double pto,
      double ptoPercent,
      double electrolytePercent,
      double carbonPercent,
      double density) {
    Formulation formulation = composite(pto, 0);

    assertThat(100 * formulation.volumeFraction(PTO)).isCloseTo(ptoPercent, within(0.1));
    assertThat(100 * formulation.volumeFraction(ELECTROLYTE))
        .isCloseTo(electrolytePercent, within(0.1));
    assertThat(100 * formulation.volumeFraction(CARBON)).isCloseTo(carbonPercent, within(0.1));
    assertThat(formulation.densityGramsPerCubicCm().value()).isCloseTo(density, within(0.0065));
  }

  @Test
  void solidsAndPoresFillTheVolume() {
    Formulation formulation = composite(0.4, 0.3);

    assertThat(
            formulation.volumeFraction(PTO)
                + formulation.volumeFraction(ELECTROLYTE)
                + formulation.volumeFraction(CARBON))
        .isCloseTo(0.7, within(1e-12));
  }

  /// 3.5 mg on 1.3 cm² is 17.1 µm pore free, 17.2 µm at 1 %; the seed's 26 µm need 34.3 % pores.
  @Test
  void theSeedsThicknessDoesNotFitItsPorosity() {
    double loading = 3.5 / 1.3;

    assertThat(composite(0.4, 0).thicknessMicrometres(loading)).isCloseTo(17.07, within(0.005));
    assertThat(composite(0.4, 0.01).thicknessMicrometres(loading)).isCloseTo(17.24, within(0.005));
    assertThat(composite(0.4, 0.01).impliedPorosity(loading, 26)).isCloseTo(0.343, within(5e-4));
  }

  @Test
  void thicknessAndLoadingAreInverse() {
    Formulation formulation = composite(0.35, 0.05);

    assertThat(formulation.loadingMilligramsPerSquareCm(formulation.thicknessMicrometres(4.2)))
        .isCloseTo(4.2, within(1e-12));
  }

  @Test
  void volumeFractionsGiveTheMassFractionsBack() {
    Formulation formulation = composite(0.4, 0);
    Formulation again =
        Formulation.fromVolumeFractions(
            List.of(PTO, ELECTROLYTE, CARBON),
            List.of(
                formulation.volumeFraction(PTO),
                formulation.volumeFraction(ELECTROLYTE),
                formulation.volumeFraction(CARBON)),
            0);

    assertThat(again.massFraction(PTO)).isCloseTo(0.4, within(1e-12));
    assertThat(again.massFraction(CARBON)).isCloseTo(0.1, within(1e-12));
  }

  /// s = ρ sqrt((0.421 · 0.05/1.5)² + (0.481 · 0.1/1.64)² + (0.099 · 0.2/1.6)²) = 0.055 g/cm³.
  @Test
  void densityCarriesTheUncertaintyOfItsComponents() {
    assertThat(composite(0.4, 0).densityGramsPerCubicCm().standardUncertainty())
        .isCloseTo(0.0547, within(5e-4));
  }

  @Test
  void fractionsThatDoNotCloseAreRefusedWithTheirSum() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Formulation(List.of(new Component(PTO, 0.4), new Component(ELECTROLYTE, 0.5)), 0))
        .withMessage("mass fractions: [PTO 0.4, Li6PS5Cl 0.5] sum to 0.9 (expected: 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Formulation.fromVolumeFractions(List.of(PTO, CARBON), List.of(0.6, 0.6), 0))
        .withMessage("volume fractions: [0.6, 0.6] sum to 1.2 (expected: 1)");
  }

  @Test
  void aMaterialMayAppearOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Formulation(List.of(new Component(PTO, 0.5), new Component(PTO, 0.5)), 0))
        .withMessageContaining("each material once");
  }

  private static Formulation composite(double pto, double porosity) {
    return new Formulation(
        List.of(
            new Component(PTO, pto),
            new Component(ELECTROLYTE, 0.9 - pto),
            new Component(CARBON, 0.1)),
        porosity);
  }
}

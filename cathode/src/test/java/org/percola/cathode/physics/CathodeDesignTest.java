package org.percola.cathode.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.cathode.process.CathodeProcess;
import org.percola.cathode.process.ProcessRoute;

class CathodeDesignTest {
  @Test
  void theElectrolyteIsTheRest() {
    assertThat(
            CathodeDesign.of(CathodeProcess.dry(0), 0.4, 0.1, 2.7, 0.1).electrolyteMassFraction())
        .isCloseTo(0.5, within(1e-15));
  }

  @Test
  void dryDesignsAreEqualWhateverAnnealTemperatureWasWritten() {
    CathodeDesign one = new CathodeDesign(ProcessRoute.DRY, 0.4, 0.1, 0, 180, 0, 2.7, 0.1);
    CathodeDesign other = new CathodeDesign(ProcessRoute.DRY, 0.4, 0.1, 0, Double.NaN, 0, 2.7, 0.1);

    assertThat(one).isEqualTo(other);
    assertThat(one.annealCelsius()).isEqualTo(CathodeDesign.UNANNEALED_CELSIUS);
  }

  @Test
  void aProcessAndTheSamePlainFieldsAreTheSameDesign() {
    assertThat(CathodeDesign.of(CathodeProcess.solvent(10, 180, 0.5), 0.4, 0.1, 2.7, 0.1))
        .isEqualTo(new CathodeDesign(ProcessRoute.SOLVENT, 0.4, 0.1, 10, 180, 0.5, 2.7, 0.1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SOLVENT|0  |0.1|0 |180|0.5|2.7|0.1|activeMassFraction: 0 (expected: greater than 0)
          SOLVENT|0.9|0.2|0 |180|0.5|2.7|0.1|(expected: 0 to 1)
          SOLVENT|0.4|0.1|-1|180|0.5|2.7|0.1|millingHours: -1 h (expected: at least 0 h)
          SOLVENT|0.4|0.1|0 |NaN|0.5|2.7|0.1|annealCelsius: NaN °C
          DRY    |0.4|0.1|0 |180|0.5|2.7|0.1|annealHours (route DRY, no solvent): 0.5 h
          DRY    |0.4|0.1|0 |180|0  |0  |0.1|loadingMilligramsPerSquareCm: 0 mg/cm²
          DRY    |0.4|0.1|0 |180|0  |2.7|NaN|cRate: NaN C
          """)
  void refusesWhatCannotBeComputed(
      ProcessRoute route,
      double active,
      double carbon,
      double milling,
      double celsius,
      double hours,
      double loading,
      double rate,
      String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CathodeDesign(route, active, carbon, milling, celsius, hours, loading, rate))
        .withMessageContaining(message);
  }
}

package org.percola.cathode.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CathodeProcessTest {
  @ParameterizedTest
  @EnumSource(
      value = ProcessRoute.class,
      names = {"DRY", "CRYO_MILLED"})
  void refusesAnAnnealWhereNoSolventWasUsed(ProcessRoute route) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CathodeProcess(route, 0, new Anneal(180, 0.5)))
        .withMessage(
            "anneal: 180.0 °C for 0.5 h on route "
                + route
                + " (expected: none, because no solvent was used)");
  }

  @Test
  void aSolventRouteCarriesItsAnneal() {
    CathodeProcess process = CathodeProcess.solvent(10, 180, 0.5);

    assertThat(Objects.requireNonNull(process.anneal()).celsius()).isEqualTo(180);
    assertThat(process.withMillingHours(0).millingHours()).isZero();
  }

  @Test
  void aSolventRouteMayStopAtDrying() {
    assertThat(new CathodeProcess(ProcessRoute.SOLVENT, 0, null).anneal()).isNull();
  }

  @Test
  void refusesTemperaturesAtWhichPtoSublimes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Anneal(300, 1))
        .withMessage("annealCelsius: 300 °C (expected: 20 to 250 °C)");
  }

  @Test
  void refusesNegativeMilling() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CathodeProcess.dry(-1))
        .withMessage("millingHours: -1 h (expected: 0 to 1000 h)");
  }
}

package org.percola.cathode.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.percola.cathode.physics.CathodeDesign;
import org.percola.cathode.physics.ForwardModel;
import org.percola.cathode.physics.PhysicsParameters;
import org.percola.cathode.process.ProcessRoute;

class LoadingSearchTest {
  /// Loadings printed to 0.1 mg/cm² by an independent implementation of the same model.
  @ParameterizedTest
  @CsvSource({
    "0.43, 180, 0.5, 2.8",
    "1, 180, 0.5, 6.5",
    "2, 180, 0.5, 13.2",
    "3, 180, 0.5, 21.9",
    "3, 210, 1.0, 20.9",
    "4, 210, 1.0, 31.5"
  })
  void findsThePublishedLoading(
      double target, double annealCelsius, double annealHours, double loading) {
    OptionalDouble found =
        LoadingSearch.loadingFor(
            target, milled(annealCelsius, annealHours), PhysicsParameters.reference());

    assertThat(found.orElseThrow()).isCloseTo(loading, within(0.05));
  }

  @Test
  void aTargetMayBeOutOfReach() {
    assertThat(LoadingSearch.loadingFor(4, milled(180, 0.5), PhysicsParameters.reference()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.001", "0.05", "0.7", "2.5"})
  void theLoadingFoundGivesTheCapacityAskedFor(double target) {
    CathodeDesign design = milled(200, 1);
    PhysicsParameters parameters = PhysicsParameters.reference();

    double loading = LoadingSearch.loadingFor(target, design, parameters).orElseThrow();

    assertThat(
            ForwardModel.predict(design.withLoading(loading), parameters)
                .arealCapacityMilliampHoursPerSquareCm())
        .isCloseTo(target, within(1e-12));
  }

  private static CathodeDesign milled(double annealCelsius, double annealHours) {
    return new CathodeDesign(
        ProcessRoute.SOLVENT, 0.4, 0.1, 10, annealCelsius, annealHours, 3.5 / 1.3, 0.1);
  }
}

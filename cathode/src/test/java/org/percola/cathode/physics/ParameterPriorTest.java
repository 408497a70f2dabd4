package org.percola.cathode.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterPriorTest {
  @ParameterizedTest
  @EnumSource(PhysicsParameter.class)
  void standardDeviatesGoThereAndBack(PhysicsParameter parameter) {
    ParameterPrior prior = parameter.prior();

    assertThat(prior.fromStandard(0)).isCloseTo(prior.centre(), within(1e-15 * prior.centre()));
    for (double z : new double[] {-0.8, -0.1, 0, 0.4, 0.9}) {
      assertThat(prior.toStandard(prior.fromStandard(z))).isCloseTo(z, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource(PhysicsParameter.class)
  void wildDeviatesStopAtTheBounds(PhysicsParameter parameter) {
    ParameterPrior prior = parameter.prior();

    assertThat(prior.fromStandard(-60)).isEqualTo(prior.lower());
    assertThat(prior.fromStandard(60)).isEqualTo(prior.upper());
  }

  @ParameterizedTest
  @EnumSource(PhysicsParameter.class)
  void everyParameterSaysWhereItComesFrom(PhysicsParameter parameter) {
    assertThat(parameter.source()).hasSizeGreaterThan(8);
    assertThat(parameter.symbol()).isNotBlank();
    assertThat(parameter.unit()).isNotBlank();
    assertThat(parameter.prior().toStandard(parameter.reference()))
        .as("the reference is credible under its own prior")
        .isBetween(-2.0, 2.0);
  }

  /// Priors of the original fit of the seven fitted parameters (centre, sd; log unless NORMAL).
  @ParameterizedTest
  @CsvSource({
    "REACH, LOG_NORMAL, 1.4, 0.5",
    "PARTICLE_SIZE, LOG_NORMAL, 5, 0.4",
    "MILLING_RATIO, LOG_NORMAL, 0.5, 0.4",
    "DRY_THRESHOLD, NORMAL, 0.20, 0.06",
    "SOLVENT_THRESHOLD, NORMAL, 0.10, 0.06",
    "PERCOLATION_WIDTH, LOG_NORMAL, 0.16, 0.4",
    "RATE_EXPONENT, NORMAL, 0.8, 0.2"
  })
  void fittedParametersKeepThePriorsOfTheFit(
      PhysicsParameter parameter, ParameterPrior.Form form, double centre, double spread) {
    assertThat(parameter.status()).isEqualTo(PhysicsParameter.Status.FITTED);
    assertThat(parameter.prior().form()).isEqualTo(form);
    assertThat(parameter.prior().centre()).isEqualTo(centre);
    assertThat(parameter.prior().spread()).isEqualTo(spread);
  }

  @Test
  void refusesACentreOutsideItsBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new ParameterPrior(PhysicsParameter.REACH, ParameterPrior.Form.NORMAL, 3, 1, 0, 2))
        .withMessage("REACH centre: 3 (expected: 0 to 2)");
  }
}

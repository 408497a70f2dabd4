package org.percola.cathode.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PredictedEnergyTest {
  private static final Estimate UTILIZATION = new Estimate(0.976, 0.056);
  private static final Estimate VOLTAGE = new Estimate(2.091, 0.039);

  /// 0.976 · 409 · 2.091 · 370/409 · 0.4 = 302.0 Wh/kg (seed Table S1, row 16).
  @Test
  void theBestPublishedElectrode() {
    Estimate energy = PredictedEnergy.of(UTILIZATION, VOLTAGE, 0, 0.4, EnergyBasis.SEED_ELECTRODE);

    assertThat(energy.value()).isCloseTo(302.0, within(0.05));
    assertThat(energy.relativeUncertainty())
        .isCloseTo(Math.hypot(0.056 / 0.976, 0.039 / 2.091), within(1e-12));
  }

  @Test
  void quantitiesThatMoveTogetherAddTheirUncertainties() {
    Estimate energy = PredictedEnergy.of(UTILIZATION, VOLTAGE, 1, 0.4, EnergyBasis.PER_G_PTO);

    assertThat(energy.relativeUncertainty())
        .isCloseTo(0.056 / 0.976 + 0.039 / 2.091, within(1e-12));
  }
}

package org.percola.surrogate.mean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.percola.surrogate.SeedCells;

class LinearMeanTest {

  /// Unconditional numbers of the seed schema: PTO, electrolyte, carbon, milling, loading.
  @Test
  void addsSlopesOverTheRangeOfEveryUnconditionalNumber() {
    LinearMean mean = LinearMean.of(SeedCells.schema(), 1, 1);
    assertThat(mean.parameters())
        .extracting("name")
        .containsExactly(
            "level",
            "slope of pto_mass_fraction",
            "slope of electrolyte_mass_fraction",
            "slope of carbon_mass_fraction",
            "slope of milling_hours",
            "slope of loading_mg_per_cm2");
    double[] out = new double[8];
    mean.evaluate(SeedCells.inputs(), new double[] {2, 1, 0, 0, 0.5, 0}, out);
    assertThat(out[6])
        .isCloseTo(2 + (0.4 - 0.15) / 0.55 - 0.5 + 0.5 * (10.0 / 20 - 0.5), within(1e-15));
  }
}

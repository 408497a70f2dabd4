package org.percola.cathode.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CellToCellNoiseTest {
  /// sqrt(0.045² + (0.1/3.5)²) = 5.33 %.
  @Test
  void aSeedSizedCellScattersByFivePercent() {
    assertThat(CellToCellNoise.relative(3.5)).isCloseTo(0.0533, within(5e-5));
  }

  @Test
  void heavierCellsApproachThePreparationScatter() {
    assertThat(CellToCellNoise.relative(100)).isCloseTo(0.045, within(5e-5));
  }
}

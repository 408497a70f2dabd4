package org.percola.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ResistorNetworkTest {
  private static final int LAYER = Grid.EDGE * Grid.EDGE;

  @Test
  void aSlabThatIsTappedEvenlyDropsAThirdOfItsResistance() {
    boolean[] all = new boolean[Grid.SIZE];
    double[] even = new double[Grid.SIZE];
    Arrays.fill(all, true);
    Arrays.fill(even, 1);
    // L / (3 σ A), in units of 1 / (σ pitch)
    assertThat(new ResistorNetwork(all, 0, Grid.FACES).meanDrop(even))
        .isCloseTo(1 / (3.0 * Grid.EDGE), within(1e-4));
  }

  @Test
  void aColumnTappedAtItsEndIsAsManyResistorsInSeries() {
    boolean[] column = new boolean[Grid.SIZE];
    double[] end = new double[Grid.SIZE];
    for (int z = 0; z < Grid.EDGE; z++) {
      column[z * LAYER] = true;
    }
    end[0] = 1;
    // from the last layer's outer face: half a voxel, then one per step
    assertThat(new ResistorNetwork(column, Grid.EDGE - 1, Grid.FACES).meanDrop(end))
        .isCloseTo(Grid.EDGE - 0.5, within(1e-2));
  }

  @Test
  void withoutANetworkTheDropIsInfinite() {
    assertThat(
            new ResistorNetwork(new boolean[Grid.SIZE], 0, Grid.FACES)
                .meanDrop(new double[Grid.SIZE]))
        .isInfinite();
  }
}

package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadWeightsTest {
  /// The number of points of a lattice of p parts for m objectives is (p + m - 1) over (m - 1).
  @ParameterizedTest
  @CsvSource({"2, 10, 10", "2, 1, 2", "3, 10, 10", "3, 9, 6", "3, 2, 3", "4, 10, 10", "6, 10, 6"})
  void theFinestLatticeThatHasNoMorePointsThanAreWanted(int objectives, int most, int points) {
    List<List<Double>> weights = SpreadWeights.of(objectives, most);

    assertThat(weights).hasSize(points).doesNotHaveDuplicates();
    assertThat(weights)
        .allSatisfy(one -> {
          assertThat(one).hasSize(objectives).allSatisfy(w -> assertThat(w).isPositive());
          assertThat(one.stream().mapToDouble(w -> w).sum()).isCloseTo(1, within(1e-12));
        });
    for (int j = 0; j < objectives; j++) {
      int objective = j;
      assertThat(weights).anyMatch(one -> one.get(objective) > 0.9);
    }
  }
}

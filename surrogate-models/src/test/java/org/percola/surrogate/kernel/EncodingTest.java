package org.percola.surrogate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.percola.surrogate.SeedCells;

class EncodingTest {
  private static final int ROUTE = 0;
  private static final int PTO = 1;
  private static final int ANNEAL_CELSIUS = 5;
  private static final int LOADING = 7;

  private static double[] distances(double[] one, double[] other) {
    Encoding encoding = Encoding.of(SeedCells.schema());
    Coordinates coordinates = encoding.encode(SeedCells.inputs(one, other));
    double[] distances = new double[encoding.groups()];
    coordinates.squaredDistances(0, coordinates, 1, distances, 0);
    return distances;
  }

  private static double[] row(double route, double pto, double celsius, double loading) {
    return new double[] {route, pto, 0.9 - pto, 0.1, 0, celsius, 0.5, loading};
  }

  @Test
  void numbersAreMeasuredInTheirOwnRange() {
    double[] d = distances(row(0, 0.15, 180, 1), row(0, 0.70, 180, 1));
    assertThat(d[PTO]).isCloseTo(1, within(1e-15));
    assertThat(d[ROUTE]).isZero();
  }

  @Test
  void logarithmicNumbersAreMeasuredByRatio() {
    double[] low = distances(row(0, 0.3, 180, 1), row(0, 0.3, 180, 2));
    double[] high = distances(row(0, 0.3, 180, 10), row(0, 0.3, 180, 20));
    assertThat(low[LOADING]).isCloseTo(high[LOADING], within(1e-14)).isPositive();
  }

  @Test
  void differentLabelsAreOneApart() {
    assertThat(distances(row(0, 0.3, 180, 1), row(1, 0.3, 180, 1))[ROUTE])
        .isCloseTo(1, within(1e-15));
  }

  @Test
  void inactiveIsOneAwayFromEveryActiveValue() {
    assertThat(distances(row(0, 0.3, 180, 1), row(1, 0.3, 80, 1))[ANNEAL_CELSIUS])
        .isCloseTo(1, within(1e-15));
    assertThat(distances(row(0, 0.3, 180, 1), row(1, 0.3, 222, 1))[ANNEAL_CELSIUS])
        .isCloseTo(1, within(1e-15));
  }

  @Test
  void theEndsOfAConditionalRangeAreOneApart() {
    assertThat(distances(row(1, 0.3, 80, 1), row(1, 0.3, 250, 1))[ANNEAL_CELSIUS])
        .isCloseTo(1, within(1e-15));
  }

  @Test
  void inactiveValuesDoNotMatter() {
    assertThat(distances(row(0, 0.3, 80, 1), row(0, 0.3, 250, 1))).containsOnly(0.0);
  }

  @Test
  void strayValuesStayFinite() {
    double[] d = distances(row(0, 0.3, 180, 1e-300), row(0, 0.3, 180, 1e300));
    assertThat(d[LOADING]).isEqualTo(9);
  }

  @Test
  void unknownLabelIsRefusedByName() {
    assertThatThrownBy(() -> distances(row(2, 0.3, 180, 1), row(0, 0.3, 180, 1)))
        .hasMessageContaining("process_route: level index 2.0 (expected: 0 to 1)");
  }
}

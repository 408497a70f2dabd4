package org.percola.surrogate.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
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

  private static final InputColumn.Activation WHEN_WET =
      new InputColumn.Activation("route", List.of("wet"));
  private static final List<String> SOLVENTS = List.of("toluene", "NMP", "water");
  private static final List<InputColumn.Descriptor> KNOWN =
      List.of(
          new InputColumn.Descriptor("polarity", List.of(0.099, 0.355, 1.0)),
          new InputColumn.Descriptor("grade", List.of(3.0, 3.0, 3.0)));

  private static double[] described(InputColumn column, double one, double other) {
    InputSchema schema = new InputSchema(List.of(column));
    Encoding encoding = Encoding.of(schema);
    boolean[] active = {true, other >= 0};
    Inputs rows = Inputs.of(schema, 2, new double[][] {{one, other}}, new boolean[][] {active});
    Coordinates coordinates = encoding.encode(rows);
    double[] distances = new double[encoding.groups()];
    coordinates.squaredDistances(0, coordinates, 1, distances, 0);
    return distances;
  }

  @Test
  void ordinalLevelsAreSpacedEqually() {
    var column = new InputColumn.Ordinal("pressure", List.of("low", "mid", "high"), null);
    assertThat(described(column, 0, 1)).containsExactly(0.25);
    assertThat(described(column, 0, 2)).containsExactly(1);
    assertThat(described(new InputColumn.Ordinal("lone", List.of("only"), null), 0, 0))
        .containsExactly(0);
  }

  @Test
  void conditionalOrdinalsLieOnTheArc() {
    var column = new InputColumn.Ordinal("pressure", List.of("low", "mid", "high"), WHEN_WET);
    assertThat(described(column, 0, 2)[0]).isCloseTo(1, within(1e-15));
    assertThat(described(column, 1, -1)[0]).isCloseTo(1, within(1e-15));
  }

  @Test
  void descriptorsSayWhichLabelsResembleEachOther() {
    var column = new InputColumn.Categorical("solvent", SOLVENTS, KNOWN, null);
    double[] near = described(column, 0, 1);
    double[] far = described(column, 0, 2);
    assertThat(near[0]).isEqualTo(far[0]).isCloseTo(1, within(1e-15));
    double step = (0.355 - 0.099) / (1.0 - 0.099);
    assertThat(near[1]).isCloseTo(step * step, within(1e-15));
    assertThat(far[1]).isEqualTo(1);
    assertThat(near[2]).as("a constant descriptor tells nothing").isZero();
  }

  @Test
  void everyDescriptorIsANamedGroupOfItsOwn() {
    var column = new InputColumn.Categorical("solvent", SOLVENTS, KNOWN, WHEN_WET);
    Encoding encoding = Encoding.of(new InputSchema(List.of(column)));
    assertThat(encoding.names()).containsExactly("solvent", "solvent: polarity", "solvent: grade");
    assertThat(encoding.width()).isEqualTo(4 + 2 + 2);
    assertThat(described(column, 2, -1))
        .satisfies(d -> assertThat(d[1]).isCloseTo(1, within(1e-15)));
  }

  @Test
  void descriptorsThatDoNotFitTheLevelsAreRefused() {
    var few = List.of(new InputColumn.Descriptor("polarity", List.of(1.0)));
    assertThatThrownBy(() -> new InputColumn.Categorical("solvent", SOLVENTS, few, null))
        .hasMessage("solvent: 1 values of descriptor polarity (expected: one per level, 3)");
    assertThatThrownBy(() -> new InputColumn.Descriptor("polarity", List.of(Double.NaN)))
        .hasMessageContaining("expected: finite");
  }
}

package org.percola.surrogate.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.related.RelatedData.Kind;

class MatchedDataTest {
  private static final InputColumn X = Worlds.numeric("x");
  private static final InputColumn SOLVENT = labels("solvent", "dmf", "dma");
  private static final InputSchema HERE = new InputSchema(List.of(X, SOLVENT));

  private static InputColumn labels(String name, String... labels) {
    return new InputColumn.Categorical(name, List.of(labels), null);
  }

  private static TrainingData data(InputSchema schema, double[]... columns) {
    int rows = columns[0].length;
    boolean[][] active = new boolean[columns.length][rows];
    for (boolean[] column : active) {
      Arrays.fill(column, true);
    }
    double[] values = new double[rows];
    double[] errors = new double[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = i;
      errors[i] = 1;
    }
    return TrainingData.of(Inputs.of(schema, rows, columns, active), values, errors);
  }

  private static MatchedData match(TrainingData data, Map<String, String> fixed) {
    return MatchedData.of(
        new RelatedData("old", Kind.EARLIER_CAMPAIGN, data, fixed), HERE, RandomKey.ofSeed(1));
  }

  @Test
  void columnsAreMatchedByNameAndLabelsByTheirText() {
    InputSchema there = new InputSchema(List.of(labels("solvent", "dma", "water", "dmf"), X));
    MatchedData matched =
        match(data(there, new double[] {0, 1, 2}, new double[] {0.1, 0.2, 1.7}), Map.of());
    Inputs rows = matched.rows().inputs();
    assertThat(rows.size()).isEqualTo(2);
    assertThat(rows.value(0, 1)).as("outside the range, and kept").isEqualTo(1.7);
    assertThat(rows.value(1, 0)).isEqualTo(1);
    assertThat(rows.value(1, 1)).isEqualTo(0);
    assertThat(matched.rows().value(1)).isEqualTo(2);
    assertThat(matched.notes())
        .containsExactly(
            "earlier campaign old: 1 of 3 results left out, their designs cannot be said in this"
                + " campaign's inputs.");
  }

  @Test
  void aMissingInputHasToBeStated() {
    TrainingData data = data(new InputSchema(List.of(X)), new double[] {0.1, 0.2});
    assertThat(match(data, Map.of()).rows().size()).isZero();
    assertThat(match(data, Map.of()).notes())
        .containsExactly(
            "earlier campaign old is not used: solvent: not known there (expected: a column, or a"
                + " stated value).");
    assertThat(match(data, Map.of("solvent", "water")).rows().size()).isZero();
    Inputs stated = match(data, Map.of("solvent", "dma")).rows().inputs();
    assertThat(stated.value(1, 0)).isEqualTo(1);
    assertThat(stated.active(1, 1)).isTrue();
  }

  @Test
  void anInputThatIsUnknownHereMustHaveBeenConstant() {
    InputSchema there = new InputSchema(List.of(X, SOLVENT, Worlds.numeric("pressure")));
    double[] x = {0.1, 0.2};
    double[] solvent = {0, 1};
    TrainingData constant = data(there, x, solvent, new double[] {0.5, 0.5});
    assertThat(match(constant, Map.of()).rows().size()).isEqualTo(2);
    TrainingData varied = data(there, x, solvent, new double[] {0.5, 0.6});
    assertThat(match(varied, Map.of()).rows().size()).isZero();
    assertThat(match(varied, Map.of()).notes().getFirst()).contains("pressure: varied there");
  }

  @Test
  void aNumberIsNotALabel() {
    InputSchema there = new InputSchema(List.of(X, Worlds.numeric("solvent")));
    TrainingData data = data(there, new double[] {0.1}, new double[] {0.5});
    assertThat(match(data, Map.of()).notes().getFirst()).contains("another kind of input");
  }

  @Test
  void aConditionalInputMeansSomethingOnlyWhereItsParentSaysSo() {
    InputColumn hours =
        new InputColumn.Numeric(
            "hours",
            0,
            8,
            InputColumn.Spacing.LINEAR,
            new InputColumn.Activation("solvent", List.of("dma")));
    InputSchema here = new InputSchema(List.of(hours, SOLVENT));
    TrainingData data = data(new InputSchema(List.of(SOLVENT)), new double[] {0, 1});
    RelatedData source =
        new RelatedData("old", Kind.EARLIER_CAMPAIGN, data, Map.of("hours", "2.5"));
    Inputs rows = MatchedData.of(source, here, RandomKey.ofSeed(1)).rows().inputs();
    assertThat(rows.active(0, 0)).isFalse();
    assertThat(rows.active(0, 1)).isTrue();
    assertThat(rows.value(0, 1)).isEqualTo(2.5);
  }

  @Test
  void aLargeSourceIsDrawnFromWithoutReturn() {
    int many = 4 * MatchedData.MOST_ROWS;
    double[] x = new double[many];
    Arrays.setAll(x, i -> i);
    MatchedData matched = match(data(HERE, x, new double[many]), Map.of());
    TrainingData rows = matched.rows();
    assertThat(rows.size()).isEqualTo(MatchedData.MOST_ROWS);
    double sum = 0;
    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.inputs().value(0, i)).isGreaterThan(rows.inputs().value(0, i - 1));
      assertThat(rows.value(i)).isEqualTo(rows.inputs().value(0, i));
      sum += rows.value(i);
    }
    assertThat(sum / rows.size()).isBetween(0.4 * many, 0.6 * many);
  }
}

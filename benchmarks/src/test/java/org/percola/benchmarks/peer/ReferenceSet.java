package org.percola.benchmarks.peer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.percola.benchmarks.peer.SquaredExponentialProcess.Parameters;
import org.percola.cathode.table.Table;
import org.percola.cathode.table.TableRow;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.TrainingData;

/// The data sets of `benchmarks/peers/botorch_reference.py`, and what BoTorch said of them.
@SuppressWarnings("ImmutableEnumChecker") // schemas and parameters never change
enum ReferenceSet {
  /// Two numbers.
  SMOOTH(
      List.of(number("x", 10, 20), number("z", -1, 3)),
      new Parameters(new double[] {0.4, 1.1}, 0.3, 0.02)),
  /// A number, a label of two levels, a label of three.
  MIXED(
      List.of(number("x", 0, 1), label("two", "a", "b"), label("three", "a", "b", "c")),
      new Parameters(new double[] {0.7, 1.5, 2.0, 0.9, 3.0}, -0.2, 0.005));

  private static final int TRAINED = 16;
  private static final int ASKED = 8;
  private static final int[] PRIMES = {2, 3, 5};

  private final InputSchema schema;
  private final Parameters given;

  ReferenceSet(List<InputColumn> columns, Parameters given) {
    this.schema = new InputSchema(columns);
    this.given = given;
  }

  private static InputColumn number(String name, double lower, double upper) {
    return new InputColumn.Numeric(name, lower, upper, InputColumn.Spacing.LINEAR, null);
  }

  private static InputColumn label(String name, String... levels) {
    return new InputColumn.Categorical(name, List.of(levels), null);
  }

  Parameters givenParameters() {
    return given;
  }

  TrainingData training() {
    double[] unknown = new double[TRAINED];
    Arrays.fill(unknown, Double.NaN);
    Inputs inputs = inputs().rows(IntStream.range(0, TRAINED).toArray());
    return TrainingData.of(inputs, values("value"), unknown);
  }

  Inputs asked() {
    return inputs().rows(IntStream.range(TRAINED, TRAINED + ASKED).toArray());
  }

  double[] values(String kind) {
    return rows(kind).stream().mapToDouble(row -> row.number("value")).toArray();
  }

  double[] variances(String kind) {
    return rows(kind).stream().mapToDouble(row -> row.number("variance")).toArray();
  }

  private List<TableRow> rows(String kind) {
    List<TableRow> rows =
        Table.fromResource(ReferenceSet.class, "botorch-reference.csv").rows().stream()
            .filter(row -> row.text("set").equalsIgnoreCase(name()))
            .filter(row -> row.text("kind").equals(kind))
            .toList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(kind + " (expected: a kind of the reference table)");
    }
    return rows;
  }

  /// Points of the Halton sequence, spread over the columns.
  private Inputs inputs() {
    int size = TRAINED + ASKED;
    double[][] values = new double[schema.size()][size];
    boolean[][] active = new boolean[schema.size()][size];
    for (int c = 0; c < schema.size(); c++) {
      Arrays.fill(active[c], true);
      for (int row = 0; row < size; row++) {
        double place = digitReversed(row + 1, PRIMES[c]);
        values[c][row] = value(schema.columns().get(c), place);
      }
    }
    return Inputs.of(schema, size, values, active);
  }

  private static double value(InputColumn column, double place) {
    return switch (column) {
      case InputColumn.Numeric n -> n.lower() + (n.upper() - n.lower()) * place;
      case InputColumn.Categorical l -> Math.floor(l.levels().size() * place);
      case InputColumn.Ordinal l -> Math.floor(l.levels().size() * place);
    };
  }

  private static double digitReversed(int number, int base) {
    double value = 0;
    double share = 1;
    for (int rest = number; rest > 0; rest /= base) {
      share /= base;
      value += share * (rest % base);
    }
    return value;
  }
}

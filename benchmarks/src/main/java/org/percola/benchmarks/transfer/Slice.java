package org.percola.benchmarks.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.percola.benchmarks.pool.Pool;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;

/// The conditions of a pool at one setting of one input: a campaign of its own.
final class Slice {
  private final Pool pool;
  private final int[] rows;

  private Slice(Pool pool, int[] rows) {
    this.pool = pool;
    this.rows = rows;
  }

  static Slice at(Pool pool, String input, double setting) {
    Inputs conditions = pool.conditions();
    int column = conditions.schema().indexOf(input);
    return new Slice(
        pool,
        IntStream.range(0, pool.size())
            .filter(row -> conditions.value(column, row) == setting)
            .toArray());
  }

  /// The numbers of an input that occur, from the least to the greatest.
  static double[] settings(Pool pool, String input) {
    int column = pool.conditions().schema().indexOf(input);
    return IntStream.range(0, pool.size())
        .mapToDouble(row -> pool.conditions().value(column, row))
        .distinct()
        .sorted()
        .toArray();
  }

  /// Some conditions of the slice by lot, the same for the same key and more for a larger count.
  Slice drawn(int count, RandomKey key) {
    int[] order = order(key);
    return new Slice(pool, Arrays.copyOf(order, Math.min(count, order.length)));
  }

  /// The last conditions of the same lot: none of them among the first.
  Slice heldOut(int count, RandomKey key) {
    int[] order = order(key);
    return new Slice(
        pool, Arrays.copyOfRange(order, Math.max(0, order.length - count), order.length));
  }

  private int[] order(RandomKey key) {
    List<Integer> order = new ArrayList<>(Arrays.stream(rows).boxed().toList());
    Collections.shuffle(order, key.generator());
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The pool that it is a part of.
  Pool pool() {
    return pool;
  }

  Inputs inputs() {
    return pool.conditions().rows(rows);
  }

  double[] values() {
    return Arrays.stream(rows).mapToDouble(pool::mean).toArray();
  }

  /// As measured, the noise unknown.
  TrainingData data() {
    double[] unknown = new double[rows.length];
    Arrays.fill(unknown, Double.NaN);
    return TrainingData.of(inputs(), values(), unknown);
  }

  /// The same designs with the values in another order: a source that knows nothing.
  TrainingData shuffled(RandomKey key) {
    double[] values = new Slice(pool, order(key)).values();
    double[] unknown = new double[rows.length];
    Arrays.fill(unknown, Double.NaN);
    return TrainingData.of(inputs(), values, unknown);
  }

  /// The same conditions without one input.
  static Inputs without(Inputs inputs, String input) {
    int dropped = inputs.schema().indexOf(input);
    int[] kept =
        IntStream.range(0, inputs.schema().size()).filter(column -> column != dropped).toArray();
    double[][] values = new double[kept.length][inputs.size()];
    boolean[][] active = new boolean[kept.length][inputs.size()];
    List<InputColumn> columns = new ArrayList<>();
    for (int c = 0; c < kept.length; c++) {
      columns.add(inputs.schema().columns().get(kept[c]));
      for (int row = 0; row < inputs.size(); row++) {
        values[c][row] = inputs.value(kept[c], row);
        active[c][row] = inputs.active(kept[c], row);
      }
    }
    return Inputs.of(new InputSchema(columns), inputs.size(), values, active);
  }
}

package org.percola.benchmarks.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.cathode.table.Table;
import org.percola.cathode.table.TableRow;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;

/// How a table among the resources becomes pools.
///
/// Bounds of a number are the least and the greatest value of its column, levels of a label those
/// that occur, in order of appearance: a pool is its own design space.
///
/// @param file beside this class, in a folder with `SOURCE.txt`
/// @param labels columns of unordered labels
/// @param numbers columns of numbers, continuous and discrete ones and fractions
record PoolTable(String file, List<String> labels, List<String> numbers) {

  /// The pool of one outcome of this table.
  Pool pool(String name, String outcome) {
    Table table = Table.fromResource(PoolTable.class, file);
    InputSchema schema = schema(table);
    Map<List<Double>, List<Double>> measured = new LinkedHashMap<>();
    for (TableRow row : table.rows()) {
      measured
          .computeIfAbsent(condition(schema, row), _ -> new ArrayList<>())
          .add(row.number(outcome));
    }
    return new Pool(
        name, inputs(schema, List.copyOf(measured.keySet())), List.copyOf(measured.values()));
  }

  private InputSchema schema(Table table) {
    List<InputColumn> columns = new ArrayList<>();
    for (String label : labels) {
      List<String> levels = table.rows().stream().map(row -> row.text(label)).distinct().toList();
      columns.add(new InputColumn.Categorical(label, levels, null));
    }
    for (String number : numbers) {
      double[] sorted =
          table.rows().stream().mapToDouble(row -> row.number(number)).sorted().toArray();
      columns.add(
          new InputColumn.Numeric(
              number, sorted[0], sorted[sorted.length - 1], InputColumn.Spacing.LINEAR, null));
    }
    return new InputSchema(columns);
  }

  private static List<Double> condition(InputSchema schema, TableRow row) {
    List<Double> cells = new ArrayList<>();
    for (InputColumn column : schema.columns()) {
      cells.add(
          column instanceof InputColumn.Categorical label
              ? (double) label.levels().indexOf(row.text(label.name()))
              : row.number(column.name()));
    }
    return cells;
  }

  private static Inputs inputs(InputSchema schema, List<List<Double>> conditions) {
    int size = conditions.size();
    double[][] values = new double[schema.size()][size];
    boolean[][] active = new boolean[schema.size()][size];
    for (int c = 0; c < schema.size(); c++) {
      Arrays.fill(active[c], true);
      for (int row = 0; row < size; row++) {
        values[c][row] = conditions.get(row).get(c);
      }
    }
    return Inputs.of(schema, size, values, active);
  }
}

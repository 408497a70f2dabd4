package org.percola.surrogate.related;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.TrainingData;

/// A source's observations in the terms of the target's inputs.
///
/// Inputs of the target that the source does not have must be stated; inputs of the source that the
/// target does not have must have been constant there. Rows with a label that the target does not
/// know, or without a setting it needs, are left out. Numbers outside the target's range are kept.
///
/// @param rows empty when the source cannot be used
/// @param notes plain sentences on what was left out
record MatchedData(RelatedData source, TrainingData rows, List<String> notes) {
  /// The most observations taken of one source. The cost of a fit grows with the cube of all; 150
  /// points tell the shape of a surface over the handful of inputs a lab varies.
  static final int MOST_ROWS = 150;

  MatchedData {
    notes = List.copyOf(notes);
  }

  static MatchedData of(RelatedData source, InputSchema schema, RandomKey key) {
    try {
      List<ColumnMatch> matches = new ArrayList<>();
      for (InputColumn column : schema.columns()) {
        matches.add(
            ColumnMatch.of(
                column, source.data().inputs().schema(), source.fixed().get(column.name())));
      }
      requireNoOther(source.data().inputs(), schema);
      return read(source, schema, matches, key);
    } catch (IllegalArgumentException refusal) {
      return unused(source, schema, String.valueOf(refusal.getMessage()));
    }
  }

  private static MatchedData unused(RelatedData source, InputSchema schema, String reason) {
    TrainingData none = TrainingData.of(Inputs.empty(schema), new double[0], new double[0]);
    String label = source.label();
    return new MatchedData(source, none, List.of(label + " is not used: " + reason + "."));
  }

  private static void requireNoOther(Inputs inputs, InputSchema schema) {
    for (int column = 0; column < inputs.schema().size(); column++) {
      String name = inputs.schema().columns().get(column).name();
      if (schema.indexOf(name) < 0 && varies(inputs, column)) {
        throw new IllegalArgumentException(
            name + ": varied there and unknown here (expected: constant)");
      }
    }
  }

  private static boolean varies(Inputs inputs, int column) {
    for (int row = 1; row < inputs.size(); row++) {
      boolean sameMask = inputs.active(column, row) == inputs.active(column, 0);
      if (!sameMask || inputs.value(column, row) != inputs.value(column, 0)) {
        return true;
      }
    }
    return false;
  }

  private static MatchedData read(
      RelatedData source, InputSchema schema, List<ColumnMatch> matches, RandomKey key) {
    Inputs there = source.data().inputs();
    double[][] values = new double[schema.size()][there.size()];
    boolean[][] active = new boolean[schema.size()][there.size()];
    boolean[] complete = new boolean[there.size()];
    for (int row = 0; row < there.size(); row++) {
      complete[row] = read(there, row, matches, schema, values, active);
    }
    int[] usable = IntStream.range(0, there.size()).filter(row -> complete[row]).toArray();
    int[] taken = few(usable, key);
    Inputs here = Inputs.of(schema, there.size(), values, active);
    TrainingData rows = source.data().rows(taken).withInputs(here.rows(taken));
    return new MatchedData(source, rows, notes(source, usable.length, taken.length));
  }

  /// Reads one row; false when it lacks something that the target needs.
  private static boolean read(
      Inputs there,
      int row,
      List<ColumnMatch> matches,
      InputSchema schema,
      double[][] values,
      boolean[][] active) {
    boolean complete = true;
    for (int column = 0; column < matches.size(); column++) {
      ColumnMatch match = matches.get(column);
      double value = match.value(there, row);
      boolean silent = match.silent(there, row) && match.column().activeWhen() != null;
      active[column][row] = !silent && !Double.isNaN(value);
      values[column][row] = active[column][row] ? value : 0;
      complete &= active[column][row] || silent;
    }
    for (int column = 0; column < matches.size(); column++) {
      InputColumn.Activation when = matches.get(column).column().activeWhen();
      if (when != null && !meaningful(when, schema, row, values, active)) {
        active[column][row] = false;
        values[column][row] = 0;
      }
    }
    return complete;
  }

  private static boolean meaningful(
      InputColumn.Activation when,
      InputSchema schema,
      int row,
      double[][] values,
      boolean[][] active) {
    int parent = schema.indexOf(when.parent());
    return parent >= 0
        && active[parent][row]
        && schema.columns().get(parent) instanceof InputColumn.Categorical c
        && when.levels().contains(c.levels().get((int) values[parent][row]));
  }

  /// At most [#MOST_ROWS] of some rows, drawn without return, in their own order.
  static int[] few(int[] usable, RandomKey key) {
    if (usable.length <= MOST_ROWS) {
      return usable;
    }
    int[] shuffled = usable.clone();
    RandomGenerator random = key.generator();
    for (int i = 0; i < MOST_ROWS; i++) {
      int j = i + random.nextInt(shuffled.length - i);
      int swapped = shuffled[i];
      shuffled[i] = shuffled[j];
      shuffled[j] = swapped;
    }
    return IntStream.of(shuffled).limit(MOST_ROWS).sorted().toArray();
  }

  private static List<String> notes(RelatedData source, int usable, int taken) {
    List<String> notes = new ArrayList<>();
    int all = source.data().size();
    if (usable < all) {
      notes.add(
          "%s: %d of %d results left out, their designs cannot be said in this campaign's inputs."
              .formatted(source.label(), all - usable, all));
    }
    if (taken < usable) {
      notes.add("%s: %d of %d results taken, by lot.".formatted(source.label(), taken, usable));
    }
    return notes;
  }
}

package org.percola.surrogate.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.TrainingData.Bound;

/// Measured values in model units, grouped by design and circumstances, so that replicates cost
/// nothing: observations that share both differ by their noise alone.
final class Observations {
  private final Inputs designs;
  private final Inputs circumstances;
  private final int[] designOf;
  private final double[] values;
  private final double[] variances;
  private final Bound[] bounds;
  private final double @Nullable [] precisions;

  private Observations(
      Inputs designs,
      Inputs circumstances,
      int[] designOf,
      double[] values,
      double[] variances,
      Bound[] bounds,
      double @Nullable [] precisions) {
    this.designs = designs;
    this.circumstances = circumstances;
    this.designOf = designOf;
    this.values = values;
    this.variances = variances;
    this.bounds = bounds;
    this.precisions = precisions;
  }

  static Observations of(TrainingData data, OutputScale scale) {
    int[] designOf = new int[data.size()];
    int[] first = distinctRows(data.inputs(), data.circumstances(), designOf);
    double[] values = new double[data.size()];
    double[] variances = new double[data.size()];
    Bound[] bounds = new Bound[data.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = scale.toModel(data.value(i));
      double error = data.standardError(i) / scale.scale();
      variances[i] = error * error;
      bounds[i] = data.bound(i);
    }
    return new Observations(
        data.inputs().rows(first),
        data.circumstances().rows(first),
        designOf,
        values,
        variances,
        bounds,
        null);
  }

  /// The same observations with what is supposed of their values and of their noise for a while.
  ///
  /// @param values in place of those measured, where only a bound is known
  /// @param variances of the noise, NaN where it has to be learned
  /// @param precisions by what each noise variance is divided, 1 where it is as stated
  Observations supposing(double[] values, double[] variances, double[] precisions) {
    return new Observations(
        designs,
        circumstances,
        designOf,
        values.clone(),
        variances.clone(),
        bounds,
        precisions.clone());
  }

  /// The observations of some of the distinct designs, which keep their order.
  Observations ofSome(int[] chosen) {
    int[] place = new int[designs.size()];
    Arrays.fill(place, -1);
    for (int k = 0; k < chosen.length; k++) {
      place[chosen[k]] = k;
    }
    int[] kept = IntStream.range(0, size()).filter(k -> place[designOf[k]] >= 0).toArray();
    return new Observations(
        designs.rows(chosen),
        circumstances.rows(chosen),
        Arrays.stream(kept).map(k -> place[designOf[k]]).toArray(),
        Arrays.stream(kept).mapToDouble(k -> values[k]).toArray(),
        Arrays.stream(kept).mapToDouble(k -> variances[k]).toArray(),
        Arrays.stream(kept).mapToObj(k -> bounds[k]).toArray(Bound[]::new),
        precisions == null ? null : Arrays.stream(kept).mapToDouble(k -> precisions[k]).toArray());
  }

  /// The first row of every distinct design, in order of appearance.
  ///
  /// @param groupOf receives for every row the position of its design in the result
  static int[] distinctRows(Inputs inputs, int[] groupOf) {
    return distinctRows(inputs, Inputs.unnamed(inputs.size()), groupOf);
  }

  private static int[] distinctRows(Inputs inputs, Inputs circumstances, int[] groupOf) {
    Map<List<Double>, Integer> seen = new LinkedHashMap<>();
    List<Integer> first = new ArrayList<>();
    for (int row = 0; row < inputs.size(); row++) {
      List<Double> key = cells(inputs, row);
      key.addAll(shared(circumstances, row));
      Integer group = seen.putIfAbsent(key, first.size());
      if (group == null) {
        groupOf[row] = first.size();
        first.add(row);
      } else {
        groupOf[row] = group;
      }
    }
    return first.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The meaningful values of a row; NaN where inactive. A negative zero is a zero.
  static List<Double> cells(Inputs inputs, int row) {
    List<Double> cells = new ArrayList<>(inputs.schema().size());
    for (int column = 0; column < inputs.schema().size(); column++) {
      cells.add(inputs.active(column, row) ? inputs.value(column, row) + 0.0 : Double.NaN);
    }
    return cells;
  }

  /// The circumstances of a row; one that was not noted is unlike that of any other row.
  private static List<Double> shared(Inputs circumstances, int row) {
    List<Double> cells = new ArrayList<>();
    for (double cell : cells(circumstances, row)) {
      cells.add(cell);
      if (Double.isNaN(cell)) {
        cells.add((double) row);
      }
    }
    return cells;
  }

  /// The distinct designs; a design measured under several circumstances is several.
  Inputs designs() {
    return designs;
  }

  /// The circumstances under which each of them was measured.
  Inputs circumstances() {
    return circumstances;
  }

  /// The number of observations.
  int size() {
    return values.length;
  }

  /// Which distinct design an observation is of.
  int designOf(int observation) {
    return designOf[observation];
  }

  double value(int observation) {
    return values[observation];
  }

  /// How the value of an observation is to be read.
  Bound bound(int observation) {
    return bounds[observation];
  }

  /// Whether the value of an observation is known to be beyond a bound only.
  boolean bounded(int observation) {
    return bounds[observation] != Bound.NONE;
  }

  boolean anyBounded() {
    return Arrays.stream(bounds).anyMatch(bound -> bound != Bound.NONE);
  }

  /// By what the noise variance of an observation is supposed to be divided; 1 where as stated.
  double relativePrecision(int observation) {
    return precisions == null ? 1 : precisions[observation];
  }

  /// The noise variance stated, NaN where it has to be learned.
  double statedVariance(int observation) {
    return variances[observation];
  }

  /// Whether the noise of an observation has to be learned.
  boolean noiseUnknown(int observation) {
    return Double.isNaN(variances[observation]);
  }

  boolean anyNoiseUnknown() {
    for (int i = 0; i < size(); i++) {
      if (noiseUnknown(i)) {
        return true;
      }
    }
    return false;
  }

  /// The noise variance of an observation, `learned` where it is not known.
  double variance(int observation, double learned) {
    double variance = noiseUnknown(observation) ? learned : variances[observation];
    return precisions == null ? variance : variance / precisions[observation];
  }
}

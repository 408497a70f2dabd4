package org.percola.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.TrainingData;

/// A smooth function of six numbers, measured with noise whose size nobody says.
final class SmoothWorld {
  static final int INPUTS = 6;
  private static final double NOISE = 0.05;
  private static final InputSchema SCHEMA = schema();

  private SmoothWorld() {}

  private static InputSchema schema() {
    List<InputColumn> columns = new ArrayList<>();
    for (int g = 0; g < INPUTS; g++) {
      columns.add(new InputColumn.Numeric("x" + g, 0, 1, InputColumn.Spacing.LINEAR, null));
    }
    return new InputSchema(columns);
  }

  /// Designs anywhere in the unit cube.
  static Inputs designs(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] columns = new double[INPUTS][count];
    boolean[][] active = new boolean[INPUTS][count];
    for (int g = 0; g < INPUTS; g++) {
      columns[g] = random.doubles(count).toArray();
      Arrays.fill(active[g], true);
    }
    return Inputs.of(SCHEMA, count, columns, active);
  }

  static TrainingData data(int count) {
    Inputs designs = designs(count, count);
    SplittableRandom random = new SplittableRandom(-count);
    double[] values = new double[count];
    double[] errors = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = truth(designs, i) + NOISE * random.nextGaussian();
      errors[i] = Double.NaN;
    }
    return TrainingData.of(designs, values, errors);
  }

  static double truth(Inputs designs, int row) {
    double bend = designs.value(2, row) - 0.5;
    return StrictMath.sin(3 * designs.value(0, row)) * (1 + designs.value(1, row))
        + 2 * bend * bend
        + designs.value(3, row)
        + 0.3 * StrictMath.cos(5 * designs.value(4, row) * designs.value(5, row));
  }
}

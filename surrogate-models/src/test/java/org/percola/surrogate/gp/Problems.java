package org.percola.surrogate.gp;

import java.util.List;
import java.util.SplittableRandom;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.kernel.Encoding;
import org.percola.surrogate.kernel.Matern52;
import org.percola.surrogate.mean.LinearMean;

/// Small made-up data for tests.
final class Problems {
  static final InputSchema SQUARE = new InputSchema(List.of(numeric("x"), numeric("y")));

  private Problems() {}

  private static InputColumn numeric(String name) {
    return new InputColumn.Numeric(name, 0, 1, InputColumn.Spacing.LINEAR, null);
  }

  /// Points in the unit square.
  static Inputs points(double[] x, double[] y) {
    boolean[] active = new boolean[x.length];
    java.util.Arrays.fill(active, true);
    return Inputs.of(
        SQUARE, x.length, new double[][] {x, y}, new boolean[][] {active, active.clone()});
  }

  static Inputs randomPoints(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return points(
        random.doubles(count).toArray(), new SplittableRandom(seed + 99).doubles(count).toArray());
  }

  /// 2 + sin(3x) + y.
  static double truth(Inputs inputs, int row) {
    return 2 + StrictMath.sin(3 * inputs.value(0, row)) + inputs.value(1, row);
  }

  /// 2 + sin(3x) + y with a little noise, errors of which are not given.
  static TrainingData smooth(int count, double scale) {
    Inputs inputs = randomPoints(count, 11);
    SplittableRandom random = new SplittableRandom(4);
    double[] values = new double[count];
    double[] errors = new double[count];
    for (int i = 0; i < count; i++) {
      double truth = 2 + StrictMath.sin(3 * inputs.value(0, i)) + inputs.value(1, i);
      values[i] = scale * (truth + 0.05 * random.nextGaussian());
      errors[i] = Double.NaN;
    }
    return TrainingData.of(inputs, values, errors);
  }

  /// Six observations of four designs: replicates with and without known errors.
  static TrainingData replicated() {
    return TrainingData.of(
        randomPoints(4, 5).rows(0, 1, 1, 2, 1, 3, 3),
        new double[] {1.2, 0.7, 0.9, 1.5, 0.8, 1.1, 1.3},
        new double[] {0.1, Double.NaN, 0.2, Double.NaN, Double.NaN, 0.15, 0.05});
  }

  /// A linear mean whose parameters matter, everything sampled.
  static GaussianProcessSettings settings(Discrepancy discrepancy) {
    return new GaussianProcessSettings(
        LinearMean.of(SQUARE, 1, 1),
        new Matern52(),
        discrepancy,
        false,
        Treatment.SAMPLED,
        Treatment.SAMPLED,
        16,
        new LogNormalPrior(0.5, 0.5),
        new LogNormalPrior(0.1, 0.5),
        ModelForm.PLAIN);
  }

  static Likelihood likelihood(GaussianProcessSettings settings, TrainingData data) {
    Observations observations = Observations.of(data, OutputScale.NATURAL);
    Encoding encoding = Encoding.of(data.inputs().schema());
    Unknowns unknowns = new Unknowns(settings, encoding.groups(), observations.anyNoiseUnknown());
    return new Likelihood(observations, unknowns, encoding, settings);
  }
}

package org.percola.surrogate.evidence;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.SeedCells;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.CathodeSettings;
import org.percola.surrogate.gp.GaussianProcessSettings;
import org.percola.surrogate.mean.CathodeColumns;

/// Data to try the blend on.
final class Trials {
  static final GaussianProcessSettings PHYSICS =
      CathodeSettings.utilization(CathodeColumns.from(SeedCells.schema()));

  private Trials() {}

  static BlendedFitter fitter() {
    return PhysicsOrNot.of(PHYSICS);
  }

  /// Cathodes at random, in the order of the seed's schema.
  static double[][] cathodes(int count) {
    SplittableRandom random = new SplittableRandom(11);
    double[][] rows = new double[count][];
    for (int i = 0; i < count; i++) {
      double active = 0.15 + 0.45 * random.nextDouble();
      double carbon = 0.05 + 0.09 * random.nextDouble();
      rows[i] =
          new double[] {
            random.nextInt(2),
            active,
            1 - active - carbon,
            carbon,
            20 * random.nextDouble(),
            100 + 100 * random.nextDouble(),
            0.2 + 2 * random.nextDouble(),
            1 + 5 * random.nextDouble()
          };
    }
    return rows;
  }

  /// Exact values with a standard error of 0.03.
  static TrainingData data(double[][] rows, ToDoubleFunction<double[]> truth) {
    double[] values = new double[rows.length];
    double[] errors = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = truth.applyAsDouble(rows[i]);
      errors[i] = 0.03;
    }
    return TrainingData.of(SeedCells.inputs(rows), values, errors);
  }

  /// The physics at the centre of its priors.
  static TrainingData rightPhysics(int count) {
    Inputs inputs = SeedCells.inputs(cathodes(count));
    double[] values = new double[count];
    double[] errors = new double[count];
    PHYSICS
        .mean()
        .evaluate(
            inputs,
            PHYSICS.mean().parameters().stream().mapToDouble(p -> p.fromStandard(0)).toArray(),
            values);
    java.util.Arrays.fill(errors, 0.03);
    return TrainingData.of(inputs, values, errors);
  }
}

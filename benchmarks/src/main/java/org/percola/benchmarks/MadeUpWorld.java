package org.percola.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.Posterior;

/// A known function of three numbers, measured with a standard error of 0.05 at random designs.
///
/// f(x, y, z) = 2 + sin(2πa x) cos(2b y) + c z with a, b, c drawn once per world.
final class MadeUpWorld {
  static final double NOISE = 0.05;
  private static final InputSchema CUBE =
      new InputSchema(List.of(numeric("x"), numeric("y"), numeric("z")));

  private final SplittableRandom random;
  private final double a;
  private final double b;
  private final double c;

  MadeUpWorld(long seed) {
    this.random = new SplittableRandom(seed);
    this.a = 0.3 + 0.5 * random.nextDouble();
    this.b = random.nextDouble();
    this.c = 1 - 2 * random.nextDouble();
  }

  private static InputColumn numeric(String name) {
    return new InputColumn.Numeric(name, 0, 1, InputColumn.Spacing.LINEAR, null);
  }

  Inputs designs(int count) {
    double[][] values = new double[CUBE.size()][count];
    boolean[][] active = new boolean[CUBE.size()][count];
    for (int column = 0; column < CUBE.size(); column++) {
      Arrays.fill(active[column], true);
      for (int row = 0; row < count; row++) {
        values[column][row] = random.nextDouble();
      }
    }
    return Inputs.of(CUBE, count, values, active);
  }

  double truth(Inputs inputs, int row) {
    return 2
        + StrictMath.sin(2 * Math.PI * a * inputs.value(0, row))
            * StrictMath.cos(2 * b * inputs.value(1, row))
        + c * inputs.value(2, row);
  }

  double[] measure(Inputs inputs) {
    double[] values = new double[inputs.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = truth(inputs, i) + NOISE * random.nextGaussian();
    }
    return values;
  }

  double uniform() {
    return random.nextDouble();
  }

  /// Average scores of beliefs about the truth at designs not measured.
  static final class Scores {
    private double square;
    private double covered;
    private double logDensity;
    private int count;

    void add(MadeUpWorld world, Inputs designs, Posterior belief) {
      for (int i = 0; i < designs.size(); i++) {
        double truth = world.truth(designs, i);
        square += (belief.mean(i) - truth) * (belief.mean(i) - truth);
        boolean inside = belief.quantile(i, 0.05) <= truth && truth <= belief.quantile(i, 0.95);
        covered += inside ? 1 : 0;
        logDensity += belief.logDensity(i, truth);
        count++;
      }
    }

    @Override
    public String toString() {
      return "RMSE %.3f  covered %2.0f %%  log score %6.2f"
          .formatted(Math.sqrt(square / count), 100 * covered / count, logDensity / count);
    }
  }
}

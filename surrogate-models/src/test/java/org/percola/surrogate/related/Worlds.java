package org.percola.surrogate.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.percola.surrogate.InputColumn;
import org.percola.surrogate.InputSchema;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.Posterior;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.TrainingData;

/// A made-up outcome over two inputs, and another that goes along with it by a given correlation.
///
/// Both are sums of 40 random waves (random Fourier features of a squared-exponential kernel with
/// length 0.5), standard deviation about 1: source = r · outcome + √(1 - r²) · something else.
final class Worlds {
  static final InputSchema SCHEMA = new InputSchema(List.of(numeric("x"), numeric("y")));
  static final double NOISE = 0.05;

  private static final int WAVES = 40;
  private static final double LENGTH = 0.5;

  private final double correlation;
  private final RandomKey key;
  private final double[][] outcome;
  private final double[][] other;

  Worlds(long seed, double correlation) {
    this.correlation = correlation;
    this.key = RandomKey.ofSeed(seed);
    this.outcome = waves(key.child("outcome").generator());
    this.other = waves(key.child("other").generator());
  }

  static InputColumn numeric(String name) {
    return new InputColumn.Numeric(name, 0, 1, InputColumn.Spacing.LINEAR, null);
  }

  private static double[][] waves(RandomGenerator random) {
    double[][] waves = new double[WAVES][];
    for (int k = 0; k < WAVES; k++) {
      waves[k] =
          new double[] {
            random.nextGaussian() / LENGTH,
            random.nextGaussian() / LENGTH,
            2 * Math.PI * random.nextDouble()
          };
    }
    return waves;
  }

  private static double at(double[][] waves, Inputs inputs, int row) {
    double sum = 0;
    for (double[] wave : waves) {
      double phase = wave[0] * inputs.value(0, row) + wave[1] * inputs.value(1, row) + wave[2];
      sum += StrictMath.cos(phase) * Math.sqrt(2.0 / WAVES);
    }
    return sum;
  }

  double truth(Inputs inputs, int row) {
    return at(outcome, inputs, row);
  }

  Inputs points(String purpose, int count) {
    RandomGenerator random = key.child(purpose).generator();
    double[][] values = new double[2][count];
    boolean[][] active = new boolean[2][count];
    for (int c = 0; c < 2; c++) {
      for (int row = 0; row < count; row++) {
        values[c][row] = random.nextDouble();
        active[c][row] = true;
      }
    }
    return Inputs.of(SCHEMA, count, values, active);
  }

  TrainingData results(int count) {
    return measured(points("target", count), "noise", 1, 0, 1, 0);
  }

  /// The source's results in a unit of its own.
  TrainingData source(int count, double factor, double shift) {
    double rest = Math.sqrt(1 - correlation * correlation);
    return measured(points("source", count), "source noise", correlation, rest, factor, shift);
  }

  private TrainingData measured(
      Inputs inputs, String purpose, double own, double rest, double factor, double shift) {
    RandomGenerator random = key.child(purpose).generator();
    double[] values = new double[inputs.size()];
    double[] errors = new double[inputs.size()];
    Arrays.fill(errors, Double.NaN);
    for (int i = 0; i < values.length; i++) {
      double value = own * at(outcome, inputs, i) + rest * at(other, inputs, i);
      values[i] = shift + factor * (value + NOISE * random.nextGaussian());
    }
    return TrainingData.of(inputs, values, errors);
  }

  /// How well a belief knows the outcome everywhere.
  record Score(double squaredError, double logDensity, double coverage) {}

  Score score(Surrogate belief) {
    Inputs elsewhere = points("elsewhere", 100);
    Posterior posterior = belief.posterior(elsewhere);
    double square = 0;
    double density = 0;
    double covered = 0;
    for (int i = 0; i < elsewhere.size(); i++) {
      double truth = truth(elsewhere, i);
      double error = posterior.mean(i) - truth;
      square += error * error / elsewhere.size();
      density += posterior.logDensity(i, truth) / elsewhere.size();
      boolean inside = posterior.quantile(i, 0.05) < truth && truth < posterior.quantile(i, 0.95);
      covered += inside ? 1.0 / elsewhere.size() : 0;
    }
    return new Score(square, density, covered);
  }

  static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    sorted.sort(Double::compare);
    return 0.5 * (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2));
  }
}

package org.percola.surrogate.diagnostics;

import org.percola.surrogate.FitReport;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.JointSamples;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Surrogate;
import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.MixturePosterior;
import org.percola.surrogate.linalg.Cholesky;
import org.percola.surrogate.special.StandardNormal;

/// A least-squares fit that is linear in features of a design, with its prediction error.
public final class LinearRegression implements Surrogate {

  /// Added to the information matrix, relative: a design outside what the data determine gets a
  /// wide prediction instead of none.
  private static final double RIDGE = 1e-9;

  private final Features features;
  private final double[] coefficients;
  private final Cholesky information;
  private final double widening;
  private final double noise;
  private final FitReport report;

  private LinearRegression(
      Features features,
      double[] coefficients,
      Cholesky information,
      double widening,
      double noise,
      FitReport report) {
    this.features = features;
    this.coefficients = coefficients;
    this.information = information;
    this.widening = widening;
    this.noise = noise;
    this.report = report;
  }

  /// What the outcome is linear in.
  @FunctionalInterface
  interface Features {
    double[] of(Inputs inputs, int row);
  }

  static LinearRegression fit(TrainingData data, Features features, FitReport report) {
    int n = data.size();
    int p = n == 0 ? 0 : features.of(data.inputs(), 0).length;
    double noise = spread(data);
    double[] matrix = new double[p * p];
    double[] right = new double[p];
    for (int k = 0; k < n; k++) {
      double[] x = features.of(data.inputs(), k);
      double weight = 1 / square(error(data, k, noise));
      for (int i = 0; i < p; i++) {
        right[i] = Math.fma(weight * x[i], data.value(k), right[i]);
        for (int j = 0; j < p; j++) {
          matrix[i * p + j] = Math.fma(weight * x[i], x[j], matrix[i * p + j]);
        }
      }
    }
    for (int i = 0; i < p; i++) {
      matrix[i * p + i] *= 1 + RIDGE;
    }
    Cholesky information = Cholesky.of(matrix, p);
    information.solve(right);
    double widening = widening(data, features, right, noise);
    return new LinearRegression(features, right, information, widening, noise, report);
  }

  private static double widening(
      TrainingData data, Features features, double[] coefficients, double noise) {
    int freedom = data.size() - coefficients.length;
    if (freedom <= 0) {
      return 1;
    }
    double sum = 0;
    for (int k = 0; k < data.size(); k++) {
      double fitted = dot(features.of(data.inputs(), k), coefficients);
      sum += square((data.value(k) - fitted) / error(data, k, noise));
    }
    return Math.max(1, Math.sqrt(sum / freedom));
  }

  private static double error(TrainingData data, int row, double otherwise) {
    return Double.isNaN(data.standardError(row)) ? otherwise : data.standardError(row);
  }

  /// A tenth of the data's standard deviation: what is assumed of noise that is not known.
  private static double spread(TrainingData data) {
    double mean = 0;
    for (int k = 0; k < data.size(); k++) {
      mean += data.value(k) / data.size();
    }
    double sum = 0;
    for (int k = 0; k < data.size(); k++) {
      sum += square(data.value(k) - mean) / Math.max(1, data.size() - 1);
    }
    return sum > 0 ? 0.1 * Math.sqrt(sum) : 1;
  }

  @Override
  public MixturePosterior posterior(Inputs designs) {
    double[] means = new double[designs.size()];
    double[] deviations = new double[designs.size()];
    for (int row = 0; row < designs.size(); row++) {
      double[] x = features.of(designs, row);
      means[row] = dot(x, coefficients);
      information.solveLower(x);
      deviations[row] = widening * Math.sqrt(dot(x, x));
    }
    return MixturePosterior.ofOne(means, deviations);
  }

  /// Coefficients drawn from their normal distribution; each draw is certain everywhere.
  @Override
  public JointSamples sample(Inputs anchors, int count, RandomKey key) {
    double[][] draws = new double[count][];
    for (int s = 0; s < count; s++) {
      var random = key.child(s).generator();
      double[] z = new double[coefficients.length];
      for (int i = 0; i < z.length; i++) {
        z[i] = StandardNormal.quantile(((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53);
      }
      information.solveLowerTransposed(z);
      for (int i = 0; i < z.length; i++) {
        z[i] = Math.fma(widening, z[i], coefficients[i]);
      }
      draws[s] = z;
    }
    return new CoefficientSamples(features, draws, anchors);
  }

  @Override
  public double[] priorMean(Inputs designs) {
    return new double[designs.size()];
  }

  @Override
  public double expectedStandardError() {
    return widening * noise;
  }

  @Override
  public FitReport report() {
    return report;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum = Math.fma(a[i], b[i], sum);
    }
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }
}

package org.percola.benchmarks;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.percola.surrogate.Inputs;
import org.percola.surrogate.TrainingData;

/// The likelihood and the prediction of a Matérn process, written down as in a textbook, with the
/// decomposition, the inverse and the solver of Apache Commons Math.
final class CommonsMathProcess {
  private static final double LENGTH = 0.9;
  private static final double NOISE_VARIANCE = 1e-3;

  /// Designs that are predicted to know what one costs.
  private static final int PREDICTED = 20;

  private final int n;
  private final double[][] designs;
  private final double[] values;
  private final CholeskyDecomposition factor;
  private final RealVector weights;

  /// Keeps results from being optimised away.
  private double sink;

  CommonsMathProcess(TrainingData data) {
    this.n = data.size();
    this.designs = rows(data.inputs(), n);
    this.values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = data.value(i);
    }
    this.factor = new CholeskyDecomposition(covariance(new double[n][n]), 1e-12, 0);
    this.weights = factor.getSolver().solve(new ArrayRealVector(values, false));
  }

  /// A number that all computations so far went into.
  double checksum() {
    return sink;
  }

  private static double[][] rows(Inputs inputs, int count) {
    double[][] rows = new double[count][SmoothWorld.INPUTS];
    for (int i = 0; i < count; i++) {
      for (int g = 0; g < SmoothWorld.INPUTS; g++) {
        rows[i][g] = inputs.value(g, i);
      }
    }
    return rows;
  }

  private Array2DRowRealMatrix covariance(double[][] slopes) {
    double[][] cells = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double root = Math.sqrt(5 * squaredDistance(designs[i], designs[j]));
        double decay = Math.exp(-root);
        cells[i][j] = (1 + root + root * root / 3) * decay;
        cells[j][i] = cells[i][j];
        slopes[i][j] = 5.0 / 3.0 * (1 + root) * decay;
      }
      cells[i][i] = 1 + NOISE_VARIANCE;
    }
    return new Array2DRowRealMatrix(cells, false);
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int g = 0; g < a.length; g++) {
      double difference = (a[g] - b[g]) / LENGTH;
      sum += difference * difference;
    }
    return sum;
  }

  /// Milliseconds of one log-likelihood with its gradient by length scales, variance and noise.
  double evaluation() {
    long start = SurrogateSpeed.cpu();
    double[][] slopes = new double[n][n];
    var matrix = covariance(slopes);
    var decomposition = new CholeskyDecomposition(matrix, 1e-12, 0);
    double[][] inverse = decomposition.getSolver().getInverse().getData();
    double[] alpha = decomposition.getSolver().solve(new ArrayRealVector(values, false)).toArray();
    sink += Math.log(decomposition.getDeterminant());
    double[] gradient = new double[SmoothWorld.INPUTS + 2];
    for (int i = 0; i < n; i++) {
      sink += values[i] * alpha[i];
      for (int j = 0; j < i; j++) {
        double g = alpha[i] * alpha[j] - inverse[i][j];
        double slope = g * slopes[i][j];
        for (int k = 0; k < SmoothWorld.INPUTS; k++) {
          double difference = designs[i][k] - designs[j][k];
          gradient[k] += slope * difference * difference;
        }
        gradient[SmoothWorld.INPUTS] += g * matrix.getEntry(i, j);
      }
      gradient[SmoothWorld.INPUTS + 1] += alpha[i] * alpha[i] - inverse[i][i];
    }
    sink += gradient[0] + gradient[SmoothWorld.INPUTS];
    return SurrogateSpeed.since(start);
  }

  /// Milliseconds of the mean and variance at one design, averaged over a few.
  double prediction(Inputs candidates) {
    double[][] places = rows(candidates, PREDICTED);
    var solver = factor.getSolver();
    long start = SurrogateSpeed.cpu();
    for (double[] place : places) {
      double[] covariances = new double[n];
      for (int i = 0; i < n; i++) {
        double root = Math.sqrt(5 * squaredDistance(place, designs[i]));
        covariances[i] = (1 + root + root * root / 3) * Math.exp(-root);
      }
      RealVector column = new ArrayRealVector(covariances, false);
      sink += column.dotProduct(weights) + 1 - column.dotProduct(solver.solve(column));
    }
    return SurrogateSpeed.since(start) / PREDICTED;
  }
}

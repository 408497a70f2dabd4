package org.percola.optimizer.planning;

import java.util.List;
import java.util.stream.IntStream;
import org.percola.surrogate.linalg.Cholesky;

/// What designs are believed to be worth given results at some of them, by linear regression over
/// some joint draws f: `m_c + C_cK (C_KK + R)⁻¹ (y - m_K)`, with their means m and covariances C,
/// and noise variances R.
///
/// Source: the ensemble form of the Kalman update, Evensen, Ocean Dynamics 53 (2003) 343–367, doi
/// 10.1007/s10236-003-0036-9.
final class DrawRegression {
  private final WorthDraws draws;
  private final int[] rows;
  private final List<Integer> made;
  private final double[] means;
  private final double[][] covariances;
  private final Cholesky results;

  /// @param rows the draws to learn from
  /// @param made the designs with results
  /// @param noise standard errors of a result at each design
  DrawRegression(WorthDraws draws, int[] rows, List<Integer> made, double[] noise) {
    this.draws = draws;
    this.rows = rows.clone();
    this.made = List.copyOf(made);
    this.means = IntStream.range(0, draws.designs()).mapToDouble(this::mean).toArray();
    this.covariances = new double[means.length][made.size()];
    for (int c = 0; c < means.length; c++) {
      for (int k = 0; k < made.size(); k++) {
        covariances[c][k] = covariance(c, made.get(k));
      }
    }
    this.results = factor(noise);
  }

  /// The means of all designs before any result.
  double[] before() {
    return means.clone();
  }

  /// The means of all designs after some results.
  ///
  /// @param values one per design made
  double[] after(double[] values) {
    double[] weights = new double[values.length];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = values[k] - means[made.get(k)];
    }
    results.solve(weights);
    double[] after = means.clone();
    for (int c = 0; c < after.length; c++) {
      for (int k = 0; k < weights.length; k++) {
        after[c] = Math.fma(covariances[c][k], weights[k], after[c]);
      }
    }
    return after;
  }

  private double mean(int design) {
    double sum = 0;
    for (int s : rows) {
      sum += draws.of(s, design);
    }
    return sum / rows.length;
  }

  private double covariance(int one, int other) {
    double sum = 0;
    for (int s : rows) {
      sum = Math.fma(draws.of(s, one) - means[one], draws.of(s, other) - means[other], sum);
    }
    return sum / rows.length;
  }

  private Cholesky factor(double[] noise) {
    int size = made.size();
    double[] matrix = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        matrix[i * size + j] = covariances[made.get(i)][j];
      }
      double error = noise[made.get(i)];
      double variance = covariances[made.get(i)][i] + error * error;
      // A result that cannot surprise: any variance does.
      matrix[i * size + i] = variance > 0 ? variance : 1;
    }
    return Cholesky.of(matrix, size);
  }
}

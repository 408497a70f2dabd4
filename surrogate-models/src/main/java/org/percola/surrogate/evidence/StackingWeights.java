package org.percola.surrogate.evidence;

import java.util.Arrays;

/// Weights of a mixture of beliefs, from how well each foretells what it has not seen.
///
/// Maximises Σᵢ ln Σₖ wₖ p(yᵢ | y₋ᵢ, k) + c Σₖ πₖ ln wₖ over the simplex: Bayesian stacking (Yao,
/// Vehtari, Simpson & Gelman, Bayesian Analysis 13 (2018) 917–1007, arXiv 1704.02030) with prior
/// weights π that count like c observations. The objective is concave; expectation-maximisation
/// climbs it.
final class StackingWeights {

  /// c. Fewer let a handful of observations discard a candidate; more keep wrong physics for
  /// longer. In synthetic worlds 0.5 to 2 foretold alike where the physics was right; from 4 on the
  /// blend lost where there was nothing in the physics.
  private static final double PRIOR_OBSERVATIONS = 2;

  private static final int MOST_ROUNDS = 2000;

  /// Far below any difference that a prediction could show.
  private static final double CONVERGED = 1e-10;

  private StackingWeights() {}

  /// @param prior prior weights, positive, adding up to 1
  /// @param logScores per candidate ln p(yᵢ | y₋ᵢ); an observation without a score of every
  ///   candidate does not count
  static double[] of(double[] prior, double[][] logScores) {
    double[][] shares = densities(logScores);
    double[] weights = prior.clone();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] next = next(prior, shares, weights);
      double moved = 0;
      for (int k = 0; k < next.length; k++) {
        moved = Math.max(moved, Math.abs(next[k] - weights[k]));
      }
      weights = next;
      if (moved < CONVERGED) {
        break;
      }
    }
    return weights;
  }

  private static double[] next(double[] prior, double[][] shares, double[] weights) {
    double[] next = new double[prior.length];
    for (int k = 0; k < next.length; k++) {
      next[k] = PRIOR_OBSERVATIONS * prior[k];
    }
    for (double[] share : shares) {
      double total = 0;
      for (int k = 0; k < next.length; k++) {
        total = Math.fma(weights[k], share[k], total);
      }
      for (int k = 0; k < next.length; k++) {
        next[k] += weights[k] * share[k] / total;
      }
    }
    double sum = Arrays.stream(next).sum();
    for (int k = 0; k < next.length; k++) {
      next[k] /= sum;
    }
    return next;
  }

  /// Per counted observation the density under each candidate, the greatest scaled to 1.
  private static double[][] densities(double[][] logScores) {
    int observations = logScores[0].length;
    double[][] densities = new double[observations][];
    int counted = 0;
    for (int i = 0; i < observations; i++) {
      double[] row = new double[logScores.length];
      double greatest = Double.NEGATIVE_INFINITY;
      boolean finite = true;
      for (int k = 0; k < row.length; k++) {
        row[k] = logScores[k][i];
        finite &= Double.isFinite(row[k]);
        greatest = Math.max(greatest, row[k]);
      }
      if (finite) {
        for (int k = 0; k < row.length; k++) {
          row[k] = StrictMath.exp(row[k] - greatest);
        }
        densities[counted++] = row;
      }
    }
    return Arrays.copyOf(densities, counted);
  }
}

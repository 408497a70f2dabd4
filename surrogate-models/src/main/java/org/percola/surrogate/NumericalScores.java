package org.percola.surrogate;

/// Scores of any posterior, from its probabilities alone.
final class NumericalScores {

  /// Half a step of the density, in standard deviations: balances rounding and curvature.
  private static final double STEP = 1e-4;

  /// Half the range of the ranked probability score, in standard deviations.
  private static final double REACH = 10;

  /// Cells of that score on either side of the value.
  private static final int CELLS = 2000;

  private NumericalScores() {}

  static double logDensity(Posterior posterior, int design, double value) {
    double step = STEP * posterior.standardDeviation(design);
    double mass =
        posterior.probabilityAbove(design, value - step)
            - posterior.probabilityAbove(design, value + step);
    return StrictMath.log(mass / (2 * step));
  }

  static double rankedProbabilityScore(Posterior posterior, int design, double value) {
    double reach = REACH * posterior.standardDeviation(design);
    double low = Math.min(posterior.mean(design) - reach, value);
    double high = Math.max(posterior.mean(design) + reach, value);
    double sum = 0;
    for (int i = 0; i < CELLS; i++) {
      double share = (i + 0.5) / CELLS;
      double below = 1 - posterior.probabilityAbove(design, low + share * (value - low));
      double above = posterior.probabilityAbove(design, value + share * (high - value));
      sum += (below * below * (value - low) + above * above * (high - value)) / CELLS;
    }
    return sum;
  }
}

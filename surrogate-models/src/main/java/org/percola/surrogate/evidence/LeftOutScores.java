package org.percola.surrogate.evidence;

import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.GaussianProcess;
import org.percola.surrogate.gp.MixturePosterior;
import org.percola.surrogate.special.StandardNormal;

/// How well a fitted process foretells each observation from the others, without refitting.
///
/// Draws that found an observation easy owe that to having seen it, so each draw d counts in
/// proportion to 1 / p(yᵢ | y₋ᵢ, θ_d), the ratio of the posteriors without and with it: ln p(yᵢ |
/// y₋ᵢ) ≈ ln Σ w p - ln Σ w. No weight counts more than √draws times their mean (Ionides, J. Comp.
/// Graph. Stat. 17 (2008) 295–311), which bounds what a single draw can say.
final class LeftOutScores {
  private LeftOutScores() {}

  /// Natural logarithms of predictive densities, in the outcome's unit; NaN where the observation
  /// is only a bound.
  static double[] of(GaussianProcess process, TrainingData data) {
    double[] scores = new double[data.size()];
    MixturePosterior left = process.leaveOneOut();
    for (int i = 0; i < scores.length; i++) {
      boolean exact = data.bound(i) == TrainingData.Bound.NONE;
      scores[i] = exact ? score(left, i, data.value(i)) : Double.NaN;
    }
    return scores;
  }

  private static double score(MixturePosterior left, int row, double value) {
    int draws = left.draws();
    double[] logs = new double[draws];
    double least = Double.POSITIVE_INFINITY;
    for (int d = 0; d < draws; d++) {
      double sd = left.standardDeviation(d, row);
      logs[d] = StandardNormal.logDensity((value - left.mean(d, row)) / sd) - StrictMath.log(sd);
      least = Math.min(least, logs[d]);
    }
    double sum = 0;
    for (double log : logs) {
      sum += StrictMath.exp(least - log);
    }
    double most = Math.sqrt(draws) * sum / draws;
    double weights = 0;
    double density = 0;
    for (double log : logs) {
      double weight = Math.min(StrictMath.exp(least - log), most);
      weights += weight;
      density += weight * StrictMath.exp(log - least);
    }
    return least + StrictMath.log(density / weights);
  }
}

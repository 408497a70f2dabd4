package org.percola.surrogate.evidence;

import org.percola.surrogate.TrainingData;
import org.percola.surrogate.gp.GaussianProcess;
import org.percola.surrogate.gp.LeaveOneOut;

/// How well a fitted process foretells each observation from the others, see [LeaveOneOut].
final class LeftOutScores {
  private LeftOutScores() {}

  /// Natural logarithms of predictive densities, in the outcome's unit; NaN where the observation
  /// is only a bound.
  static double[] of(GaussianProcess process, TrainingData data) {
    double[] scores = new double[data.size()];
    LeaveOneOut left = process.leftOut();
    for (int i = 0; i < scores.length; i++) {
      boolean exact = data.bound(i) == TrainingData.Bound.NONE;
      scores[i] = exact ? left.logScore(i) : Double.NaN;
    }
    return scores;
  }
}

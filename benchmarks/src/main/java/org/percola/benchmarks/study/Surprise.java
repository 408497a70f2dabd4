package org.percola.benchmarks.study;

import org.percola.optimizer.planning.Prediction;

/// How far the truth of an outcome lies from what was believed of it.
///
/// @param deviations truth less believed mean, in believed standard deviations
/// @param outside whether the truth lies outside of the belief's 90 % interval
record Surprise(double deviations, boolean outside) {

  static Surprise of(Prediction belief, double truth) {
    double gap = truth - belief.mean();
    return new Surprise(
        gap == 0 ? 0 : gap / belief.standardDeviation(),
        truth < belief.lower() || truth > belief.upper());
  }
}

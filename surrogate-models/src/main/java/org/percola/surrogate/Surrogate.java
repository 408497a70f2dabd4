package org.percola.surrogate;

import java.util.Arrays;

/// A belief about one outcome over all designs, as weighted draws of its unknown parameters.
///
/// A surrogate is a pure function of data, settings and random key: asking it never changes it.
public interface Surrogate {

  /// The belief at each design by itself: a mixture over the draws, of the outcome without the
  /// noise of a measurement.
  Posterior posterior(Inputs designs);

  /// Draws the outcome at `anchors` jointly, and keeps what is needed to ask what each draw
  /// believes elsewhere.
  ///
  /// @param count how many joint draws; the same count and key give the same bits
  JointSamples sample(Inputs anchors, int count, RandomKey key);

  /// What the prior mean alone says at each design, averaged over the draws.
  double[] priorMean(Inputs designs);

  /// The standard error to expect of a measurement that comes without one, in the outcome's unit;
  /// NaN where the surrogate has no opinion.
  default double expectedStandardError() {
    return Double.NaN;
  }

  /// How much of what the prior left open about the discrepancy is still open at each design: its
  /// posterior standard deviation over its prior one, averaged over the draws. Near 0 beside
  /// precise data, 1 where the data say nothing; NaN where the surrogate has no discrepancy.
  ///
  /// @return one share per design, 0 to 1
  default double[] discrepancyLeft(Inputs designs) {
    double[] unknown = new double[designs.size()];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  /// How the fit went and what it learned, for people and for logs.
  FitReport report();
}

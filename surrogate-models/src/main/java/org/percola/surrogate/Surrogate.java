package org.percola.surrogate;

import java.util.Arrays;

/// A belief about one outcome over all designs, as weighted draws of its unknown parameters.
///
/// A surrogate is a pure function of data, settings and random key: asking it never changes it.
public interface Surrogate {

  /// The belief at each design by itself: a mixture over the draws, of the outcome without the
  /// noise of a measurement.
  Posterior posterior(Inputs designs);

  /// The belief at each design in the circumstances of a measurement: with the effects it shares
  /// with what was observed, and those that it does not share with anything.
  ///
  /// Here of a surrogate that knows no effects.
  ///
  /// @param circumstances one row per design, as in the training data
  default Posterior posterior(Inputs designs, Inputs circumstances) {
    return posterior(designs);
  }

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

  /// The belief about a new measurement at each design that comes without a standard error: the
  /// posterior predictive, noise included where it is known.
  default Posterior predictive(Inputs designs) {
    double[] errors = new double[designs.size()];
    double expected = expectedStandardError();
    Arrays.fill(errors, Double.isNaN(expected) ? 0 : expected);
    return posterior(designs).withNoise(errors);
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

  /// What is believed of the surface that neighbours share, without what each design has for
  /// itself: that counts as luck then, and is part of the noise to expect. Learned from the same
  /// data with the same unknowns, so it costs next to nothing.
  ///
  /// Here of a surrogate whose designs have nothing for themselves.
  default Surrogate surface() {
    return this;
  }

  /// How the fit went and what it learned, for people and for logs.
  FitReport report();
}

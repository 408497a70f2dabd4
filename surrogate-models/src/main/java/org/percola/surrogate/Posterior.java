package org.percola.surrogate;

/// The marginal belief at some designs: per design a weighted mixture of normal distributions.
public interface Posterior {

  /// The number of designs.
  int size();

  /// The mean of the mixture at one design.
  double mean(int design);

  /// The standard deviation of the mixture at one design.
  double standardDeviation(int design);

  /// The value below which the outcome lies with the given probability; from the mixture, never
  /// mean ± z·sd.
  ///
  /// @param probability strictly between 0 and 1
  double quantile(int design, double probability);

  /// The probability that the outcome exceeds a threshold.
  double probabilityAbove(int design, double threshold);

  /// The same belief about a new measurement: the noise of each design added to every draw.
  ///
  /// @param standardErrors one per design, in the outcome's unit
  Posterior withNoise(double[] standardErrors);
}

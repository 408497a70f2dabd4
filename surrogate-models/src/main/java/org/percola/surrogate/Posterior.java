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

  /// The natural logarithm of the probability density at a value.
  ///
  /// Here by the slope of [#probabilityAbove]; an implementation that knows its density overrides
  /// it.
  default double logDensity(int design, double value) {
    return NumericalScores.logDensity(this, design, value);
  }

  /// The continuous ranked probability score of a value, ∫ (F(x) - 1[x ≥ value])² dx in the
  /// outcome's unit: the smaller the better; for a certain prediction the absolute error.
  ///
  /// Here by the midpoint rule; an implementation with a closed form overrides it.
  default double rankedProbabilityScore(int design, double value) {
    return NumericalScores.rankedProbabilityScore(this, design, value);
  }
}

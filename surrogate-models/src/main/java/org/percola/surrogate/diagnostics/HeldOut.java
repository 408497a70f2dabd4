package org.percola.surrogate.diagnostics;

import org.percola.surrogate.Posterior;

/// One observation and what was believed of it by a surrogate that had not seen it.
///
/// @param row of the training data
/// @param observed the measured value
/// @param mean of the predictive distribution, the measurement's noise included
/// @param standardDeviation of the same
/// @param lower its 5 % point
/// @param upper its 95 % point
/// @param probabilityBelow predicted probability of less than what was observed; uniform if honest
/// @param rankedProbabilityScore see [org.percola.surrogate.Posterior#rankedProbabilityScore]
/// @param logDensity natural logarithm of the predictive density at the observed value
public record HeldOut(
    int row,
    double observed,
    double mean,
    double standardDeviation,
    double lower,
    double upper,
    double probabilityBelow,
    double rankedProbabilityScore,
    double logDensity) {

  private static final double LOWER = 0.05;
  private static final double UPPER = 0.95;

  /// What a posterior with the measurement's noise says of an observed value.
  ///
  /// @param row of the training data
  /// @param design the position of the value's design in the posterior
  public static HeldOut of(int row, double observed, Posterior posterior, int design) {
    return new HeldOut(
        row,
        observed,
        posterior.mean(design),
        posterior.standardDeviation(design),
        posterior.quantile(design, LOWER),
        posterior.quantile(design, UPPER),
        1 - posterior.probabilityAbove(design, observed),
        posterior.rankedProbabilityScore(design, observed),
        posterior.logDensity(design, observed));
  }

  /// Prediction minus observation.
  public double error() {
    return mean - observed;
  }

  /// Observation minus prediction, in predicted standard deviations.
  public double standardizedResidual() {
    return (observed - mean) / standardDeviation;
  }

  /// Whether the 90 % interval holds the observation.
  public boolean covered() {
    return lower <= observed && observed <= upper;
  }
}

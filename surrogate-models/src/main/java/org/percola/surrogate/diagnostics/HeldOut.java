package org.percola.surrogate.diagnostics;

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

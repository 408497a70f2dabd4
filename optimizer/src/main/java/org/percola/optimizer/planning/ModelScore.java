package org.percola.optimizer.planning;

import org.percola.surrogate.diagnostics.CrossValidation;
import org.percola.surrogate.diagnostics.HeldOut;

/// How well one model foretold results that it had not seen.
///
/// @param model in plain words
/// @param foretold the number of results
/// @param rootMeanSquareError of the predicted means, in the outcome's unit
/// @param meanIntervalWidth of the 90 % intervals, in the outcome's unit
/// @param meanRankedProbabilityScore in the outcome's unit; the smaller the better
/// @param covered results inside their 90 % interval; 0.9 of them if honest
/// @param meanLogDensity natural logarithm of the predictive density; the greater the better
public record ModelScore(
    String model,
    int foretold,
    double rootMeanSquareError,
    double meanIntervalWidth,
    double meanRankedProbabilityScore,
    int covered,
    double meanLogDensity) {

  static ModelScore of(String model, CrossValidation held) {
    return new ModelScore(
        model,
        held.predictions().size(),
        held.rootMeanSquareError(),
        held.meanIntervalWidth(),
        held.meanRankedProbabilityScore(),
        (int) held.predictions().stream().filter(HeldOut::covered).count(),
        held.meanLogDensity());
  }

  /// Whether every score is a number: a model that has nothing to go by for a result has none.
  boolean finite() {
    return Double.isFinite(rootMeanSquareError)
        && Double.isFinite(meanIntervalWidth)
        && Double.isFinite(meanRankedProbabilityScore)
        && Double.isFinite(meanLogDensity);
  }
}

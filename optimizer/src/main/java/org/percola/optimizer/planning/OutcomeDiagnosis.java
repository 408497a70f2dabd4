package org.percola.optimizer.planning;

import java.util.List;
import org.percola.optimizer.campaign.Outcome;
import org.percola.surrogate.FitReport;

/// How well the belief about one measured outcome foretells each of its data without having seen
/// it.
///
/// @param report how the fit to all data went
/// @param leftOut one per measured value that counts, in the campaign's order
/// @param rootMeanSquareError of the predicted means, in the outcome's unit; NaN without data
/// @param meanLogDensity natural logarithm; NaN without data
/// @param coverage share of values within their 90 % interval, 0.9 if honest; NaN without data
public record OutcomeDiagnosis(
    Outcome.Measured outcome,
    FitReport report,
    List<LeftOut> leftOut,
    double rootMeanSquareError,
    double meanLogDensity,
    double coverage) {
  public OutcomeDiagnosis {
    leftOut = List.copyOf(leftOut);
  }

  /// One measured value, and what a fit without its experiment foretells.
  ///
  /// @param experiment its id
  /// @param predicted the mean of the prediction
  /// @param standardDeviation of the prediction, the noise of the measurement included
  public record LeftOut(
      String experiment, double observed, double predicted, double standardDeviation) {}
}

package org.percola.surrogate;

import java.util.List;

/// How a fit went and what it learned.
///
/// @param modelId names the method, its settings and version, so that a belief can be made again
/// @param observations the number of measured values used
/// @param draws the number of weighted draws in the belief
/// @param logMarginalLikelihood of the best draw, natural log
/// @param jitter what had to be added to the covariance's diagonal, relative to its mean; 0 if none
/// @param parameters what the data say about each parameter of the prior mean
/// @param lengthScales per input, in unit-interval widths, of the best draw
/// @param messages plain sentences about anything unusual
public record FitReport(
    String modelId,
    int observations,
    int draws,
    double logMarginalLikelihood,
    double jitter,
    List<LearnedParameter> parameters,
    List<LengthScale> lengthScales,
    List<String> messages) {
  public FitReport {
    parameters = List.copyOf(parameters);
    lengthScales = List.copyOf(lengthScales);
    messages = List.copyOf(messages);
  }

  /// One prior-mean parameter: its prior and posterior 90 % intervals on the natural scale.
  public record LearnedParameter(
      String name,
      String unit,
      double priorLower,
      double priorMedian,
      double priorUpper,
      double lower,
      double median,
      double upper) {}

  /// The distance over which one input matters; large means irrelevant.
  public record LengthScale(String input, double lengthScale) {}
}

package org.percola.surrogate;

import java.util.List;
import java.util.stream.Stream;

/// How a fit went and what it learned.
///
/// @param modelId names the method, its settings and version, so that a belief can be made again
/// @param observations the number of measured values used
/// @param draws the number of weighted draws in the belief
/// @param logMarginalLikelihood of the best draw, natural log
/// @param jitter what had to be added to the covariance's diagonal, relative to its mean; 0 if none
/// @param parameters what the data say about each parameter of the prior mean
/// @param scales what the data say about the sizes of discrepancy, noise and shared effects, each a
///   standard deviation, and about the share of the noise's variance that each design has for
///   itself
/// @param mixing how well the draws stand for the belief
/// @param components the beliefs that this one is blended from; empty when it is not
/// @param lengthScales per input, in unit-interval widths, the median over the draws
/// @param messages plain sentences about anything unusual
public record FitReport(
    String modelId,
    int observations,
    int draws,
    double logMarginalLikelihood,
    double jitter,
    List<LearnedParameter> parameters,
    List<LearnedParameter> scales,
    Mixing mixing,
    List<Component> components,
    List<LengthScale> lengthScales,
    List<String> messages) {
  public FitReport {
    parameters = List.copyOf(parameters);
    scales = List.copyOf(scales);
    components = List.copyOf(components);
    lengthScales = List.copyOf(lengthScales);
    messages = List.copyOf(messages);
  }

  /// The report of a belief without draws, prior-mean parameters or parts.
  ///
  /// @param logMarginalLikelihood natural log; NaN where it has no meaning
  public static FitReport ofOne(
      String modelId,
      int observations,
      double logMarginalLikelihood,
      double jitter,
      List<String> messages) {
    return new FitReport(
        modelId,
        observations,
        1,
        logMarginalLikelihood,
        jitter,
        List.of(),
        List.of(),
        Mixing.NONE,
        List.of(),
        List.of(),
        messages);
  }

  /// The same report with one more sentence.
  public FitReport withMessage(String message) {
    return new FitReport(
        modelId,
        observations,
        draws,
        logMarginalLikelihood,
        jitter,
        parameters,
        scales,
        mixing,
        components,
        lengthScales,
        Stream.concat(messages.stream(), Stream.of(message)).toList());
  }

  /// One unknown: its prior and posterior 90 % intervals on the natural scale.
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

  /// How well weighted draws stand for a belief, for the coordinate where they do worst.
  ///
  /// @param effectiveDraws how many independent draws the chain is worth; NaN when nothing was
  ///   drawn
  /// @param potentialScaleReduction split R-hat: 1 when parts of the chain agree, above about 1.05
  ///   when it has not settled; NaN when nothing was drawn
  public record Mixing(double effectiveDraws, double potentialScaleReduction) {

    /// Of a belief that is not drawn from.
    public static final Mixing NONE = new Mixing(Double.NaN, Double.NaN);
  }

  /// One of the beliefs that a blended one is made of.
  ///
  /// @param weight its share, 0 to 1
  /// @param meanLogScore mean natural logarithm of the density that it gives to observations left
  ///   out one at a time; NaN without observations
  public record Component(String name, double weight, double meanLogScore) {}
}

package org.percola.optimizer.planning;

/// What is believed of one outcome of one design, without the noise of a measurement.
///
/// @param lower the 5 % quantile
/// @param lowerQuartile the 25 % quantile
/// @param upperQuartile the 75 % quantile
/// @param upper the 95 % quantile
/// @param priorMean what the prior mean alone says: the physics, or the learned constant
/// @param nothingKnown whether no result and no physics says anything of the outcome, so that the
///   numbers are on no scale, see [Unobserved]
public record Prediction(
    String outcome,
    String unit,
    double mean,
    double standardDeviation,
    double lower,
    double lowerQuartile,
    double median,
    double upperQuartile,
    double upper,
    double priorMean,
    boolean nothingKnown) {}

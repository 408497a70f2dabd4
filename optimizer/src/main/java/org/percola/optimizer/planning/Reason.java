package org.percola.optimizer.planning;

import org.jspecify.annotations.Nullable;

/// Why a design was suggested.
///
/// @param summary one line for people
/// @param explorationShare how much of the design's worth comes from uncertainty, 0 to 1
/// @param priorMean what the prior mean says of the objective
/// @param dataCorrection what the data add to that
/// @param nearestExperiment the id of the most similar experiment so far; null when there is none
/// @param nearestDistance its distance, in unit-cube widths; infinite when there is none
public record Reason(
    String summary,
    double explorationShare,
    double priorMean,
    double dataCorrection,
    @Nullable String nearestExperiment,
    double nearestDistance) {}

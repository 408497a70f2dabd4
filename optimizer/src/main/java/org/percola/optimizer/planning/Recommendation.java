package org.percola.optimizer.planning;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Experiment;

/// The best so far, and the best that is believed possible.
///
/// @param bestExperiment the completed experiment believed best by posterior mean among those that
///   meet the targets; null when none is completed
/// @param bestExperimentForecast what is believed of it; null when none is completed
/// @param recommended the design believed best over the whole space, counting risk
/// @param remaining what may still be gained over it; null with several objectives, where nobody
///   asked, and where there are failures and nothing else
/// @param seed names the randomness of the search
public record Recommendation(
    @Nullable Experiment bestExperiment,
    @Nullable DesignForecast bestExperimentForecast,
    DesignForecast recommended,
    @Nullable RemainingGain remaining,
    long seed,
    long revision) {}

package org.percola.optimizer.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Experiment;

/// The best so far, and the best that is believed possible.
///
/// @param bestExperiment the completed experiment believed best by posterior mean among those that
///   meet the targets; where none is likely to, the one that comes nearest to them; null when none
///   is completed
/// @param bestExperimentForecast what is believed of it; null when none is completed
/// @param bestExperimentNearest whether it is that: no experiment is likely to meet the targets
/// @param recommended the design believed best over the whole space, counting risk; where none is
///   likely to meet the targets, the one that is expected to come nearest to them
/// @param recommendedNearest whether it is that: no design is likely to meet the targets
/// @param remaining what may still be gained over it; null with several objectives, where nobody
///   asked, and where there are failures and nothing else
/// @param measuredTradeOffs with several objectives the completed experiments that are believed to
///   meet the targets and thresholds and that no other is believed to match in every objective,
///   from the best in the first objective to the worst; empty with one objective, and where nobody
///   asked
/// @param tradeOffs the same of designs over the whole space; empty too where none is likely to
///   meet the targets
/// @param seed names the randomness of the search
public record Recommendation(
    @Nullable Experiment bestExperiment,
    @Nullable DesignForecast bestExperimentForecast,
    boolean bestExperimentNearest,
    DesignForecast recommended,
    boolean recommendedNearest,
    @Nullable RemainingGain remaining,
    List<TradeOff> measuredTradeOffs,
    List<TradeOff> tradeOffs,
    long seed,
    long revision) {
  public Recommendation {
    measuredTradeOffs = List.copyOf(measuredTradeOffs);
    tradeOffs = List.copyOf(tradeOffs);
  }
}

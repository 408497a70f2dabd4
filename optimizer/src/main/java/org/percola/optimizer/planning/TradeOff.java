package org.percola.optimizer.planning;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Experiment;

/// One of the best trade-offs between several objectives.
///
/// @param experiment the completed one that has this design; null when there is none
/// @param forecast what is believed of the design
public record TradeOff(@Nullable Experiment experiment, DesignForecast forecast) {}

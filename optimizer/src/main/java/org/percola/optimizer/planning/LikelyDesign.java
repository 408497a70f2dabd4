package org.percola.optimizer.planning;

/// A design that may reach what is wished.
///
/// @param forecast what is believed of it; its targets are the campaign's limits, then the wishes
/// @param probability that it meets all of them, once it can be made
public record LikelyDesign(DesignForecast forecast, double probability) {}

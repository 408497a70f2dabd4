package org.percola.optimizer.planning;

/// How much one input matters to the belief about an outcome.
///
/// @param input the parameter's name
/// @param lengthScale the distance over which the discrepancy changes with it, in widths of its
///   range; NaN for a derived outcome
/// @param relevance the share of the variation of the belief's mean over the design space that is
///   still there when every other input is held, interactions included; 0 to 1
public record InputRelevance(String input, double lengthScale, double relevance) {}

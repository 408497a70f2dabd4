package org.percola.optimizer.planning;

/// A measured experiment and how similar its design is to another.
///
/// @param experiment its id
/// @param distance Euclidean in widths of the unit cube; another label counts as 1
public record Neighbour(String experiment, double distance) {}

package org.percola.optimizer.design;

import java.util.List;

/// All designs that can be set: the parameters, which of them are parts of a whole, and optionally
/// the only designs to choose from.
///
/// @param candidates when not empty, the space is this list and nothing else
public record DesignSpace(
    List<Parameter> parameters, List<Mixture> mixtures, List<Design> candidates) {
  public DesignSpace {
    parameters = List.copyOf(parameters);
    mixtures = List.copyOf(mixtures);
    candidates = List.copyOf(candidates);
  }
}

package org.percola.benchmarks.study;

import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.design.DesignSpace;

/// What a peer's own interface lets its users say.
///
/// @param sums linear limits on several parameters, as shares of a whole need them
/// @param limits limits on outcomes
/// @param objectives more than one objective
/// @param candidates a list of designs to choose from
record Capabilities(boolean sums, boolean limits, boolean objectives, boolean candidates) {

  boolean cover(Campaign campaign) {
    DesignSpace space = campaign.space();
    return (sums || PeerSpace.of(space).sums().isEmpty())
        && (limits || campaign.outcomeConstraints().isEmpty())
        && (objectives || campaign.objectives().size() == 1)
        && (candidates || space.candidates().isEmpty());
  }
}

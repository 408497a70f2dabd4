package org.percola.benchmarks.problem;

import java.util.Map;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.surrogate.RandomKey;

/// The designs of a campaign that may be made.
public final class Makeable {
  private Makeable() {}

  /// All of them.
  ///
  /// @param key the root of the randomness, of which the space takes a part of its own
  public static FeasibleSpace of(Campaign campaign, RandomKey key) {
    return FeasibleSpace.of(campaign.space(), campaign.constraints(), Map.of(), key.child("space"));
  }
}

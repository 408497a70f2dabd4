package org.percola.optimizer.whatif;

import java.util.List;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.constraint.SubSpace;

/// A question about which designs reach what is wished.
///
/// @param wishes what outcomes are to be, beside the campaign's limits; at least one
/// @param chance that is enough, 0 to 1
/// @param count how many of the likeliest designs, at least 1
/// @param within the part of the space that they must lie in
/// @param seed names the randomness
public record SeekRequest(
    List<OutcomeConstraint> wishes, double chance, int count, SubSpace within, long seed) {
  public SeekRequest {
    wishes = List.copyOf(wishes);
    if (wishes.isEmpty()) {
      throw new IllegalArgumentException("wishes: none (expected: at least one)");
    }
    if (!(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("chance: " + chance + " (expected: 0 to 1)");
    }
    if (count < 1) {
      throw new IllegalArgumentException("count: " + count + " (expected: 1 or more)");
    }
  }
}

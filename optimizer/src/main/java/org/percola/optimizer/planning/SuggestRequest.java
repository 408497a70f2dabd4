package org.percola.optimizer.planning;

import java.util.Map;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.DesignValue;

/// What is asked of the planner.
///
/// @param count how many experiments, at least 1
/// @param seed names the randomness; the same seed gives the same plan
/// @param within the part of the space that every suggestion must lie in
public record SuggestRequest(int count, long seed, SubSpace within) {
  /// The most experiments that one request may ask for.
  public static final int MAX_COUNT = 1_000;

  public SuggestRequest {
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException("count: " + count + " (expected: 1 to " + MAX_COUNT + ")");
    }
  }

  /// A request for designs with some settings fixed.
  public SuggestRequest(int count, long seed, Map<String, DesignValue> fixed) {
    this(count, seed, SubSpace.of(fixed));
  }
}

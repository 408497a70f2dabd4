package org.percola.optimizer.planning;

import java.util.Map;
import org.percola.optimizer.design.DesignValue;

/// What is asked of the planner.
///
/// @param count how many experiments, at least 1
/// @param seed names the randomness; the same seed gives the same plan
/// @param fixed settings that every suggestion must have
public record SuggestRequest(int count, long seed, Map<String, DesignValue> fixed) {
  /// The most experiments that one request may ask for.
  public static final int MAX_COUNT = 1_000;

  public SuggestRequest {
    fixed = Map.copyOf(fixed);
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException("count: " + count + " (expected: 1 to " + MAX_COUNT + ")");
    }
  }
}

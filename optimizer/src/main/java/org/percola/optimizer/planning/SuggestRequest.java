package org.percola.optimizer.planning;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Strategy;
import org.percola.optimizer.design.DesignValue;

/// What is asked of the planner.
///
/// @param count how many experiments, at least 1
/// @param seed names the randomness; the same seed gives the same plan
/// @param fixed settings that every suggestion must have
/// @param strategy by what designs are chosen
/// @param costWeight how much a design's cost counts, 0 to 1; null to leave it to the budget
public record SuggestRequest(
    int count,
    long seed,
    Map<String, DesignValue> fixed,
    Strategy strategy,
    @Nullable Double costWeight) {
  /// The most experiments that one request may ask for.
  public static final int MAX_COUNT = 1_000;

  public SuggestRequest {
    fixed = Map.copyOf(fixed);
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException("count: " + count + " (expected: 1 to " + MAX_COUNT + ")");
    }
    if (costWeight != null && !(costWeight >= 0 && costWeight <= 1)) {
      throw new IllegalArgumentException("cost weight: " + costWeight + " (expected: 0 to 1)");
    }
  }

  /// A request that leaves to the planner how designs are chosen.
  public SuggestRequest(int count, long seed, Map<String, DesignValue> fixed) {
    this(count, seed, fixed, Strategy.AUTOMATIC, null);
  }
}

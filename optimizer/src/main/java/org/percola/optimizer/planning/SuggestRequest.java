package org.percola.optimizer.planning;

import java.util.Map;
import org.percola.optimizer.design.DesignValue;

/// What is asked of the planner.
///
/// @param count how many experiments, at least 1
/// @param seed names the randomness; the same seed gives the same plan
/// @param fixed settings that every suggestion must have
/// @param sharing settings that the suggestions must have in common
/// @param budget how many experiments the campaign may take in all; 0 when nobody knows
public record SuggestRequest(
    int count, long seed, Map<String, DesignValue> fixed, Sharing sharing, int budget) {
  /// The most experiments that one request may ask for.
  public static final int MAX_COUNT = 1_000;

  public SuggestRequest {
    fixed = Map.copyOf(fixed);
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException("count: " + count + " (expected: 1 to " + MAX_COUNT + ")");
    }
    if (budget < 0) {
      throw new IllegalArgumentException("budget: " + budget + " (expected: 0 or more)");
    }
  }

  /// Suggestions that are free of each other, with nothing known about a budget.
  public SuggestRequest(int count, long seed, Map<String, DesignValue> fixed) {
    this(count, seed, fixed, Sharing.NONE, 0);
  }

  /// The same request with settings that the suggestions must have in common.
  public SuggestRequest withSharing(Sharing other) {
    return new SuggestRequest(count, seed, fixed, other, budget);
  }

  /// The same request in a campaign of that many experiments.
  public SuggestRequest withBudget(int other) {
    return new SuggestRequest(count, seed, fixed, sharing, other);
  }
}

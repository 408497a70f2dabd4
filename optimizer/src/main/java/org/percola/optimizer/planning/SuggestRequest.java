package org.percola.optimizer.planning;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Strategy;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.DesignValue;

/// What is asked of the planner.
///
/// @param count how many experiments, at least 1
/// @param seed names the randomness; the same seed gives the same plan
/// @param within the part of the space that every suggestion must lie in
/// @param sharing settings that the suggestions must have in common
/// @param budget how many experiments the campaign may take in all; 0 when nobody knows
/// @param strategy by what designs are chosen
/// @param costWeight how much a design's cost counts, 0 to 1; null to leave it to the budget of the
///   campaign's costs
public record SuggestRequest(
    int count,
    long seed,
    SubSpace within,
    Sharing sharing,
    int budget,
    Strategy strategy,
    @Nullable Double costWeight) {
  /// The most experiments that one request may ask for.
  public static final int MAX_COUNT = 1_000;

  public SuggestRequest {
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException("count: " + count + " (expected: 1 to " + MAX_COUNT + ")");
    }
    if (budget < 0) {
      throw new IllegalArgumentException("budget: " + budget + " (expected: 0 or more)");
    }
    if (costWeight != null && !(costWeight >= 0 && costWeight <= 1)) {
      throw new IllegalArgumentException("cost weight: " + costWeight + " (expected: 0 to 1)");
    }
  }

  /// Suggestions that are free of each other, with all else left to the planner.
  public SuggestRequest(int count, long seed, SubSpace within) {
    this(count, seed, within, Sharing.NONE, 0, Strategy.AUTOMATIC, null);
  }

  /// Suggestions with some settings fixed.
  public SuggestRequest(int count, long seed, Map<String, DesignValue> fixed) {
    this(count, seed, SubSpace.of(fixed));
  }

  /// The same request with settings that the suggestions must have in common.
  public SuggestRequest withSharing(Sharing other) {
    return new SuggestRequest(count, seed, within, other, budget, strategy, costWeight);
  }

  /// The same request in a campaign of that many experiments.
  public SuggestRequest withBudget(int other) {
    return new SuggestRequest(count, seed, within, sharing, other, strategy, costWeight);
  }

  /// The same request for designs chosen in another way.
  public SuggestRequest with(Strategy other) {
    return new SuggestRequest(count, seed, within, sharing, budget, other, costWeight);
  }

  /// The same request with another weight of costs.
  public SuggestRequest withCostWeight(@Nullable Double other) {
    return new SuggestRequest(count, seed, within, sharing, budget, strategy, other);
  }
}

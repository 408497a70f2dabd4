package org.percola.optimizer.planning;

import org.percola.optimizer.acquisition.Effort;
import org.percola.optimizer.acquisition.Strategy;
import org.percola.optimizer.search.GeneticSearch;

/// How hard the planner tries; a plan depends on these as it does on the seed.
///
/// @param search for spaces that cannot be listed
/// @param quick what most designs are judged by
/// @param exact what the few best are judged by
/// @param explorationFrom the smallest batch whose last design is chosen to learn the most, as
///   insurance against a wrong belief
public record PlannerSettings(
    GeneticSearch search, Effort quick, Effort exact, int explorationFrom) {
  private static final int POPULATION = 64;
  private static final int GENERATIONS = 16;
  private static final int POLISHED = 4;

  /// One draw of the scenario's luck per joint draw is enough to rank most designs.
  private static final Effort QUICK = new Effort(16, 2);

  private static final Effort EXACT = new Effort(64, 4);
  private static final int EXPLORATION_FROM = 4;

  /// The settings for interactive use: a suggestion in a few tenths of a second.
  public static PlannerSettings standard() {
    return new PlannerSettings(
        new GeneticSearch(POPULATION, GENERATIONS, 1, POLISHED), QUICK, EXACT, EXPLORATION_FROM);
  }

  /// Whether a slot of a batch is for exploration: every one where that is asked for; else, unless
  /// another strategy is, the last one of a large batch, once the targets are met.
  boolean explores(int slot, SuggestRequest request, Study study) {
    return switch (request.strategy()) {
      case Strategy.Automatic _ ->
          request.count() >= explorationFrom && slot == request.count() - 1 && study.secured();
      case Strategy.Explore _ -> true;
      case Strategy.ExpectedImprovement _, Strategy.ConfidenceBound _, Strategy.Thompson _ -> false;
    };
  }
}

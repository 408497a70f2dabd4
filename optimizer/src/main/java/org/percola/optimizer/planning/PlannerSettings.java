package org.percola.optimizer.planning;

import org.percola.optimizer.acquisition.Effort;
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
  private static final int POLISHED = 8;

  /// One draw of the scenario's luck per joint draw is enough to rank most designs.
  private static final Effort QUICK = new Effort(16, 2);

  private static final Effort EXACT = new Effort(64, 4);
  private static final int EXPLORATION_FROM = 4;

  /// The settings for interactive use: a suggestion in a few tenths of a second.
  public static PlannerSettings standard() {
    return new PlannerSettings(
        new GeneticSearch(POPULATION, GENERATIONS, 1, POLISHED), QUICK, EXACT, EXPLORATION_FROM);
  }

  /// Whether a slot of a batch is for exploration: the last one of a large batch, unless the
  /// targets have yet to be met.
  boolean explores(int slot, int count, Study study) {
    return count >= explorationFrom && slot == count - 1 && study.secured();
  }
}

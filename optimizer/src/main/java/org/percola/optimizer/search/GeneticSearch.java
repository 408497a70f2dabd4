package org.percola.optimizer.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.RandomKey;

/// A genetic search by the quick score, then a local search of the best few by the exact one.
///
/// @param population individuals per generation
/// @param generations per run
/// @param restarts independent runs: another one never changes those before it
/// @param polished how many of the best are improved locally
public record GeneticSearch(int population, int generations, int restarts, int polished)
    implements Search {
  /// How many of the best by the quick score are scored exactly before a few are chosen for the
  /// local search: more forgive a quick score that ranks less well.
  private static final int JUDGED_AGAIN = 32;

  public GeneticSearch {
    if (population < 10 || generations < 1 || restarts < 1 || polished < 1) {
      throw new IllegalArgumentException(
          "population %d, generations %d, restarts %d, polished %d (expected: at least 10, 1, 1, 1)"
              .formatted(population, generations, restarts, polished));
    }
  }

  @Override
  public @Nullable Found best(Quest quest, RandomKey key) {
    Scoreboard quick = new Scoreboard(quest.quick(), quest.taken());
    for (int restart = 0; restart < restarts; restart++) {
      RandomKey run = key.child(restart);
      List<Design> first = FirstGeneration.of(quest, population, run.child("start").generator());
      if (first.isEmpty()) {
        continue;
      }
      new Evolution(quest.space(), quick)
          .run(first, generations, run.child("evolution").generator());
    }
    return polish(quest, quick);
  }

  private @Nullable Found polish(Quest quest, Scoreboard quick) {
    Scoreboard exact = new Scoreboard(quest.exact(), quest.taken());
    exact.score(designs(quick.best(JUDGED_AGAIN)));
    List<Design> starts =
        Apart.best(designs(exact.best(JUDGED_AGAIN)), polished, quest.space().encoding());
    new Polish(new Neighbourhood(quest.space()), exact).improve(starts);
    List<Found> found = exact.best(1);
    return found.isEmpty() ? null : found.getFirst();
  }

  private static List<Design> designs(List<Found> found) {
    return found.stream().map(Found::design).toList();
  }
}

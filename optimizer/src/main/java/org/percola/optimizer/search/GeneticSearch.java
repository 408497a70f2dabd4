package org.percola.optimizer.search;

import java.util.ArrayList;
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
    Polish polish = new Polish(new Neighbourhood(quest.space()), exact);
    List<Design> best = new ArrayList<>();
    quick.best(polished).forEach(found -> best.add(found.design()));
    polish.improve(best);
    List<Found> found = exact.best(1);
    return found.isEmpty() ? null : found.getFirst();
  }
}

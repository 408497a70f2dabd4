package org.percola.optimizer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.acquisition.InParts;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Workers;

/// A genetic search by the quick score, then a local search of the best few by the exact one.
///
/// @param population individuals per generation
/// @param generations per run
/// @param restarts independent runs: another one never changes those before it
/// @param polished how many of the best are improved locally
/// @param climb how closely they are improved
public record GeneticSearch(
    int population, int generations, int restarts, int polished, Climb climb) implements Search {
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
  public @Nullable Found best(Quest quest, RandomKey key, Workers workers) {
    Acquisition quick = InParts.of(quest.quick(), workers);
    List<Supplier<List<Found>>> runs = new ArrayList<>();
    for (int restart = 0; restart < restarts; restart++) {
      RandomKey own = key.child(restart);
      runs.add(() -> run(quest, new Scoreboard(quick, quest.taken()), own));
    }
    // A single run stays on this thread, which notices when nobody waits any more.
    Workers runners = restarts > 1 ? workers : Workers.ONE;
    List<Design> promising =
        runners.all(runs).stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingDouble(Found::score).reversed())
            .map(Found::design)
            .distinct()
            .limit(JUDGED_AGAIN)
            .toList();
    return polish(quest, promising, InParts.of(quest.exact(), workers));
  }

  /// The best designs by the quick score that one run met.
  private List<Found> run(Quest quest, Scoreboard board, RandomKey key) {
    List<Design> first = FirstGeneration.of(quest, population, key.child("start").generator());
    if (!first.isEmpty()) {
      new Evolution(quest.space(), board)
          .run(first, generations, key.child("evolution").generator());
    }
    return board.best(JUDGED_AGAIN);
  }

  private @Nullable Found polish(Quest quest, List<Design> promising, Acquisition score) {
    Scoreboard exact = new Scoreboard(score, quest.taken());
    exact.score(promising);
    List<Design> starts =
        Apart.best(designs(exact.best(JUDGED_AGAIN)), polished, quest.space().encoding());
    new Polish(quest.space(), exact, climb).improve(starts);
    List<Found> found = exact.best(1);
    return found.isEmpty() ? null : found.getFirst();
  }

  private static List<Design> designs(List<Found> found) {
    return found.stream().map(Found::design).toList();
  }
}

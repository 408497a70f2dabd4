package org.percola.optimizer.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.acquisition.InParts;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Workers;

/// Scores every design of a space that can be listed.
public final class ExhaustiveSearch implements Search {
  /// Designs scored in one call: bounds the memory of a batch.
  private static final int BATCH = 256;

  /// How many of the best by the quick score are scored exactly; larger lists trust the quick score
  /// for the rest.
  private static final int EXACT = 256;

  @Override
  public @Nullable Found best(Quest quest, RandomKey key, Workers workers) {
    List<Design> all = quest.space().all();
    if (all.size() > EXACT) {
      Acquisition quick = InParts.of(quest.quick(), workers);
      all = scored(all, new Scoreboard(quick, quest.taken()), EXACT);
    }
    Acquisition exact = InParts.of(quest.exact(), workers);
    List<Design> best = scored(all, new Scoreboard(exact, quest.taken()), 1);
    return best.isEmpty() ? null : new Found(best.getFirst(), quest.exact().score(best)[0]);
  }

  private static List<Design> scored(List<Design> designs, Scoreboard board, int kept) {
    for (int from = 0; from < designs.size(); from += BATCH) {
      board.score(designs.subList(from, Math.min(from + BATCH, designs.size())));
    }
    return board.best(kept).stream().map(Found::design).toList();
  }
}

package org.percola.optimizer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.design.Design;

/// The scores so far: every design is scored once, all new ones of a batch in one call.
final class Scoreboard {
  private final Acquisition acquisition;
  private final Set<Design> taken;
  private final Map<Design, Double> scores = new LinkedHashMap<>();

  Scoreboard(Acquisition acquisition, Set<Design> taken) {
    this.acquisition = acquisition;
    this.taken = taken;
  }

  /// Scores those of the designs that have no score yet and may be chosen.
  ///
  /// @throws CancellationException when the thread was interrupted: nobody waits for the result. A
  ///   search is never cut short, for then its result would depend on the clock
  void score(List<Design> designs) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the search was interrupted");
    }
    Set<Design> fresh = new LinkedHashSet<>();
    for (Design design : designs) {
      if (!taken.contains(design) && !scores.containsKey(design)) {
        fresh.add(design);
      }
    }
    if (fresh.isEmpty()) {
      return;
    }
    List<Design> batch = List.copyOf(fresh);
    double[] values = acquisition.score(batch);
    for (int i = 0; i < values.length; i++) {
      scores.put(batch.get(i), Double.isNaN(values[i]) ? Double.NEGATIVE_INFINITY : values[i]);
    }
  }

  /// The score of a design, -∞ when it has none.
  double of(Design design) {
    return scores.getOrDefault(design, Double.NEGATIVE_INFINITY);
  }

  /// The best designs, best first; of equals the one that was scored first.
  List<Found> best(int count) {
    List<Found> all = new ArrayList<>();
    scores.forEach((design, score) -> all.add(new Found(design, score)));
    all.sort(Comparator.comparingDouble(Found::score).reversed());
    return List.copyOf(all.subList(0, Math.min(count, all.size())));
  }
}

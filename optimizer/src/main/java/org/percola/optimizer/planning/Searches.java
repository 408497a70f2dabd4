package org.percola.optimizer.planning;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.search.ExhaustiveSearch;
import org.percola.optimizer.search.Found;
import org.percola.optimizer.search.Quest;
import org.percola.optimizer.search.Search;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Workers;

/// Searches the whole space or a part of it: one by one what can be listed, else by a search.
///
/// @param search of what cannot be listed
/// @param key the root of the searches' randomness
/// @param workers who score designs and run restarts
record Searches(Search search, RandomKey key, Workers workers) {

  /// The best design for a slot of a batch; null when there is none.
  @Nullable Found best(Quest quest, FeasibleSpace part, int slot) {
    return best(quest, part, key.child(slot));
  }

  /// The best design for no batch; null when there is none.
  @Nullable Found best(Quest quest) {
    return best(quest, quest.space(), key);
  }

  private @Nullable Found best(Quest quest, FeasibleSpace part, RandomKey own) {
    Search fitting = part.enumerable() ? new ExhaustiveSearch() : search;
    Quest inside = new Quest(part, quest.quick(), quest.exact(), quest.starts(), quest.taken());
    return fitting.best(inside, own, workers);
  }
}

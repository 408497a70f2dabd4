package org.percola.optimizer.search;

import org.jspecify.annotations.Nullable;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Workers;

/// Finds the design with the highest score among those that may be made.
public interface Search {

  /// The best design found; the same quest and key give the same design.
  ///
  /// @param workers who run what does not depend on each other; how many they are changes no bit
  /// @return null when there is no design left that may be chosen
  @Nullable Found best(Quest quest, RandomKey key, Workers workers);

  /// The same on the calling thread.
  default @Nullable Found best(Quest quest, RandomKey key) {
    return best(quest, key, Workers.ONE);
  }
}

package org.percola.optimizer.search;

import org.jspecify.annotations.Nullable;
import org.percola.surrogate.RandomKey;

/// Finds the design with the highest score among those that may be made.
public interface Search {

  /// The best design found; the same quest and key give the same design.
  ///
  /// @return null when there is no design left that may be chosen
  @Nullable Found best(Quest quest, RandomKey key);
}

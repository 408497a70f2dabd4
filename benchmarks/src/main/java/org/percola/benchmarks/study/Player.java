package org.percola.benchmarks.study;

import java.util.List;

/// One contender in one race.
public interface Player extends AutoCloseable {

  /// What to conclude from all experiments so far.
  ///
  /// @param trials in the order they were made, those of the start first
  /// @param more whether another experiment will be made
  Answer answer(List<Trial> trials, boolean more);

  @Override
  default void close() {}
}

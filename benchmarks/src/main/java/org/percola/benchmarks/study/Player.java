package org.percola.benchmarks.study;

import java.util.List;

/// One contender in one race.
public interface Player extends AutoCloseable {

  /// What to conclude from all experiments so far.
  ///
  /// @param trials in the order they were made, those of the start first
  /// @param count how many experiments will be made before it is asked again, 0 at the end
  Answer answer(List<Trial> trials, int count);

  @Override
  default void close() {}
}

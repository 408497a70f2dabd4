package org.percola.benchmarks.study;

import org.percola.benchmarks.problem.Problem;

/// A planner in a race.
public interface Contender extends AutoCloseable {

  /// Names the contender in files and on the command line.
  String name();

  /// Whether its kind of planner can be asked at all.
  default boolean plays(Problem problem) {
    return true;
  }

  /// Whether it can be asked for several experiments at once.
  default boolean makesBatches() {
    return true;
  }

  /// Takes part in one race.
  Player enter(Problem problem, long seed);

  /// Lets go of what all its races shared.
  @Override
  default void close() {}
}

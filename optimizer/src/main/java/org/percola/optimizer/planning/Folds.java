package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.percola.surrogate.RandomKey;

/// Which experiments are foretold together, from all others.
///
/// All results of an experiment are in one fold: they share a cell, and one would give away
/// another.
///
/// @param count the number of folds
/// @param foldOf per experiment its fold, 0 to `count` - 1; no two folds differ by more than one
///   experiment
record Folds(int count, List<Integer> foldOf) {
  /// The most experiments that are left out one at a time unless asked: each costs a fit.
  private static final int MOST_ONE_AT_A_TIME = 32;

  /// Folds of larger campaigns unless asked: every fit sees nine tenths of the experiments, which
  /// judges the belief a little too harshly but in bounded time.
  private static final int OTHERWISE = 10;

  Folds {
    foldOf = List.copyOf(foldOf);
  }

  /// Folds of a number of experiments.
  ///
  /// @param asked how many folds, 2 to `experiments`; as many as experiments leaves out one at a
  ///   time; 0 for the usual
  static Folds of(int experiments, int asked, RandomKey key) {
    if (asked != 0 && !possible(experiments, asked)) {
      throw new IllegalArgumentException(
          "folds: %d (expected: 2 to %d, the number of experiments, or 0 for the usual)"
              .formatted(asked, experiments));
    }
    int count = asked != 0 ? asked : usual(experiments);
    List<Integer> foldOf = new ArrayList<>();
    for (int i = 0; i < experiments; i++) {
      foldOf.add(i);
    }
    if (count < experiments) {
      Collections.shuffle(foldOf, key.generator());
      foldOf.replaceAll(i -> i % count);
    }
    return new Folds(count, foldOf);
  }

  static boolean possible(int experiments, int asked) {
    return asked >= 2 && asked <= experiments;
  }

  private static int usual(int experiments) {
    return experiments <= MOST_ONE_AT_A_TIME ? experiments : OTHERWISE;
  }
}

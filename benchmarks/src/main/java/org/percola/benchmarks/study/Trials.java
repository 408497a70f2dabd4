package org.percola.benchmarks.study;

import java.util.ArrayList;
import java.util.List;
import org.percola.benchmarks.problem.Problem;
import org.percola.optimizer.design.Design;

/// The experiments of one race so far.
///
/// Luck belongs to the seed, the design and how often it was made, so every contender of a seed
/// meets the same world.
final class Trials {
  private final Problem problem;
  private final long seed;
  private final List<Trial> made = new ArrayList<>();

  private Trials(Problem problem, long seed) {
    this.problem = problem;
    this.seed = seed;
  }

  /// The start, and what the steps of an earlier run chose, made again.
  ///
  /// @param steps from 0 on without a gap
  static Trials of(Problem problem, long seed, List<Step> steps) {
    Trials trials = new Trials(problem, seed);
    problem.starts(seed).forEach(trials::make);
    for (Step step : steps) {
      if (step.design() != null) {
        trials.make(step.design());
      }
    }
    return trials;
  }

  void make(Design design) {
    int before = (int) made.stream().filter(trial -> trial.design().equals(design)).count();
    made.add(new Trial(design, problem.observe(design, seed, before)));
  }

  /// In the order they were made, those of the start first.
  List<Trial> all() {
    return List.copyOf(made);
  }
}

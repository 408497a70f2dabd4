package org.percola.benchmarks.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.benchmarks.problem.Observation;
import org.percola.benchmarks.problem.Problem;
import org.percola.benchmarks.problem.Truth;
import org.percola.benchmarks.problem.Yardstick;
import org.percola.optimizer.design.Design;

/// The regrets of one race: a truth may take long to compute, and most recommendations come again.
final class Regrets {
  private final Problem problem;
  private final Map<Design, Truth> known = new HashMap<>();

  Regrets(Problem problem) {
    this.problem = problem;
  }

  /// The regret of a chosen design, or of all measured ones where a set counts.
  double of(@Nullable Design chosen, List<Trial> trials) {
    return switch (problem.yardstick()) {
      case Yardstick.BestValue one ->
          one.regret(chosen == null ? List.of() : List.of(truth(chosen)));
      case Yardstick.DominatedVolume all ->
          problem.regret(
              trials.stream()
                  .filter(trial -> trial.observation() instanceof Observation.Measured)
                  .map(Trial::design)
                  .toList());
    };
  }

  /// What a design is truly worth.
  Truth truth(Design design) {
    return known.computeIfAbsent(design, problem::truth);
  }
}

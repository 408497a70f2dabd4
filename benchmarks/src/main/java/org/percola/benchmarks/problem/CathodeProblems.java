package org.percola.benchmarks.problem;

import java.util.List;
import org.percola.benchmarks.lab.Recipe;
import org.percola.optimizer.template.CompositeCathode;

/// Three things to want of a cathode in the virtual lab.
final class CathodeProblems {
  private static final double FAST = 0.3;

  private CathodeProblems() {}

  static List<CathodeProblem> all() {
    CompositeCathode template = CompositeCathode.standard();
    return List.of(
        CathodeProblem.of("cathode-energy", template, Recipe.SEED_RATE, 300),
        CathodeProblem.of(
            "cathode-areal", template.withMinimumArealCapacity(3), Recipe.SEED_RATE, 300),
        CathodeProblem.of("cathode-fast", template.withMinimumArealCapacity(1), FAST, 300));
  }
}

package org.percola.benchmarks.problem;

import java.util.List;
import org.percola.benchmarks.LabSetUp;

/// Three things to want of a cathode in the virtual lab.
final class CathodeProblems {
  private CathodeProblems() {}

  static List<CathodeProblem> all() {
    return List.of(
        CathodeProblem.of("cathode-energy", LabSetUp.SEED),
        CathodeProblem.of("cathode-areal", LabSetUp.THICK),
        CathodeProblem.of("cathode-fast", LabSetUp.FAST));
  }
}

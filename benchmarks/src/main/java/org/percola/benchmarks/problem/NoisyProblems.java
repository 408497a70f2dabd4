package org.percola.benchmarks.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Functions whose outcomes scatter by about a quarter of their spread over the space, as what labs
/// measure may do: one result says little, and the best of many is mostly lucky.
final class NoisyProblems {
  /// To choose settings of the planner by.
  private static final Map<String, Double> TUNING = Map.of("hartmann3", 0.25, "levy4", 7.0);

  /// To judge it by.
  private static final Map<String, Double> JUDGES =
      Map.of(
          "branin", 12.0,
          "styblinski-tang5", 18.0,
          "griewank6", 15.0,
          "gramacy", 0.1,
          "constrained-hartmann6", 0.08);

  private NoisyProblems() {}

  /// Those that judge first, each in the order of the functions that they are made from.
  static List<FunctionProblem> of(List<FunctionProblem> exact) {
    List<FunctionProblem> noisy = new ArrayList<>();
    for (Map<String, Double> deviations : List.of(JUDGES, TUNING)) {
      exact.stream()
          .filter(problem -> deviations.containsKey(problem.name()))
          .map(problem -> problem.noisy(deviations.get(problem.name())))
          .forEach(noisy::add);
    }
    return List.copyOf(noisy);
  }
}

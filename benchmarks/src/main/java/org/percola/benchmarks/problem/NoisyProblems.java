package org.percola.benchmarks.problem;

import java.util.List;
import java.util.stream.Stream;

/// Functions whose outcomes scatter by about a quarter of their spread over the space, as what labs
/// measure may do: one result says little, and the best of many is mostly lucky.
final class NoisyProblems {
  /// To judge the planner by.
  private static final List<Noise> JUDGES =
      List.of(
          new Noise("branin", 12),
          new Noise("styblinski-tang5", 18),
          new Noise("griewank6", 15),
          new Noise("gramacy", 0.1),
          new Noise("constrained-hartmann6", 0.08));

  /// To choose settings of the planner by.
  private static final List<Noise> TUNING =
      List.of(new Noise("hartmann3", 0.25), new Noise("levy4", 7));

  private NoisyProblems() {}

  /// The noise of every outcome of a problem.
  private record Noise(String problem, double standardDeviation) {
    FunctionProblem in(List<FunctionProblem> exact) {
      return exact.stream()
          .filter(each -> each.name().equals(problem))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(problem + ": no such problem (expected: an exact one)"))
          .noisy(standardDeviation);
    }
  }

  /// Those that judge first.
  static List<FunctionProblem> of(List<FunctionProblem> exact) {
    return Stream.concat(JUDGES.stream(), TUNING.stream()).map(noise -> noise.in(exact)).toList();
  }
}

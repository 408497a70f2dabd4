package org.percola.benchmarks.problem;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;

/// One objective over whole numbers and others, as in the mixed benchmarks of Ax 1.3.
final class WholeNumberProblems {
  /// Best over all 6 400 whole numbers, the other two settled by quasi-Newton steps from a grid.
  private static final double DISCRETE_HARTMANN_BEST = -2.889383662244485;

  /// With all whole numbers at 0, of all 4 096 choices of them, the others settled by quasi-Newton
  /// steps.
  private static final double DISCRETE_ROSENBROCK_BEST = 8.96989698970739;

  private WholeNumberProblems() {}

  static List<FunctionProblem> all() {
    return List.of(discreteHartmann(), discreteRosenbrock());
  }

  /// Hartmann's function with four whole numbers.
  private static FunctionProblem discreteHartmann() {
    return partlyWhole(
        "discrete-hartmann6", 0, 1, 6, Formulas::hartmann6, DISCRETE_HARTMANN_BEST, 3, 3, 19, 19);
  }

  /// Rosenbrock's valley with six whole numbers.
  private static FunctionProblem discreteRosenbrock() {
    return partlyWhole(
        "discrete-rosenbrock10",
        -5,
        10,
        10,
        Formulas::rosenbrock,
        DISCRETE_ROSENBROCK_BEST,
        3,
        3,
        3,
        3,
        3,
        3);
  }

  /// A formula over a box, of whose first numbers only some levels exist, evenly from bound to
  /// bound; the others are told from 0 to 1.
  private static FunctionProblem partlyWhole(
      String name,
      double lower,
      double upper,
      int dimension,
      ToDoubleFunction<double[]> formula,
      double best,
      int... steps) {
    Parameter[] parameters = new Parameter[dimension];
    for (int i = 0; i < dimension; i++) {
      String number = "x" + (i + 1);
      parameters[i] =
          i < steps.length
              ? new Parameter.Whole(number, "1", 0, steps[i], null)
              : Questions.number(number, 0, 1);
    }
    return SmoothProblems.minimise(
        name,
        DesignSpace.of(parameters),
        design -> {
          double[] x = Questions.numbers(design, dimension);
          for (int i = 0; i < dimension; i++) {
            double share = i < steps.length ? x[i] / steps[i] : x[i];
            x[i] = Math.fma(share, upper - lower, lower);
          }
          return formula.applyAsDouble(x);
        },
        best);
  }
}

package org.percola.benchmarks.problem;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// One objective over a box, without limits.
final class SmoothProblems {
  private static final String VALUE = "value";

  /// About 5 % of the spread of Hartmann's function over its box.
  private static final double NOISE = 0.02;

  private SmoothProblems() {}

  static List<FunctionProblem> all() {
    FunctionProblem hartmann6 =
        overBox("hartmann6", 6, 0, 1, Formulas::hartmann6, Formulas.HARTMANN6_BEST);
    return List.of(
        minimise(
            "branin",
            DesignSpace.of(Questions.number("x1", -5, 10), Questions.number("x2", 0, 15)),
            design -> Formulas.branin(design.number("x1"), design.number("x2")),
            0.39788735772973816),
        overBox("hartmann3", 3, 0, 1, Formulas::hartmann3, Formulas.HARTMANN3_BEST),
        hartmann6,
        hartmann6.noisy(NOISE),
        overBox("ackley4", 4, -32.768, 32.768, Formulas::ackley, 0),
        overBox("levy4", 4, -10, 10, Formulas::levy, 0),
        overBox("rosenbrock4", 4, -5, 10, Formulas::rosenbrock, 0),
        overBox(
            "styblinski-tang5",
            5,
            -5,
            5,
            Formulas::styblinskiTang,
            5 * Formulas.STYBLINSKI_TANG_BEST),
        overBox("griewank6", 6, -600, 600, Formulas::griewank, 0),
        overBox("cosine8", 8, -1, 1, Formulas::cosines, -0.8));
  }

  /// A formula to be made small over numbers between the same bounds.
  private static FunctionProblem overBox(
      String name,
      int dimension,
      double lower,
      double upper,
      ToDoubleFunction<double[]> formula,
      double best) {
    return minimise(
        name,
        Questions.box(dimension, lower, upper),
        design -> formula.applyAsDouble(Questions.numbers(design, dimension)),
        best);
  }

  /// A formula to be made small over a space.
  static FunctionProblem minimise(
      String name, DesignSpace space, ToDoubleFunction<Design> formula, double best) {
    Objective objective = Questions.minimise(VALUE);
    return new FunctionProblem(
        name,
        Questions.campaign(name, space, List.of(objective), List.of()),
        design -> Map.of(VALUE, formula.applyAsDouble(design)),
        0,
        Yardstick.BestValue.plain(objective, best, Double.NaN));
  }
}

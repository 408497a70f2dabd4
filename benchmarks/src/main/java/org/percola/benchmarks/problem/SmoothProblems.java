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
        minimise(
            "hartmann6",
            Questions.box(6, 0, 1),
            design -> Formulas.hartmann6(Questions.numbers(design, 6)),
            Formulas.HARTMANN6_BEST);
    return List.of(
        minimise(
            "branin",
            DesignSpace.of(Questions.number("x1", -5, 10), Questions.number("x2", 0, 15)),
            design -> Formulas.branin(design.number("x1"), design.number("x2")),
            0.39788735772973816),
        minimise(
            "hartmann3",
            Questions.box(3, 0, 1),
            design -> Formulas.hartmann3(Questions.numbers(design, 3)),
            Formulas.HARTMANN3_BEST),
        hartmann6,
        hartmann6.noisy(NOISE),
        minimise(
            "ackley4",
            Questions.box(4, -32.768, 32.768),
            design -> Formulas.ackley(Questions.numbers(design, 4)),
            0),
        minimise(
            "levy4",
            Questions.box(4, -10, 10),
            design -> Formulas.levy(Questions.numbers(design, 4)),
            0),
        minimise(
            "rosenbrock4",
            Questions.box(4, -5, 10),
            design -> Formulas.rosenbrock(Questions.numbers(design, 4)),
            0),
        minimise(
            "styblinski-tang5",
            Questions.box(5, -5, 5),
            design -> Formulas.styblinskiTang(Questions.numbers(design, 5)),
            5 * Formulas.STYBLINSKI_TANG_BEST),
        minimise(
            "griewank6",
            Questions.box(6, -600, 600),
            design -> Formulas.griewank(Questions.numbers(design, 6)),
            0),
        minimise(
            "cosine8",
            Questions.box(8, -1, 1),
            design -> Formulas.cosines(Questions.numbers(design, 8)),
            -0.8));
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

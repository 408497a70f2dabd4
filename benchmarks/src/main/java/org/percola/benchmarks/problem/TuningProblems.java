package org.percola.benchmarks.problem;

import java.util.List;
import java.util.Map;
import org.percola.optimizer.design.DesignSpace;

/// One objective under limits that only an experiment reveals, to choose settings of the planner
/// by; others judge it.
final class TuningProblems {
  /// Where the flower reaches farthest, 1.2, across the saddle.
  private static final double SIMIONESCU_BEST = -0.1 * 1.2 * 1.2 / 2;

  /// Both by sequential quadratic programming from 30 starts.
  private static final double BEAM_BEST = 1.7248523;

  private static final double SPRING_BEST = 0.0126652327;

  private TuningProblems() {}

  static List<FunctionProblem> all() {
    return List.of(
        levyBall(), ackleyHalf(), rosenbrockBall(), simionescu(), weldedBeam(), tensionSpring());
  }

  /// Levy's function in a ball of 4 % of the box, with the best point on its edge.
  private static FunctionProblem levyBall() {
    return FunctionProblem.limited(
        "levy4-ball",
        Questions.box(4, -10, 10),
        1,
        design -> {
          double[] x = Questions.numbers(design, 4);
          return Map.of("value", Formulas.levy(x), "c1", Math.sqrt(Formulas.squares(x, 4)) - 6);
        },
        0,
        60);
  }

  /// Ackley's function in half a ball, with the best point amid the flat side; as Eriksson and
  /// Poloczek, AISTATS 2021, arXiv 2002.08526, with four numbers.
  private static FunctionProblem ackleyHalf() {
    return FunctionProblem.limited(
        "ackley4-half",
        Questions.box(4, -5, 10),
        2,
        design -> {
          double[] x = Questions.numbers(design, 4);
          double sum = x[0] + x[1] + x[2] + x[3];
          double out = Math.sqrt(Formulas.squares(x, 0)) - 5;
          return Map.of("value", Formulas.ackley(x), "c1", sum, "c2", out);
        },
        0,
        15);
  }

  /// Rosenbrock's valley in a ball, with the best point on its edge.
  private static FunctionProblem rosenbrockBall() {
    return FunctionProblem.limited(
        "rosenbrock3-ball",
        Questions.box(3, -2, 2),
        1,
        design -> {
          double[] x = Questions.numbers(design, 3);
          return Map.of("value", Formulas.rosenbrock(x), "c1", Formulas.squares(x, 0) - 3);
        },
        0,
        2000);
  }

  /// A saddle within a flower; Simionescu, Computer-Aided Graphing and Simulation Tools for AutoCAD
  /// Users (2014).
  private static FunctionProblem simionescu() {
    return FunctionProblem.limited(
        "simionescu",
        Questions.box(2, -1.25, 1.25),
        1,
        design -> {
          double x = design.number("x1");
          double y = design.number("x2");
          double angle = y == 0 ? Math.PI / 2 : StrictMath.atan(x / y);
          double radius = 1 + 0.2 * StrictMath.cos(8 * angle);
          return Map.of("value", 0.1 * x * y, "c1", x * x + y * y - radius * radius);
        },
        SIMIONESCU_BEST,
        0.15);
  }

  /// The cost of a welded beam, see [WeldedBeam].
  private static FunctionProblem weldedBeam() {
    DesignSpace space =
        DesignSpace.of(
            Questions.number("x1", 0.125, 2),
            Questions.number("x2", 0.1, 10),
            Questions.number("x3", 0.1, 10),
            Questions.number("x4", 0.1, 2));
    return FunctionProblem.limited(
        "welded-beam",
        space,
        5,
        design -> WeldedBeam.of(Questions.numbers(design, 4)).outcomes(),
        BEAM_BEST,
        10);
  }

  /// The weight of a spring of n coils of wire w wide and c across; Coello Coello and
  /// Mezura-Montes, Advanced Engineering Informatics 16 (2002) 193-203.
  private static FunctionProblem tensionSpring() {
    DesignSpace space =
        DesignSpace.of(
            Questions.number("x1", 0.05, 1),
            Questions.number("x2", 0.25, 1.3),
            Questions.number("x3", 2, 15));
    return FunctionProblem.limited(
        "tension-spring",
        space,
        4,
        design -> {
          double w = design.number("x1");
          double c = design.number("x2");
          double n = design.number("x3");
          return Map.of(
              "value",
              w * w * c * (n + 2),
              "c1",
              1 - c * c * c * n / (71785 * w * w * w * w),
              "c2",
              (4 * c * c - w * c) / (12566 * w * w * w * (c - w)) + 1 / (5108 * w * w) - 1,
              "c3",
              1 - 140.45 * w / (n * c * c),
              "c4",
              (c + w) / 1.5 - 1);
        },
        SPRING_BEST,
        2);
  }
}

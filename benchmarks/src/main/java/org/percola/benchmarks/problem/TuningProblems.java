package org.percola.benchmarks.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// One objective under limits that only an experiment reveals, to choose settings of the planner
/// by; others judge it.
final class TuningProblems {
  private static final Objective VALUE = Questions.minimise("value");

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
    return problem(
        "levy4-ball",
        Questions.box(4, -10, 10),
        design -> {
          double[] x = Questions.numbers(design, 4);
          return outcomes(Formulas.levy(x), Math.sqrt(squares(x, 4)) - 6);
        },
        1,
        0,
        60);
  }

  /// Ackley's function in half a ball, with the best point amid the flat side; as Eriksson and
  /// Poloczek, AISTATS 2021, arXiv 2002.08526, with four numbers.
  private static FunctionProblem ackleyHalf() {
    return problem(
        "ackley4-half",
        Questions.box(4, -5, 10),
        design -> {
          double[] x = Questions.numbers(design, 4);
          double sum = x[0] + x[1] + x[2] + x[3];
          return outcomes(Formulas.ackley(x), sum, Math.sqrt(squares(x, 0)) - 5);
        },
        2,
        0,
        15);
  }

  /// Rosenbrock's valley in a ball, with the best point on its edge.
  private static FunctionProblem rosenbrockBall() {
    return problem(
        "rosenbrock3-ball",
        Questions.box(3, -2, 2),
        design -> {
          double[] x = Questions.numbers(design, 3);
          return outcomes(Formulas.rosenbrock(x), squares(x, 0) - 3);
        },
        1,
        0,
        2000);
  }

  /// A saddle within a flower; Simionescu, Computer-Aided Graphing and Simulation Tools for AutoCAD
  /// Users (2014).
  private static FunctionProblem simionescu() {
    return problem(
        "simionescu",
        Questions.box(2, -1.25, 1.25),
        design -> {
          double x = design.number("x1");
          double y = design.number("x2");
          double angle = y == 0 ? Math.PI / 2 : StrictMath.atan(x / y);
          double radius = 1 + 0.2 * StrictMath.cos(8 * angle);
          return outcomes(0.1 * x * y, x * x + y * y - radius * radius);
        },
        1,
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
    return problem(
        "welded-beam",
        space,
        design -> WeldedBeam.of(Questions.numbers(design, 4)).outcomes(),
        5,
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
    return problem(
        "tension-spring",
        space,
        design -> {
          double w = design.number("x1");
          double c = design.number("x2");
          double n = design.number("x3");
          return outcomes(
              w * w * c * (n + 2),
              1 - c * c * c * n / (71785 * w * w * w * w),
              (4 * c * c - w * c) / (12566 * w * w * w * (c - w)) + 1 / (5108 * w * w) - 1,
              1 - 140.45 * w / (n * c * c),
              (c + w) / 1.5 - 1);
        },
        4,
        SPRING_BEST,
        2);
  }

  private static double squares(double[] x, double centre) {
    double sum = 0;
    for (double value : x) {
      sum += (value - centre) * (value - centre);
    }
    return sum;
  }

  /// The value and what has to be at most 0.
  static double[] outcomes(double value, double... limited) {
    double[] all = new double[1 + limited.length];
    all[0] = value;
    System.arraycopy(limited, 0, all, 1, limited.length);
    return all;
  }

  private static FunctionProblem problem(
      String name,
      DesignSpace space,
      Function<Design, double[]> formula,
      int limits,
      double best,
      double infeasible) {
    OutcomeConstraint[] atMost =
        IntStream.rangeClosed(1, limits)
            .mapToObj(i -> Questions.atMost("c" + i, 0))
            .toArray(OutcomeConstraint[]::new);
    return new FunctionProblem(
        name,
        Questions.campaign(name, space, List.of(VALUE), List.of(atMost)),
        design -> named(formula.apply(design)),
        0,
        Yardstick.BestValue.plain(VALUE, best, infeasible));
  }

  private static Map<String, Double> named(double[] outcomes) {
    Map<String, Double> named = new LinkedHashMap<>();
    named.put("value", outcomes[0]);
    for (int i = 1; i < outcomes.length; i++) {
      named.put("c" + i, outcomes[i]);
    }
    return named;
  }
}

package org.percola.benchmarks.problem;

import java.util.List;
import java.util.Map;
import org.percola.optimizer.design.DesignSpace;

/// Two objectives to be made small, to choose settings of the planner by; others judge it.
///
/// Formulas as collected by Deb, Multi-Objective Optimization using Evolutionary Algorithms (2001);
/// `dtlz2` and `zdt2` as their kin in [TwoObjectiveProblems].
final class TradeOffTuningProblems {
  private static final double ROOT_THIRD = 1 / Math.sqrt(3);

  /// The line of best trade-offs at two million places, summed.
  private static final double FONSECA_MOST = 0.342115332;

  /// Random designs around the best trade-offs of all before, sixty times: the last digit differs
  /// from seed to seed.
  private static final double KURSAWE_MOST = 161.1122;

  private static final double POLONI_MOST = 536.08795;

  private TradeOffTuningProblems() {}

  static List<FunctionProblem> all() {
    return List.of(fonseca(), dtlz2(), zdt2(), constr(), kursawe(), poloni());
  }

  /// Fonseca and Fleming: next to nothing to gain but in the middle of the box.
  private static FunctionProblem fonseca() {
    return FunctionProblem.tradeOff(
        "fonseca",
        Questions.box(3, -4, 4),
        0,
        design -> {
          double[] x = Questions.numbers(design, 3);
          return Map.of(
              "f1", 1 - StrictMath.exp(-Formulas.squares(x, ROOT_THIRD)),
              "f2", 1 - StrictMath.exp(-Formulas.squares(x, -ROOT_THIRD)));
        },
        List.of(1.0, 1.0),
        FONSECA_MOST);
  }

  private static FunctionProblem dtlz2() {
    return FunctionProblem.tradeOff(
        "dtlz2",
        Questions.box(4, 0, 1),
        0,
        design -> {
          double[] f = TwoObjectiveProblems.dtlz2(Questions.numbers(design, 4));
          return Map.of("f1", f[0], "f2", f[1]);
        },
        List.of(1.1, 1.1),
        1.1 * 1.1 - Math.PI / 4);
  }

  private static FunctionProblem zdt2() {
    return FunctionProblem.tradeOff(
        "zdt2",
        Questions.box(4, 0, 1),
        0,
        design -> {
          double[] x = Questions.numbers(design, 4);
          double g = TwoObjectiveProblems.zdtLag(x);
          return Map.of("f1", x[0], "f2", g * (1 - (x[0] / g) * (x[0] / g)));
        },
        List.of(11.0, 11.0),
        120 + 1.0 / 3);
  }

  /// Two limits, one of which cuts the best trade-offs.
  private static FunctionProblem constr() {
    return FunctionProblem.tradeOff(
        "constr",
        DesignSpace.of(Questions.number("x1", 0.1, 1), Questions.number("x2", 0, 5)),
        2,
        design -> {
          double x = design.number("x1");
          double y = design.number("x2");
          return Map.of("f1", x, "f2", (1 + y) / x, "c1", 6 - y - 9 * x, "c2", 1 + y - 9 * x);
        },
        List.of(1.0, 9.0),
        8 - 7 * StrictMath.log(12.0 / 7) - StrictMath.log(1.5));
  }

  /// Kursawe: several pieces, rugged.
  private static FunctionProblem kursawe() {
    return FunctionProblem.tradeOff(
        "kursawe",
        Questions.box(3, -5, 5),
        0,
        design -> {
          double[] x = Questions.numbers(design, 3);
          double near =
              StrictMath.exp(-0.2 * StrictMath.hypot(x[0], x[1]))
                  + StrictMath.exp(-0.2 * StrictMath.hypot(x[1], x[2]));
          double rugged = 0;
          for (double v : x) {
            rugged += StrictMath.pow(Math.abs(v), 0.8) + 5 * StrictMath.sin(v * v * v);
          }
          return Map.of("f1", -10 * near, "f2", rugged);
        },
        List.of(-8.0, 5.0),
        KURSAWE_MOST);
  }

  /// Poloni et al.: two pieces.
  private static FunctionProblem poloni() {
    double[] wanted = waves(1, 2);
    return FunctionProblem.tradeOff(
        "poloni",
        Questions.box(2, -Math.PI, Math.PI),
        0,
        design -> {
          double x = design.number("x1");
          double y = design.number("x2");
          double[] found = waves(x, y);
          double first = wanted[0] - found[0];
          double second = wanted[1] - found[1];
          return Map.of(
              "f1",
              1 + first * first + second * second,
              "f2",
              (x + 3) * (x + 3) + (y + 1) * (y + 1));
        },
        List.of(20.0, 30.0),
        POLONI_MOST);
  }

  private static double[] waves(double x, double y) {
    return new double[] {
      0.5 * StrictMath.sin(x) - 2 * StrictMath.cos(x) + StrictMath.sin(y) - 1.5 * StrictMath.cos(y),
      1.5 * StrictMath.sin(x) - StrictMath.cos(x) + 2 * StrictMath.sin(y) - 0.5 * StrictMath.cos(y)
    };
  }
}

package org.percola.benchmarks.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.design.DesignSpace;

/// Two objectives to be made small, with and without a limit; reference points and greatest
/// hypervolumes as in BoTorch 0.18.1.
final class TwoObjectiveProblems {
  /// Of twenty thousand of the best trade-offs, found by random steps from the best before, rounded
  /// up.
  private static final double DISC_BRAKE_MOST = 11.2229;

  private TwoObjectiveProblems() {}

  static List<FunctionProblem> all() {
    return List.of(braninCurrin(), constrainedBraninCurrin(), c2Dtlz2(), zdt1(), discBrake());
  }

  private static FunctionProblem braninCurrin() {
    return FunctionProblem.tradeOff(
        "branin-currin",
        Questions.box(2, 0, 1),
        0,
        design -> {
          double x = design.number("x1");
          double y = design.number("x2");
          return Map.of("f1", branin(x, y), "f2", Formulas.currin(x, y));
        },
        List.of(18.0, 6.0),
        59.36011874867746);
  }

  private static FunctionProblem constrainedBraninCurrin() {
    return FunctionProblem.tradeOff(
        "constrained-branin-currin",
        Questions.box(2, 0, 1),
        1,
        design -> {
          double x = design.number("x1");
          double y = design.number("x2");
          double across = 15 * x - 7.5;
          double up = 15 * y - 7.5;
          return Map.of(
              "f1", branin(x, y),
              "f2", Formulas.currin(x, y),
              "c1", across * across + up * up - 50);
        },
        List.of(80.0, 12.0),
        608.4004237022673);
  }

  private static double branin(double x, double y) {
    return Formulas.branin(15 * x - 5, 15 * y);
  }

  /// Deb et al., CEC 2002, with the second limit of Deb and Jain, IEEE Transactions on Evolutionary
  /// Computation 18 (2014) 577-601, at radius 0.2.
  private static FunctionProblem c2Dtlz2() {
    return FunctionProblem.tradeOff(
        "c2-dtlz2",
        Questions.box(4, 0, 1),
        1,
        design -> {
          double[] f = dtlz2(Questions.numbers(design, 4));
          return Map.of("f1", f[0], "f2", f[1], "c1", patches(f[0], f[1]));
        },
        List.of(1.1, 1.1),
        0.3996406303723544);
  }

  /// A quarter of a circle of radius 1, and more the further the others are from a half.
  static double[] dtlz2(double... x) {
    double away = dtlz2Lag(Arrays.copyOfRange(x, 1, x.length));
    double angle = x[0] * Math.PI / 2;
    return new double[] {away * StrictMath.cos(angle), away * StrictMath.sin(angle)};
  }

  /// 1 on the best trade-offs, where all these are a half.
  static double dtlz2Lag(double... others) {
    double away = 1;
    for (double other : others) {
      away = Math.fma(other - 0.5, other - 0.5, away);
    }
    return away;
  }

  /// The least squared distance to the ends of the front and to its middle, less that of a patch.
  private static double patches(double f, double g) {
    double middle = 1 / Math.sqrt(2);
    double first = (f - 1) * (f - 1) + g * g;
    double second = f * f + (g - 1) * (g - 1);
    double third = (f - middle) * (f - middle) + (g - middle) * (g - middle);
    return Math.min(Math.min(first, second), third) - 0.2 * 0.2;
  }

  /// Zitzler, Deb and Thiele, Evolutionary Computation 8 (2000) 173-195.
  private static FunctionProblem zdt1() {
    return FunctionProblem.tradeOff(
        "zdt1",
        Questions.box(4, 0, 1),
        0,
        design -> {
          double[] x = Questions.numbers(design, 4);
          double g = zdtLag(x);
          return Map.of("f1", x[0], "f2", g * (1 - Math.sqrt(x[0] / g)));
        },
        List.of(11.0, 11.0),
        120 + 2.0 / 3);
  }

  /// Mass and stopping time of a disc brake: inner and outer radius, force, friction surfaces. Ray
  /// and Liew, Engineering Optimization 34 (2002) 141-153, with the limits of Tanabe and Ishibuchi,
  /// Applied Soft Computing 89 (2020) 106078.
  private static FunctionProblem discBrake() {
    return FunctionProblem.tradeOff(
        "disc-brake",
        DesignSpace.of(
            Questions.number("x1", 55, 80),
            Questions.number("x2", 75, 110),
            Questions.number("x3", 1000, 3000),
            Questions.number("x4", 11, 20)),
        4,
        design -> brake(Questions.numbers(design, 4)),
        List.of(5.7771, 3.9651),
        DISC_BRAKE_MOST);
  }

  private static Map<String, Double> brake(double[] x) {
    double squares = x[1] * x[1] - x[0] * x[0];
    double cubes = x[1] * x[1] * x[1] - x[0] * x[0] * x[0];
    return Map.of(
        "f1", 4.9e-5 * squares * (x[3] - 1),
        "f2", 9.82e6 * squares / (x[2] * x[3] * cubes),
        "c1", x[0] + 20 - x[1],
        "c2", x[2] / (3.14 * squares) - 0.4,
        "c3", 2.22e-3 * x[2] * cubes / (squares * squares) - 1,
        "c4", 900 - 2.66e-2 * x[2] * x[3] * cubes / squares);
  }

  /// 1 on the best trade-offs of four numbers, up to 10 away from them.
  static double zdtLag(double[] x) {
    return 1 + 9 * (x[1] + x[2] + x[3]) / 3;
  }
}

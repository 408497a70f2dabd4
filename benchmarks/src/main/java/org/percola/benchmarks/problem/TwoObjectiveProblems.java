package org.percola.benchmarks.problem;

import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.design.DesignSpace;

/// Two objectives to be made small, with and without a limit; reference points and greatest
/// hypervolumes as in BoTorch 0.18.1.
final class TwoObjectiveProblems {
  private static final List<Objective> BOTH =
      List.of(Questions.minimise("f1"), Questions.minimise("f2"));

  private TwoObjectiveProblems() {}

  static List<FunctionProblem> all() {
    return List.of(braninCurrin(), constrainedBraninCurrin(), c2Dtlz2(), zdt1());
  }

  private static FunctionProblem braninCurrin() {
    return problem(
        "branin-currin",
        Questions.box(2, 0, 1),
        List.of(),
        design -> {
          double x = design.number("x1");
          double y = design.number("x2");
          return Map.of("f1", branin(x, y), "f2", Formulas.currin(x, y));
        },
        List.of(18.0, 6.0),
        59.36011874867746);
  }

  private static FunctionProblem constrainedBraninCurrin() {
    return problem(
        "constrained-branin-currin",
        Questions.box(2, 0, 1),
        List.of(Questions.atMost("c1", 0)),
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
    return problem(
        "c2-dtlz2",
        Questions.box(4, 0, 1),
        List.of(Questions.atMost("c1", 0)),
        design -> {
          double[] f = dtlz2(Questions.numbers(design, 4));
          return Map.of("f1", f[0], "f2", f[1], "c1", patches(f[0], f[1]));
        },
        List.of(1.1, 1.1),
        0.3996406303723544);
  }

  /// A quarter of a circle of radius 1, and more the further the others are from a half.
  static double[] dtlz2(double[] x) {
    double away = 1;
    for (int i = 1; i < x.length; i++) {
      away = Math.fma(x[i] - 0.5, x[i] - 0.5, away);
    }
    double angle = x[0] * Math.PI / 2;
    return new double[] {away * StrictMath.cos(angle), away * StrictMath.sin(angle)};
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
    return problem(
        "zdt1",
        Questions.box(4, 0, 1),
        List.of(),
        design -> {
          double[] x = Questions.numbers(design, 4);
          double g = zdtLag(x);
          return Map.of("f1", x[0], "f2", g * (1 - Math.sqrt(x[0] / g)));
        },
        List.of(11.0, 11.0),
        120 + 2.0 / 3);
  }

  /// 1 on the best trade-offs of four numbers, up to 10 away from them.
  static double zdtLag(double[] x) {
    return 1 + 9 * (x[1] + x[2] + x[3]) / 3;
  }

  static FunctionProblem problem(
      String name,
      DesignSpace space,
      List<OutcomeConstraint> limits,
      FunctionProblem.Formula formula,
      List<Double> reference,
      double most) {
    return new FunctionProblem(
        name,
        Questions.campaign(name, space, Questions.withThresholds(BOTH, reference), limits),
        formula,
        0,
        new Yardstick.DominatedVolume(BOTH, reference, most));
  }
}

package org.percola.benchmarks.problem;

import java.util.List;
import java.util.Map;

/// Three and four objectives to be made small; reference points as in BoTorch 0.18.1.
final class ManyObjectiveProblems {
  /// Both of the approximate fronts of Tanabe and Ishibuchi, Applied Soft Computing 89 (2020)
  /// 106078, as in BoTorch.
  private static final double VEHICLE_MOST = 246.81607081187002;

  private static final double CAR_MOST = 484.72654347642793;

  private ManyObjectiveProblems() {}

  static List<FunctionProblem> all() {
    return List.of(dtlz2(), vehicleSafety(), carSideImpact());
  }

  /// An eighth of a ball of radius 1; Deb et al., CEC 2002.
  private static FunctionProblem dtlz2() {
    return FunctionProblem.tradeOff(
        "dtlz2-three",
        Questions.box(5, 0, 1),
        0,
        design -> {
          double[] x = Questions.numbers(design, 5);
          double[] across = TwoObjectiveProblems.dtlz2(x[1], x[2], x[3], x[4]);
          double angle = x[0] * Math.PI / 2;
          return Map.of(
              "f1", across[0] * StrictMath.cos(angle),
              "f2", across[1] * StrictMath.cos(angle),
              "f3", TwoObjectiveProblems.dtlz2Lag(x[2], x[3], x[4]) * StrictMath.sin(angle));
        },
        List.of(1.1, 1.1, 1.1),
        1.1 * 1.1 * 1.1 - Math.PI / 6);
  }

  /// Mass, acceleration and intrusion of a car in a crash, by the thickness of five members; Liao
  /// et al., Structural and Multidisciplinary Optimization 35 (2008) 561-569.
  private static FunctionProblem vehicleSafety() {
    return FunctionProblem.tradeOff(
        "vehicle-safety",
        Questions.box(5, 1, 3),
        0,
        design -> {
          double[] x = Questions.numbers(design, 5);
          return Map.of("f1", mass(x), "f2", acceleration(x), "f3", intrusion(x));
        },
        List.of(1864.72022, 11.81993945, 0.2903999384),
        VEHICLE_MOST);
  }

  private static double mass(double[] x) {
    return 1640.2823
        + 2.3573285 * x[0]
        + 2.3220035 * x[1]
        + 4.5688768 * x[2]
        + 7.7213633 * x[3]
        + 4.4559504 * x[4];
  }

  private static double acceleration(double[] x) {
    return 6.5856
        + 1.15 * x[0]
        - 1.0427 * x[1]
        + 0.9738 * x[2]
        + 0.8364 * x[3]
        - 0.3695 * x[0] * x[3]
        + 0.0861 * x[0] * x[4]
        + 0.3628 * x[1] * x[3]
        - 0.1106 * x[0] * x[0]
        - 0.3437 * x[2] * x[2]
        + 0.1764 * x[3] * x[3];
  }

  private static double intrusion(double[] x) {
    return -0.0551
        + 0.0181 * x[0]
        + 0.1024 * x[1]
        + 0.0421 * x[2]
        - 0.0073 * x[0] * x[1]
        + 0.024 * x[1] * x[2]
        - 0.0118 * x[1] * x[3]
        - 0.0204 * x[2] * x[3]
        - 0.008 * x[2] * x[4]
        - 0.0241 * x[1] * x[1]
        + 0.0109 * x[3] * x[3];
  }

  private static FunctionProblem carSideImpact() {
    return FunctionProblem.tradeOff(
        "car-side-impact",
        SideImpact.SPACE,
        0,
        design -> SideImpact.outcomes(Questions.numbers(design, 7)),
        List.of(45.4872, 4.5114, 13.3394, 10.3942),
        CAR_MOST);
  }
}

package org.percola.benchmarks.problem;

import java.util.Map;
import java.util.stream.DoubleStream;
import org.percola.optimizer.design.DesignSpace;

/// A car hit from the side, by the thickness of seven members.
///
/// Source: Jain and Deb, IEEE Transactions on Evolutionary Computation 18 (2014) 602-622, with what
/// exceeds ten limits added up as a fourth objective, as Tanabe and Ishibuchi, Applied Soft
/// Computing 89 (2020) 106078.
final class SideImpact {
  static final DesignSpace SPACE =
      DesignSpace.of(
          Questions.number("x1", 0.5, 1.5),
          Questions.number("x2", 0.45, 1.35),
          Questions.number("x3", 0.5, 1.5),
          Questions.number("x4", 0.5, 1.5),
          Questions.number("x5", 0.875, 2.625),
          Questions.number("x6", 0.4, 1.2),
          Questions.number("x7", 0.4, 1.2));

  private SideImpact() {}

  /// Weight, force on the pubis, mean velocity of pillar and door, and what exceeds the limits.
  static Map<String, Double> outcomes(double[] x) {
    double force = 4.72 - 0.5 * x[3] - 0.19 * x[1] * x[2];
    double pillar = 10.58 - 0.674 * x[0] * x[1] - 0.67275 * x[1];
    double door = 16.45 - 0.489 * x[2] * x[6] - 0.843 * x[4] * x[5];
    double beyond =
        DoubleStream.concat(bodyExcess(x), DoubleStream.of(force - 4, pillar - 9.9, door - 15.7))
            .map(excess -> Math.max(0, excess))
            .sum();
    return Map.of("f1", weight(x), "f2", force, "f3", (pillar + door) / 2, "f4", beyond);
  }

  private static double weight(double[] x) {
    return 1.98
        + 4.9 * x[0]
        + 6.67 * x[1]
        + 6.98 * x[2]
        + 4.01 * x[3]
        + 1.78 * x[4]
        + 1e-5 * x[5]
        + 2.73 * x[6];
  }

  /// Abdomen load, three viscous criteria, three rib deflections, each less its limit.
  private static DoubleStream bodyExcess(double[] x) {
    double upper =
        0.261
            - 0.0159 * x[0] * x[1]
            - 0.06486 * x[0]
            - 0.019 * x[1] * x[6]
            + 0.0144 * x[2] * x[4]
            + 0.0154464 * x[5];
    double middle =
        0.214
            + 0.00817 * x[4]
            - 0.0587118 * x[0]
            + 0.03099 * x[1] * x[5]
            - 0.018 * x[1] * x[6]
            + 0.030408 * x[2]
            - 0.00364 * x[4] * x[5]
            - 0.018 * x[1] * x[1];
    double lower = 0.74 - 0.61 * x[1] - 0.031296 * x[2] - 0.031872 * x[6] + 0.227 * x[1] * x[1];
    return DoubleStream.of(
        1.16 - 0.3717 * x[1] * x[3] - 0.0092928 * x[2] - 1,
        upper - 0.32,
        middle - 0.32,
        lower - 0.32,
        28.98 + 3.818 * x[2] - 4.2 * x[0] * x[1] + 1.27296 * x[5] - 2.68065 * x[6] - 32,
        35.31728 + 2.95 * x[2] - 5.057 * x[0] * x[1] - 3.795 * x[1] - 3.4431 * x[6] - 32,
        46.36 - 9.9 * x[1] - 4.4505 * x[0] - 32);
  }
}

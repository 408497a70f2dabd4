package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProjectedLbfgsTest {

  private static double rosenbrock(double[] x, double[] gradient) {
    double a = 1 - x[0];
    double b = x[1] - x[0] * x[0];
    gradient[0] = -2 * a - 400 * x[0] * b;
    gradient[1] = 200 * b;
    return a * a + 100 * b * b;
  }

  private static ProjectedLbfgs box(double lower, double upper) {
    return new ProjectedLbfgs(new double[] {lower, lower}, new double[] {upper, upper}, 200);
  }

  /// Rosenbrock's valley ends at (1, 1).
  @Test
  void followsACurvedValley() {
    ProjectedLbfgs.Minimum minimum =
        box(-5, 5).minimise(ProjectedLbfgsTest::rosenbrock, new double[] {-1.2, 1});
    assertThat(minimum.point).containsExactly(new double[] {1, 1}, tolerance());
  }

  /// With x₀ ≤ 0.5 the least value is at (0.5, 0.25): there the gradient pushes into the bound.
  @Test
  void stopsAtABound() {
    ProjectedLbfgs.Minimum minimum =
        box(-2, 0.5).minimise(ProjectedLbfgsTest::rosenbrock, new double[] {-1.2, 0.5});
    assertThat(minimum.point).containsExactly(new double[] {0.5, 0.25}, tolerance());
    assertThat(minimum.value).isCloseTo(0.25, org.assertj.core.api.Assertions.within(1e-8));
  }

  @Test
  void leavesItsStartAlone() {
    double[] start = {-1.2, 1};
    box(-5, 5).minimise(ProjectedLbfgsTest::rosenbrock, start);
    assertThat(start).containsExactly(-1.2, 1);
  }

  @Test
  void turnsBackWhereTheFunctionCannotBeComputed() {
    ProjectedLbfgs.Objective logBarrier =
        (x, gradient) -> {
          if (x[0] <= 0) {
            return Double.POSITIVE_INFINITY;
          }
          gradient[0] = 1 - 0.01 / x[0];
          gradient[1] = 2 * x[1];
          return x[0] - 0.01 * StrictMath.log(x[0]) + x[1] * x[1];
        };
    ProjectedLbfgs.Minimum minimum = box(-5, 5).minimise(logBarrier, new double[] {3, 2});
    assertThat(minimum.point).containsExactly(new double[] {0.01, 0}, tolerance());
  }

  private static org.assertj.core.data.Offset<Double> tolerance() {
    return org.assertj.core.api.Assertions.within(1e-4);
  }
}

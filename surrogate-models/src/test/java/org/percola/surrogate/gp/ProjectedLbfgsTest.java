package org.percola.surrogate.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
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
    assertThat(minimum.value).isCloseTo(0.25, within(1e-8));
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

  /// Of all the values a search went through, only the last may have gained less.
  @Test
  void aStepThatGainsLessThanTheLeastGainIsTheLast() {
    double least = 0.05;
    double[] start = {-1.2, 1};
    ProjectedLbfgs.Minimum whole = box(-5, 5).minimise(ProjectedLbfgsTest::rosenbrock, start);
    ProjectedLbfgs.Minimum early =
        box(-5, 5).withLeastGain(least).minimise(ProjectedLbfgsTest::rosenbrock, start);
    assertThat(early.value).isGreaterThan(whole.value + 1e-6);
    int asked = asked(box(-5, 5).withLeastGain(least), start);
    assertThat(asked).isLessThan(asked(box(-5, 5), start));
    ProjectedLbfgs.Minimum onward =
        box(-5, 5).withLeastGain(least).minimise(ProjectedLbfgsTest::rosenbrock, early.point);
    assertThat(onward.value).isLessThanOrEqualTo(early.value);
  }

  private static int asked(ProjectedLbfgs search, double[] start) {
    List<Double> values = new ArrayList<>();
    search.minimise(
        (x, gradient) -> {
          values.add(rosenbrock(x, gradient));
          return values.getLast();
        },
        start);
    return values.size();
  }

  /// A quadratic bowl of condition 1e4, and one three times as steep around a place near by.
  @Test
  void aSimilarMinimumSavesMostOfTheSearch() {
    ProjectedLbfgs.Objective bowl = (x, gradient) -> bowl(1, 0, x, gradient);
    ProjectedLbfgs search =
        new ProjectedLbfgs(new double[] {-9, -9, -9}, new double[] {9, 9, 9}, 200);
    ProjectedLbfgs.Minimum similar = search.minimise(bowl, new double[] {4, -3, 2});
    List<Double> anew = new ArrayList<>();
    List<Double> after = new ArrayList<>();
    ProjectedLbfgs.Minimum fresh =
        search.minimise((x, g) -> kept(anew, bowl(3, 0.5, x, g)), similar.point);
    ProjectedLbfgs.Minimum warm =
        search.minimiseAfter(similar, 3, (x, g) -> kept(after, bowl(3, 0.5, x, g)));
    assertThat(warm.point).containsExactly(new double[] {0.5, 0.5, 0.5}, within(1e-4));
    assertThat(fresh.point).containsExactly(new double[] {0.5, 0.5, 0.5}, within(1e-4));
    assertThat(after.size()).isLessThanOrEqualTo(anew.size() / 2);
  }

  private static double kept(List<Double> values, double value) {
    values.add(value);
    return value;
  }

  private static double bowl(double steep, double centre, double[] x, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double curvature = steep * StrictMath.pow(100, i);
      gradient[i] = curvature * (x[i] - centre);
      sum += 0.5 * gradient[i] * (x[i] - centre);
    }
    return sum;
  }

  private static org.assertj.core.data.Offset<Double> tolerance() {
    return within(1e-4);
  }
}

package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.surrogate.RandomKey;

final class SumProjectionTest {
  private static final int[] PARTS = {0, 1, 2};

  @Test
  void withoutBoundsInTheWayEveryPartMovesAlike() {
    double[] x = {0.2, 0.3, 0.2};
    SumProjection.project(x, PARTS, 1, bounds(new double[3], new double[] {1, 1, 1}));
    assertThat(x).containsExactly(new double[] {0.3, 0.4, 0.3}, within(1e-15));
  }

  @Test
  void aPartAtItsBoundLeavesTheRestToTheOthers() {
    double[] x = {0.9, 0.9, 0.1};
    SumProjection.project(
        x, PARTS, 1, bounds(new double[] {0.1, 0.1, 0.05}, new double[] {1, 0.3, 1}));
    assertThat(x).containsExactly(new double[] {0.65, 0.3, 0.05}, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noOtherPointOfTheSimplexIsNearer(long seed) {
    RandomGenerator random = RandomKey.ofSeed(seed).generator();
    Bounds bounds =
        bounds(
            new double[] {0.05, 0, 0.1}, new double[] {0.4 + 0.6 * random.nextDouble(), 0.7, 0.9});
    double[] wish = random.doubles(3, -0.5, 1.5).toArray();
    double[] nearest = wish.clone();
    SumProjection.project(nearest, PARTS, 1, bounds);
    assertThat(nearest[0] + nearest[1] + nearest[2]).isCloseTo(1, within(1e-14));
    for (int trial = 0; trial < 500; trial++) {
      double[] other = random.doubles(3).toArray();
      SimplexDraw.draw(other, PARTS, 1, bounds, random);
      SumProjection.project(other, PARTS, 1, bounds);
      assertThat(distance(wish, nearest)).isLessThanOrEqualTo(distance(wish, other) + 1e-12);
    }
  }

  @Test
  void aWholeThatIsNotPresentIsLeftAlone() {
    double[] x = {0.2, 0.3, 0.2};
    SumProjection.project(x, PARTS, 1, new Bounds(3));
    assertThat(x).containsExactly(0.2, 0.3, 0.2);
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }

  private static Bounds bounds(double[] lower, double[] upper) {
    Bounds bounds = new Bounds(lower.length);
    for (int i = 0; i < lower.length; i++) {
      bounds.open(i, lower[i], upper[i]);
    }
    return bounds;
  }
}

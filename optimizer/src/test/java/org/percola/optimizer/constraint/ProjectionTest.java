package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

final class ProjectionTest {
  private static final DesignSpace SQUARE =
      DesignSpace.of(Spaces.part("x", 0, 1, 0), Spaces.part("y", 0, 1, 0));

  @Test
  void theNearestPointOfAHalfPlaneIsItsFoot() {
    assertThat(nearest(new double[] {1, 1}, limit(1, 1, 1)))
        .containsExactly(new double[] {0.5, 0.5}, within(1e-9));
    assertThat(nearest(new double[] {0.9, 0.5}, limit(2, 1, 1)))
        .containsExactly(new double[] {0.38, 0.24}, within(1e-9));
  }

  @Test
  void theNearestPointOfACornerIsTheCorner() {
    // x + y <= 1 and x - y <= 0 from (1, 0): the corner (0.5, 0.5) is 0.7071 away, and a step to
    // either line alone breaks the other.
    assertThat(nearest(new double[] {1, 0}, limit(1, 1, 1), limit(1, -1, 0)))
        .containsExactly(new double[] {0.5, 0.5}, within(1e-9));
  }

  @Test
  void alternatingWithoutCorrectionWouldMissTheNearestPoint() {
    // Nearest point of {x + y <= 0.8, 3 x - y <= 0.4} to (0.9, 0.6): minimise by hand on
    // x + y = 0.8 gives (0.55, 0.25), which breaks the second limit, so the corner (0.3, 0.5) or a
    // point of 3 x - y = 0.4 is next; its foot (0.39, 0.77) breaks the first: the corner it is.
    assertThat(nearest(new double[] {0.9, 0.6}, limit(1, 1, 0.8), limit(3, -1, 0.4)))
        .containsExactly(new double[] {0.3, 0.5}, within(1e-6));
  }

  @Test
  void aPointWithinAllLimitsStays() {
    assertThat(nearest(new double[] {0.2, 0.3}, limit(1, 1, 1))).containsExactly(0.2, 0.3);
  }

  private static double[] nearest(double[] start, DesignConstraint... limits) {
    Axes axes = new Axes(SQUARE, Map.of());
    LinearLimits linear = new LinearLimits(List.of(limits), axes);
    Projection projection = new Projection(axes.widths(), List.of(), new double[0], linear);
    return projection.nearest(start, axes.bounds(Design.empty()), new double[linear.size()]);
  }

  private static DesignConstraint limit(double x, double y, double most) {
    return Spaces.hard("limit " + x + y + most, Map.of("x", x, "y", y), Relation.AT_MOST, most);
  }
}

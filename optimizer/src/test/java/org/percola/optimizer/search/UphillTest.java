package org.percola.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.RandomKey;

class UphillTest {
  private static final FeasibleSpace SPACE =
      FeasibleSpace.of(
          new DesignSpace(
              List.of(
                  new Parameter.Continuous("x", "1", 0, 10, Parameter.Scale.LINEAR, 0, null),
                  new Parameter.Continuous("y", "1", 0, 1, Parameter.Scale.LINEAR, 0, null),
                  new Parameter.Categorical("gas", List.of("air", "argon"), null)),
              List.of(),
              List.of()),
          List.of(),
          Map.of(),
          RandomKey.ofSeed(1));
  private static final Design PLACE = Design.empty().with("x", 4).with("y", 0.5).with("gas", "air");

  @Test
  void aSlopeIsFoundInWidthsOfTheSpace() {
    double[] uphill = uphill(d -> 0.3 * d.number("x") - 4 * d.number("y"));

    assertThat(uphill).containsExactly(new double[] {0.6, -0.8, 0}, within(1e-9));
  }

  @Test
  void aBetterLabelIsNoDirection() {
    double[] uphill = uphill(d -> d.number("x") + ("argon".equals(d.label("gas")) ? 100 : 0));

    assertThat(uphill).containsExactly(new double[] {1, 0, 0}, within(1e-9));
  }

  @Test
  void neighboursWithoutAScoreSayNothing() {
    double[] uphill =
        uphill(d -> d.number("y") > 0.5 ? Double.NEGATIVE_INFINITY : d.number("x") - d.number("y"));

    assertThat(uphill[1]).isNegative();
    assertThat(Math.hypot(uphill[0], uphill[1])).isCloseTo(1, within(1e-9));
  }

  @Test
  void aPlainHasNoWayUp() {
    assertThat(uphill(d -> 7)).containsExactly(0, 0, 0);
  }

  @Test
  void aheadAreDesignsWithinTheBounds() {
    List<Design> ahead = new Neighbourhood(SPACE).ahead(PLACE, new double[] {0.6, -0.8, 0}, 0.2);

    assertThat(ahead.stream().mapToDouble(d -> d.number("x")).toArray())
        .containsExactly(new double[] {5.2, 6.4, 8.8}, within(1e-9));
    assertThat(ahead.stream().mapToDouble(d -> d.number("y")).toArray())
        .containsExactly(new double[] {0.34, 0.18, 0}, within(1e-9));
    assertThat(ahead).allMatch(d -> "air".equals(d.label("gas")));
  }

  private static double[] uphill(ToDoubleFunction<Design> score) {
    return new Uphill(SPACE).of(PLACE, new Neighbourhood(SPACE).around(PLACE, 0.01), score);
  }
}

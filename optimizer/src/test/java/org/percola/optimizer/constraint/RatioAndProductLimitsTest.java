package org.percola.optimizer.constraint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.constraint.DesignConstraint.Product;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;

/// Limits on ratios and on products.
final class RatioAndProductLimitsTest {
  private static final DesignSpace ROOM =
      DesignSpace.of(
          Spaces.part("a", 0, 2, 0.01), Spaces.part("b", 0, 1, 0.01), Spaces.part("c", 0, 1, 0.01));

  @Test
  void aRatioIsRepairedOntoItsLimit() {
    FeasibleSpace feasible = Spaces.feasible(ROOM, Blends.ratio(Relation.AT_MOST, 0.5));
    Design repaired = requireNonNull(feasible.repair(new double[] {0.5, 0.5, 0.5}));
    Assessment assessment = feasible.assess(repaired).getFirst();
    assertThat(assessment.satisfied()).isTrue();
    assertThat(assessment.value()).isCloseTo(0.5, within(0.02));
    // The nearest point to (1, 1/2, 1/2) in shares of the ranges, 2, 1 and 1 wide, is 5/9 for all.
    assertThat(repaired.number("a")).isCloseTo(5.0 / 9, within(0.02));
    assertThat(repaired.number("b")).isCloseTo(5.0 / 9, within(0.02));
  }

  @Test
  void nothingDividedByNothingIsOnTheLimit() {
    FeasibleSpace feasible = Spaces.feasible(ROOM, Blends.ratio(Relation.AT_MOST, 0.5));
    Design nothing = Design.empty().with("a", 0).with("b", 0).with("c", 0);
    assertThat(feasible.feasible(nothing)).isTrue();
    assertThat(feasible.feasible(nothing.with("a", 0.01))).isFalse();
    assertThat(feasible.assess(nothing.with("a", 0.01)).getFirst().value()).isFinite();
  }

  @Test
  void aProductIsRepairedOntoItsLimitFromBothSides() {
    DesignSpace plane =
        DesignSpace.of(Spaces.part("a", 0, 1, 0.001), Spaces.part("b", 0, 1, 0.001));
    Map<String, Double> powers = Map.of("a", 1.0, "b", 1.0);
    FeasibleSpace below = Spaces.feasible(plane, Blends.product(powers, Relation.AT_MOST, 0.25));
    FeasibleSpace above = Spaces.feasible(plane, Blends.product(powers, Relation.AT_LEAST, 0.25));
    Design down = requireNonNull(below.repair(new double[] {0.9, 0.9}));
    Design up = requireNonNull(above.repair(new double[] {0.2, 0.2}));
    assertThat(down.number("a") * down.number("b")).isBetween(0.245, 0.25);
    assertThat(up.number("a") * up.number("b")).isBetween(0.25, 0.255);
    // By symmetry the nearest point is (1/2, 1/2).
    assertThat(up.number("a")).isCloseTo(0.5, within(0.01));
    assertThat(down.number("a")).isCloseTo(0.5, within(0.01));
  }

  @Test
  void aProductOutOfReachIsNamed() {
    DesignSpace plane = DesignSpace.of(Spaces.part("a", 0, 1, 0.01), Spaces.part("b", 0, 1, 0.01));
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() ->
            Spaces.feasible(
                plane, Blends.product(Map.of("a", 1.0, "b", 2.0), Relation.AT_LEAST, 1.5)))
        .withMessageContaining("product (a × b^2 at least 1.5)");
  }

  @Test
  void aSoftLimitOnlyJudges() {
    Product soft =
        new Product(
            "soft",
            Map.of("a", 1.0, "b", 1.0),
            Relation.AT_MOST,
            0.01,
            "1",
            Severity.SOFT,
            Blends.ASSUMED);
    FeasibleSpace feasible = Spaces.feasible(Blends.SPACE, soft);
    Design beyond = Blends.blend(0.5, 0.5, 0, 0, 0);
    assertThat(feasible.feasible(beyond)).isTrue();
    Assessment assessment = feasible.assess(beyond).getFirst();
    assertThat(assessment.satisfied()).isFalse();
    assertThat(assessment.margin()).isCloseTo(-0.24, within(1e-12));
  }
}

package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.RandomKey;

final class MixtureRoundingTest {
  @Test
  void threeThirdsCloseToTheLastDigit() {
    assertThat(round(percent(0.1, 0.1, 0.1), Map.of(), 33.333, 33.333, 33.333))
        .containsExactly(33.4, 33.3, 33.3);
  }

  @Test
  void theLargestRemaindersAreRoundedUp() {
    assertThat(round(percent(1, 1, 1), Map.of(), 20.4, 30.7, 48.9)).containsExactly(20, 31, 49);
  }

  @Test
  void aCoarsePartLeavesTheRestToTheFineOnes() {
    assertThat(round(percent(5, 0.1, 0.1), Map.of(), 41.2, 30.3, 28.5))
        .containsExactly(40, 30.9, 29.1);
  }

  @Test
  void stepsThatDoNotNestStillClose() {
    double[] closed = round(percent(3, 5, 2), Map.of(), 33, 33, 34);
    assertThat(closed[0] % 3).isZero();
    assertThat(closed[1] % 5).isZero();
    assertThat(closed[2] % 2).isZero();
    assertThat(closed[0] + closed[1] + closed[2]).isEqualTo(100);
  }

  @Test
  void aFixedPartStaysWhereItIs() {
    Map<String, DesignValue> fixed = Map.of("b", new DesignValue.Numeric(12.3));
    assertThat(round(percent(0.1, 0.1, 0.1), fixed, 50, 12.3, 50))
        .containsExactly(43.9, 12.3, 43.8);
  }

  @Test
  void aPartFixedOffItsStepCannotClose() {
    Map<String, DesignValue> fixed = Map.of("b", new DesignValue.Numeric(12.34));
    assertThat(attempt(percent(0.1, 0.1, 0.1), fixed, 50, 12.34, 50)).isNull();
  }

  @Test
  void partsWithoutAStepTakeWhateverIsLeft() {
    Map<String, DesignValue> fixed = Map.of("a", new DesignValue.Numeric(12.3456789012));
    double[] closed = round(percent(0, 0, 0), fixed, 33, 20, 50);
    assertThat(
            BigDecimal.valueOf(closed[0])
                .add(BigDecimal.valueOf(closed[1]))
                .add(BigDecimal.valueOf(closed[2])))
        .isEqualByComparingTo("100");
  }

  @Test
  void weightPercentsNeverMissOneHundred() {
    DesignSpace space = percent(0.1, 0.1, 0.1);
    FeasibleSpace feasible = Spaces.feasible(space);
    RandomGenerator random = RandomKey.ofSeed(3).generator();
    for (int i = 0; i < 2_000; i++) {
      Design design = feasible.repair(random.doubles(3).toArray());
      assertThat(design).isNotNull();
      if (design != null) {
        assertThat(Spaces.printedSum(design, List.of("a", "b", "c")).toPlainString())
            .isEqualTo("100.0");
      }
    }
  }

  private static double[] round(
      DesignSpace space, Map<String, DesignValue> fixed, double... wanted) {
    double[] rounded = attempt(space, fixed, wanted);
    assertThat(rounded).isNotNull();
    return rounded == null ? new double[0] : rounded;
  }

  private static double @Nullable [] attempt(
      DesignSpace space, Map<String, DesignValue> fixed, double... wanted) {
    Axes axes = new Axes(space, fixed);
    double[] x = wanted.clone();
    return new MixtureRounding(space.mixtures().getFirst(), axes)
            .round(x, axes.bounds(Design.empty()))
        ? x
        : null;
  }

  private static DesignSpace percent(double stepA, double stepB, double stepC) {
    List<Parameter> parts =
        List.of(
            Spaces.part("a", 0, 100, stepA),
            Spaces.part("b", 0, 100, stepB),
            Spaces.part("c", 0, 100, stepC));
    return new DesignSpace(
        parts, List.of(new Mixture("whole", List.of("a", "b", "c"), 100)), List.of());
  }
}

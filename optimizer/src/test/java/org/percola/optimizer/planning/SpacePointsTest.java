package org.percola.optimizer.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.SpaceEncoding;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.diagnostics.TotalEffects;

class SpacePointsTest {
  private static final int COUNT = 512;
  private static final DesignSpace SPACE =
      new DesignSpace(
          List.of(
              new Parameter.Categorical("route", List.of("dry", "wet"), null),
              Trial.number("a", 0.1, 0.6),
              Trial.number("b", 0.2, 0.9),
              Trial.number("c", 0.0, 0.3),
              new Parameter.Continuous(
                  "heat",
                  "Cel",
                  80,
                  250,
                  Parameter.Scale.LINEAR,
                  0,
                  new Parameter.Condition("route", List.of("wet")))),
          List.of(new Mixture("mass", List.of("a", "b", "c"), 1)),
          List.of());

  private static final SpacePoints POINTS =
      SpacePoints.of(SPACE, SpaceEncoding.of(SPACE), COUNT, RandomKey.ofSeed(1));

  private static void requireInside(Design design) {
    assertThat(design.number("a")).isBetween(0.1, 0.6 + 1e-9);
    assertThat(design.number("b")).isBetween(0.2, 0.9 + 1e-9);
    assertThat(design.number("c")).isBetween(0.0, 0.3 + 1e-9);
    assertThat(design.number("a") + design.number("b") + design.number("c"))
        .isCloseTo(1, within(1e-12));
    assertThat(design.has("heat")).isEqualTo("wet".equals(design.label("route")));
  }

  @Test
  void everyPointIsADesignOfTheSpace() {
    assertThat(POINTS.base()).hasSize(COUNT).allSatisfy(SpacePointsTest::requireInside);
    for (int i = 0; i < 5; i++) {
      assertThat(POINTS.redrawn(i)).hasSize(COUNT).allSatisfy(SpacePointsTest::requireInside);
    }
  }

  @Test
  void wholeNumbersByTheirLogarithmsAreSpreadByFactors() {
    DesignSpace space =
        DesignSpace.of(
            new Parameter.Whole("cycles", "1", 1, 1000, Parameter.Scale.LOGARITHMIC, null));
    int[] doublings = new int[10];
    SpacePoints.of(space, SpaceEncoding.of(space), 1024, RandomKey.ofSeed(1))
        .base()
        .forEach(design -> doublings[(int) (Math.log(design.number("cycles")) / Math.log(2))]++);

    // 1, 2 to 3, 4 to 7, …, 512 to 1000: of 1024 a tenth each, but that 2 to 3 reaches from √2 to
    // √12.
    assertThat(doublings).hasSize(10);
    assertThat(IntStream.of(doublings).boxed()).allMatch(seen -> seen > 90 && seen < 130);
  }

  @Test
  void aPartThatIsDrawnAgainTakesItsPlaceFromTheOthersInTheirRatio() {
    List<Design> base = POINTS.base();
    List<Design> moved = POINTS.redrawn(1);
    for (int n = 0; n < COUNT; n++) {
      double before = (base.get(n).number("b") - 0.2) * moved.get(n).number("c");
      double after = (moved.get(n).number("b") - 0.2) * base.get(n).number("c");
      assertThat(after).isCloseTo(before, within(1e-12));
      assertThat(moved.get(n).label("route")).isEqualTo(base.get(n).label("route"));
    }
    assertThat(moved).extracting(d -> d.number("a")).doesNotHaveDuplicates();
  }

  // Drawn again from its law given the others, a part has the law it had.
  @Test
  void drawingAPartAgainChangesNoMean() {
    for (String part : List.of("a", "b", "c")) {
      double before = mean(POINTS.base(), part);
      double after = mean(POINTS.redrawn(SPACE.indexOf(part)), part);
      assertThat(after).isCloseTo(before, within(0.02));
    }
  }

  @Test
  void whatHasNoMeaningWhereItIsDrawnAgainChangesNothing() {
    List<Design> base = POINTS.base();
    List<Design> moved = POINTS.redrawn(4);
    for (int n = 0; n < COUNT; n++) {
      if ("dry".equals(base.get(n).label("route"))) {
        assertThat(moved.get(n)).isEqualTo(base.get(n));
      }
    }
  }

  // f = 1[wet] h with h even in 0 to 1: Var f = 1/6 - 1/16 = 5/48; held route Var = 1/24 → 0.4;
  // held h: E[h²]/4 = 1/12 → 0.8.
  @Test
  void totalEffectsOfAConditionalInputAreThoseOfTheTextbook() {
    // 32 times as many points as a diagnosis takes: the error is then about 0.01.
    SpacePoints many =
        SpacePoints.of(SPACE, SpaceEncoding.of(SPACE), 32 * COUNT, RandomKey.ofSeed(1));
    double[] effects =
        TotalEffects.of(
            values(many.base()), new double[][] {values(many.redrawn(0)), values(many.redrawn(4))});
    assertThat(effects[0]).isCloseTo(0.8, within(0.03));
    assertThat(effects[1]).isCloseTo(0.4, within(0.03));
  }

  @Test
  void theKeyCounts() {
    SpacePoints others = SpacePoints.of(SPACE, SpaceEncoding.of(SPACE), COUNT, RandomKey.ofSeed(2));
    assertThat(others.base()).isNotEqualTo(POINTS.base());
  }

  private static double[] values(List<Design> designs) {
    return designs.stream()
        .mapToDouble(d -> d.has("heat") ? (d.number("heat") - 80) / 170 : 0)
        .toArray();
  }

  private static double mean(List<Design> designs, String part) {
    return designs.stream().mapToDouble(d -> d.number(part)).average().orElseThrow();
  }
}

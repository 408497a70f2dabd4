package org.percola.optimizer.constraint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.constraint.DesignConstraint.Count;
import org.percola.optimizer.constraint.DesignConstraint.Product;
import org.percola.optimizer.constraint.DesignConstraint.Ratio;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Condition;
import org.percola.optimizer.design.Parameter.Scale;
import org.percola.surrogate.RandomKey;

final class LimitKindsTest {
  private static final String ASSUMED = "assumption: for this test";
  private static final List<String> PARTS = List.of("a", "b", "c", "d", "e");

  /// Five parts in hundredths, each 0 or a tenth and more.
  private static final DesignSpace BLEND =
      new DesignSpace(
          PARTS.stream().map(name -> gapped(name, 0.1)).toList(),
          List.of(new Mixture("blend", PARTS, 1)),
          List.of());

  private static Parameter gapped(String name, double least) {
    return new Parameter.Continuous(name, "1", 0, 1, Scale.LINEAR, 0.01, least, null);
  }

  private static Count count(int least, int most) {
    return new Count("few", PARTS, least, most, Severity.HARD, ASSUMED);
  }

  private static Ratio ratio(Relation relation, double limit) {
    return new Ratio(
        "ratio",
        Map.of("a", 1.0),
        Map.of("b", 1.0, "c", 1.0),
        relation,
        limit,
        "1",
        Severity.HARD,
        ASSUMED);
  }

  private static Product product(Map<String, Double> powers, Relation relation, double limit) {
    return new Product("product", powers, relation, limit, "1", Severity.HARD, ASSUMED);
  }

  private static Design blend(double... shares) {
    Design design = Design.empty();
    for (int i = 0; i < shares.length; i++) {
      design = design.with(PARTS.get(i), shares[i]);
    }
    return design;
  }

  private static long used(Design design) {
    return PARTS.stream().filter(name -> design.number(name) > 0).count();
  }

  private static List<Design> samples(FeasibleSpace feasible, int count) {
    RandomGenerator random = RandomKey.ofSeed(3).generator();
    List<Design> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(feasible.sample(random));
    }
    return samples;
  }

  @Test
  void aRepairUsesTheLargestOfWhatIsWantedAndKeepsTheRestOut() {
    FeasibleSpace feasible = Spaces.feasible(BLEND, count(1, 2));
    Design repaired = feasible.repair(new double[] {0.45, 0.05, 0.4, 0.06, 0.04});
    assertThat(repaired).isEqualTo(blend(0.53, 0, 0.47, 0, 0));
  }

  @Test
  void samplesUseEveryPartAndEveryNumberOfPartsAllowed() {
    FeasibleSpace feasible = Spaces.feasible(BLEND, count(2, 3));
    List<Design> samples = samples(feasible, 200);
    assertThat(samples).extracting(LimitKindsTest::used).containsOnly(2L, 3L);
    for (String part : PARTS) {
      assertThat(samples.stream().filter(d -> d.number(part) > 0).count()).isBetween(60L, 160L);
      assertThat(samples).allMatch(d -> d.number(part) == 0 || d.number(part) >= 0.1);
    }
  }

  @Test
  void aCountThatTheWholeForbidsIsNamedWithTheWhole() {
    DesignSpace small =
        new DesignSpace(
            PARTS.stream().map(name -> Spaces.part(name, 0, 0.3, 0.01)).toList(),
            List.of(new Mixture("blend", PARTS, 1)),
            List.of());
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> Spaces.feasible(small, count(1, 3)))
        .withMessageContaining("few (1 to 3 of [a, b, c, d, e] other than 0)")
        .withMessageContaining("blend ([a, b, c, d, e] sum to 1)");
  }

  @Test
  void aGapThatLeavesNoRoomIsNamed() {
    DesignSpace gaps =
        new DesignSpace(
            List.of(gapped("a", 0.6), gapped("b", 0.6), Spaces.part("c", 0.3, 0.4, 0.01)),
            List.of(new Mixture("blend", List.of("a", "b", "c"), 1)),
            List.of());
    DesignConstraint both = new Count("both", List.of("a", "b"), 2, 2, Severity.HARD, ASSUMED);
    assertThat(samples(Spaces.feasible(gaps), 5)).allMatch(d -> used2(d) == 1);
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> Spaces.feasible(gaps, both))
        .withMessageContaining("both")
        .withMessageContaining("a (0, or at least 0.6)");
  }

  private static long used2(Design design) {
    return List.of("a", "b").stream().filter(name -> design.number(name) > 0).count();
  }

  @Test
  void aRatioIsRepairedOntoItsLimit() {
    DesignSpace plane =
        DesignSpace.of(
            Spaces.part("a", 0, 2, 0.01),
            Spaces.part("b", 0, 1, 0.01),
            Spaces.part("c", 0, 1, 0.01));
    FeasibleSpace feasible = Spaces.feasible(plane, ratio(Relation.AT_MOST, 0.5));
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
    DesignSpace plane =
        DesignSpace.of(
            Spaces.part("a", 0, 2, 0.01),
            Spaces.part("b", 0, 1, 0.01),
            Spaces.part("c", 0, 1, 0.01));
    FeasibleSpace feasible = Spaces.feasible(plane, ratio(Relation.AT_MOST, 0.5));
    Design nothing = Design.empty().with("a", 0).with("b", 0).with("c", 0);
    assertThat(feasible.feasible(nothing)).isTrue();
    assertThat(feasible.feasible(nothing.with("a", 0.01))).isFalse();
    assertThat(feasible.assess(nothing.with("a", 0.01)).getFirst().value()).isFinite();
  }

  @Test
  void aRatioMayBeHeldExactly() {
    FeasibleSpace feasible = Spaces.feasible(BLEND, ratio(Relation.EQUAL, 0.5));
    assertThat(samples(feasible, 50))
        .allSatisfy(d ->
            assertThat(d.number("a"))
                .isCloseTo(0.5 * (d.number("b") + d.number("c")), within(1e-12)));
  }

  @Test
  void aProductIsRepairedOntoItsLimitFromBothSides() {
    DesignSpace plane =
        DesignSpace.of(Spaces.part("a", 0, 1, 0.001), Spaces.part("b", 0, 1, 0.001));
    Map<String, Double> powers = Map.of("a", 1.0, "b", 1.0);
    FeasibleSpace below = Spaces.feasible(plane, product(powers, Relation.AT_MOST, 0.25));
    FeasibleSpace above = Spaces.feasible(plane, product(powers, Relation.AT_LEAST, 0.25));
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
            Spaces.feasible(plane, product(Map.of("a", 1.0, "b", 2.0), Relation.AT_LEAST, 1.5)))
        .withMessageContaining("product (a × b^2 at least 1.5)");
  }

  @Test
  void whatOnlyLookingFindsContradictoryIsNamedToo() {
    DesignSpace plane = DesignSpace.of(Spaces.part("a", 0, 1, 0.01), Spaces.part("b", 0, 1, 0.01));
    DesignConstraint sum = Spaces.hard("sum", Map.of("a", 1.0, "b", 1.0), Relation.AT_MOST, 0.9);
    DesignConstraint idle = Spaces.hard("idle", Map.of("a", 1.0), Relation.AT_MOST, 0.8);
    // With a sum of 0.9 the product is 0.2025 at most.
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() ->
            Spaces.feasible(
                plane, sum, idle, product(Map.of("a", 1.0, "b", 1.0), Relation.AT_LEAST, 0.3)))
        .withMessageContaining("sum (")
        .withMessageContaining("product (")
        .withMessageNotContaining("idle");
  }

  @Test
  void anEqualityIsMetOnResolutionsThatDiffer() {
    DesignSpace space =
        DesignSpace.of(
            Spaces.part("a", 0, 3, 0.3), Spaces.part("b", 0, 3, 0.2), Spaces.part("c", 0, 3, 0.25));
    DesignConstraint equality =
        Spaces.hard("equality", Map.of("a", 1.0, "b", 1.0, "c", 2.0), Relation.EQUAL, 3.3);
    assertThat(samples(Spaces.feasible(space, equality), 50))
        .allSatisfy(d ->
            assertThat(d.number("a") + d.number("b") + 2 * d.number("c"))
                .isCloseTo(3.3, within(1e-12)));
  }

  @Test
  void anEqualityThatNoStepReachesIsAFault() {
    DesignSpace space = DesignSpace.of(Spaces.part("a", 0, 3, 0.3), Spaces.part("b", 0, 3, 0.6));
    DesignConstraint equality =
        Spaces.hard("equality", Map.of("a", 1.0, "b", 1.0), Relation.EQUAL, 1.0);
    assertThat(ConstraintFaults.of(space, List.of(equality)))
        .singleElement()
        .hasToString(
            "constraints[0].limit: equality: 1 (expected: one that steps of 0.3 from 0 reach, as the"
                + " resolutions give)");
  }

  @Test
  void limitsThatSpeakOfWhatThereIsNotAreFaults() {
    DesignSpace space =
        DesignSpace.of(
            new Parameter.Categorical("route", List.of("x", "y"), null),
            new Parameter.Continuous(
                "a", "1", 0, 1, Scale.LINEAR, 0, new Condition("route", List.of("x"))),
            Spaces.part("b", -1, 1, 0.1));
    List<DesignConstraint> limits =
        List.of(
            new Count("one", List.of("a", "b", "route", "z"), 1, 2, Severity.HARD, ASSUMED),
            product(Map.of("a", -1.0, "b", 1.0), Relation.AT_MOST, 1),
            new Ratio(
                "r",
                Map.of("a", 1.0),
                Map.of("b", 1.0),
                Relation.AT_MOST,
                1,
                "1",
                Severity.HARD,
                ASSUMED),
            Spaces.hard("void", Map.of("a", 0.0), Relation.AT_MOST, 1));
    assertThat(ConstraintFaults.of(space, limits))
        .extracting(Object::toString)
        .containsExactly(
            "constraints[0].parameters[0]: a: any trace would count as used (expected: a resolution,"
                + " or a least nonzero)",
            "constraints[0].parameters[1]: b: may be below 0 (expected: 0 or more)",
            "constraints[0].parameters[2]: route: has labels (expected: a numeric parameter)",
            "constraints[0].parameters[3]: z: unknown (expected: one of [route, a, b])",
            "constraints[1].powers[\"a\"]: a: may be 0 or have no meaning (expected: always above 0 to"
                + " divide by)",
            "constraints[1].powers[\"b\"]: b: may be -1.0 (expected: a parameter that is never below 0)",
            "constraints[2].denominator: r: the denominator may be -1.0 (expected: never below 0)",
            "constraints[3].coefficients: coefficients: all 0 (expected: at least one other than 0)");
  }

  @Test
  void aLimitThatNoDesignCanBreakIsWorthANote() {
    FeasibleSpace feasible =
        Spaces.feasible(
            BLEND,
            Spaces.hard("loose", Map.of("a", 1.0, "b", 1.0), Relation.AT_MOST, 2),
            Spaces.hard("tight", Map.of("a", 1.0, "b", 1.0), Relation.AT_MOST, 0.9),
            product(Map.of("a", 1.0, "b", 1.0), Relation.AT_MOST, 1));
    assertThat(feasible.notes())
        .containsExactly(
            "The limit loose (1 × a + 1 × b at most 2) says nothing: no design between the bounds is"
                + " beyond it.",
            "The limit product (a × b at most 1) says nothing: no design between the bounds is beyond"
                + " it.");
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
            ASSUMED);
    FeasibleSpace feasible = Spaces.feasible(BLEND, soft);
    Design beyond = blend(0.5, 0.5, 0, 0, 0);
    assertThat(feasible.feasible(beyond)).isTrue();
    Assessment assessment = feasible.assess(beyond).getFirst();
    assertThat(assessment.satisfied()).isFalse();
    assertThat(assessment.margin()).isCloseTo(-0.24, within(1e-12));
  }
}

package org.percola.optimizer.constraint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.constraint.DesignConstraint.Exclusion;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Condition;
import org.percola.optimizer.design.Parameter.Scale;
import org.percola.surrogate.RandomKey;

final class SubSpaceTest {
  private static final DesignSpace SPACE =
      DesignSpace.of(
          new Parameter.Categorical(
              "route", List.of("dry", "wet", "melt"), List.of(), List.of("melt"), null),
          new Parameter.Categorical(
              "gas", List.of("argon", "air"), new Condition("route", List.of("wet"))),
          new Parameter.Continuous(
              "celsius", "Cel", 80, 250, Scale.LINEAR, 5, new Condition("route", List.of("wet"))),
          new Parameter.Continuous("hours", "h", 0, 8, Scale.LINEAR, 0.1, null),
          new Parameter.Continuous("grams", "g", 0, 1, Scale.LINEAR, 0.1, 0.3, null));

  private static SubSpace ranges(Map<String, Range> ranges) {
    return new SubSpace(Map.of(), ranges, Map.of(), Map.of(), List.of(), List.of());
  }

  private static SubSpace without(Map<String, List<String>> without) {
    return new SubSpace(Map.of(), Map.of(), Map.of(), without, List.of(), List.of());
  }

  private static SubSpace outside(Zone zone) {
    Exclusion exclusion = new Exclusion("zone", zone, Severity.HARD, "this request");
    return new SubSpace(Map.of(), Map.of(), Map.of(), Map.of(), List.of(exclusion), List.of());
  }

  private static FeasibleSpace feasible(SubSpace within) {
    return FeasibleSpace.of(SPACE, List.of(), within, RandomKey.ofSeed(5));
  }

  private static List<Design> samples(FeasibleSpace feasible) {
    RandomGenerator random = RandomKey.ofSeed(3).generator();
    List<Design> samples = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      samples.add(feasible.sample(random));
      samples.add(feasible.repair(random.doubles(5).toArray()));
    }
    return samples;
  }

  @Test
  void aLabelOutOfStockIsNeverSuggestedButCanBeRead() {
    FeasibleSpace feasible = feasible(SubSpace.ALL);
    assertThat(samples(feasible)).extracting(d -> d.label("route")).containsOnly("dry", "wet");
    Design melted = Design.empty().with("route", "melt").with("hours", 1).with("grams", 0);
    assertThat(feasible.feasible(melted)).isFalse();
    assertThat(feasible.encoding().inputs(List.of(melted)).size()).isEqualTo(1);
  }

  @Test
  void whatNoneOfTheCandidatesHasIsNamedAndNothingElse() {
    Design dry = Design.empty().with("route", "dry").with("hours", 1).with("grams", 0);
    List<Design> candidates = List.of(dry, dry.with("hours", 2), dry.with("route", "melt"));
    SubSpace within =
        new SubSpace(
            Map.of("hours", new DesignValue.Numeric(2)),
            Map.of("grams", new Range(0, 0.5)),
            Map.of(),
            Map.of("route", List.of("dry")),
            List.of(),
            candidates);
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> feasible(within))
        .withMessage("none of the candidates has hours = 2, and route other than [dry]");
    SubSpace molten =
        new SubSpace(
            Map.of(),
            Map.of(),
            Map.of("route", List.of("melt", "wet")),
            Map.of(),
            List.of(),
            candidates);
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> feasible(molten))
        .withMessage(
            "none of the candidates has route in stock, which [melt] is not, and route among [melt,"
                + " wet]");
  }

  @Test
  void aRangeAsksThatItsParameterHasAMeaning() {
    assertThat(samples(feasible(ranges(Map.of("celsius", new Range(101, 119))))))
        .allSatisfy(d -> {
          assertThat(d.label("route")).isEqualTo("wet");
          assertThat(d.number("celsius")).isIn(105.0, 110.0, 115.0);
        });
  }

  @Test
  void aConditionalParameterWithoutLabelsLeftIsLeftOut() {
    assertThat(samples(feasible(without(Map.of("gas", List.of("argon", "air"))))))
        .extracting(d -> d.label("route"))
        .containsOnly("dry");
  }

  @Test
  void noLabelLeftIsToldWithTheReasons() {
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> feasible(without(Map.of("route", List.of("dry", "wet")))))
        .withMessage(
            "route: no label is left of [dry, wet, melt]: out of stock are [melt], this request"
                + " excludes [dry, wet]");
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() ->
            feasible(without(Map.of("route", List.of("dry"), "gas", List.of("argon", "air")))))
        .withMessage(
            "gas: no label is left of [argon, air]: this request excludes [argon, air]; it has a"
                + " meaning when route is one of [wet]");
    Map<String, DesignValue> fixed = Map.of("route", new DesignValue.Label("melt"));
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> feasible(SubSpace.of(fixed)))
        .withMessage(
            "route is fixed to melt, which is out of stock or excluded; left are [dry, wet]");
  }

  @Test
  void whatIsAskedInVainIsNamedBesideTheLimit() {
    DesignConstraint busy =
        Spaces.hard("busy", Map.of("hours", 1.0, "grams", 1.0), Relation.AT_LEAST, 5);
    SubSpace asked =
        new SubSpace(
            Map.of("hours", new DesignValue.Numeric(2)),
            Map.of("grams", new Range(0.3, 0.6)),
            Map.of(),
            Map.of(),
            List.of(),
            List.of());
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(() -> FeasibleSpace.of(SPACE, List.of(busy), asked, RandomKey.ofSeed(5)))
        .withMessage(
            "cannot be met together: busy (1 × grams + 1 × hours at least 5) and hours = 2 (asked"
                + " for)");
  }

  @Test
  void rangesThatHoldNoSettingAreFaults() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            feasible(
                ranges(
                    Map.of(
                        "celsius", new Range(101, 104),
                        "grams", new Range(0.1, 0.2),
                        "hours", new Range(9, 10),
                        "route", new Range(0, 1)))))
        .withMessageContaining(
            "ranges[\"celsius\"]: celsius: 101 to 104 (expected: to hold a setting")
        .withMessageContaining("grams: 0.1 to 0.2 (expected: to hold a setting; 0, or 0.3 to 1 g")
        .withMessageContaining("hours: 9 to 10")
        .withMessageContaining("route: has labels");
  }

  @Test
  void aBoxIsStayedOutOf() {
    Zone box = new Zone.Box(Map.of("hours", new Range(1, 7)), Map.of("route", List.of("dry")));
    List<Design> samples = samples(feasible(outside(box)));
    assertThat(samples)
        .noneMatch(d ->
            "dry".equals(d.label("route")) && d.number("hours") >= 1 && d.number("hours") <= 7);
    assertThat(samples).extracting(d -> d.label("route")).contains("dry", "wet");
  }

  @Test
  void aRepairOutOfABoxGoesJustBehindItsNearestSide() {
    Zone box = new Zone.Box(Map.of("hours", new Range(1, 7)), Map.of());
    Design repaired =
        requireNonNull(feasible(outside(box)).repair(new double[] {0.1, 0.5, 0.5, 0.8, 0}));
    assertThat(repaired.number("hours")).isEqualTo(7.1);
  }

  @Test
  void aBallIsStayedOutOf() {
    Design centre = Design.empty().with("route", "dry").with("hours", 4).with("grams", 0.6);
    FeasibleSpace feasible = feasible(outside(new Zone.Ball(centre, 0.25)));
    assertThat(samples(feasible)).allMatch(feasible::feasible);
    assertThat(feasible.feasible(centre.with("hours", 5.9))).isFalse();
    assertThat(feasible.feasible(centre.with("hours", 6.0))).isTrue();
    Assessment assessment = feasible.assess(centre.with("hours", 5)).getFirst();
    assertThat(assessment.value()).isEqualTo(0.125);
    assertThat(assessment.margin()).isEqualTo(-0.125);
  }

  @Test
  void excludedDesignsAreLeftForTheirNeighbours() {
    Design taken = Design.empty().with("route", "dry").with("hours", 4).with("grams", 0);
    FeasibleSpace feasible = feasible(outside(new Zone.Points(Set.of(taken))));
    double[] place = feasible.encoding().toUnit(taken);
    Design next = requireNonNull(feasible.repair(place));
    assertThat(next).isNotEqualTo(taken);
    assertThat(next.number("hours")).isBetween(3.8, 4.2);
  }

  @Test
  void candidatesOfARequestAreJudgedLikeAllDesigns() {
    Design one = Design.empty().with("route", "dry").with("hours", 4).with("grams", 0);
    Design melted = one.with("route", "melt");
    SubSpace listed =
        new SubSpace(Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(one, melted));
    assertThat(feasible(listed).all()).containsExactly(one);
    DesignSpace shelf = new DesignSpace(SPACE.parameters(), List.of(), List.of(melted));
    assertThat(SubSpaceFaults.of(shelf, List.of(), listed))
        .extracting(Object::toString)
        .containsExactly("candidates[0]: design: not a candidate of the campaign (expected: one)");
  }

  @Test
  void candidatesThatAllBreakALimitNameIt() {
    Design one = Design.empty().with("route", "dry").with("hours", 4).with("grams", 0);
    SubSpace listed = new SubSpace(Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(one));
    DesignConstraint quick =
        Spaces.hard("quick", Map.of("hours", 1.0), DesignConstraint.Relation.AT_MOST, 3);
    DesignConstraint idle =
        Spaces.hard("idle", Map.of("hours", 1.0), DesignConstraint.Relation.AT_MOST, 5);
    assertThatExceptionOfType(InfeasibleSpaceException.class)
        .isThrownBy(
            () -> FeasibleSpace.of(SPACE, List.of(idle, quick), listed, RandomKey.ofSeed(1)))
        .withMessage("none of the candidates meets quick (1 × hours at most 3)");
  }

  @Test
  void aDesignToStayAwayFromMustBeComplete() {
    Design half = Design.empty().with("route", "wet").with("hours", 4).with("grams", 0);
    assertThat(SubSpaceFaults.of(SPACE, List.of(), outside(new Zone.Ball(half, 0.1))))
        .extracting(Object::toString)
        .containsExactly(
            "excluded[0].centre.values[\"gas\"]: gas: not set (expected: one of [argon, air])",
            "excluded[0].centre.values[\"celsius\"]: celsius: not set (expected: 80 to 250 °C)");
    assertThat(
            SubSpaceFaults.of(SPACE, List.of(), outside(new Zone.Points(Set.of(Design.empty())))))
        .extracting(Object::toString)
        .containsExactly(
            "excluded[0].designs[0]: design: not set (expected: a setting of each of its"
                + " parameters)");
  }
}

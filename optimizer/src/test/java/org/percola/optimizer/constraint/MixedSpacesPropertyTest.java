package org.percola.optimizer.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Grid;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.search.Climb;
import org.percola.optimizer.search.Found;
import org.percola.optimizer.search.GeneticSearch;
import org.percola.optimizer.search.Quest;
import org.percola.surrogate.RandomKey;

/// Judges designs of [MixedSpaces] by arithmetic of its own, mostly in decimal. More cases than the
/// usual run by `-Dpercola.cases=10000`.
final class MixedSpacesPropertyTest {
  private static final int CASES = Integer.getInteger("percola.cases", 300);
  private static final int PLACES = 4;

  /// One search in so many cases: it repairs hundreds of designs.
  private static final int SEARCHED = 10;

  static LongStream seeds() {
    return LongStream.range(0, CASES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsSampledRepairedOrFoundMayBeMadeAfterRounding(long seed) {
    MixedSpaces drawn = MixedSpaces.ofSeed(seed);
    FeasibleSpace feasible = feasible(drawn, seed);
    assertThat(feasible.feasible(drawn.inside())).isTrue();
    RandomGenerator random = RandomKey.ofSeed(seed).child("places").generator();
    for (int place = 0; place < PLACES; place++) {
      Design sample = feasible.sample(random);
      if (sample != null) {
        assertMayBeMade(drawn, sample);
      }
      Design repaired = feasible.repair(random.doubles(feasible.encoding().dimension()).toArray());
      if (repaired != null) {
        assertMayBeMade(drawn, repaired);
        assertThat(feasible.feasible(repaired)).isTrue();
        assertThat(feasible.repair(feasible.encoding().toUnit(repaired)))
            .as("repairing twice changes nothing")
            .isEqualTo(repaired);
      }
    }
    if (seed % SEARCHED == 0) {
      assertMayBeMade(drawn, searched(feasible, seed).design());
    }
  }

  @Test
  void samplingAndRepairSeldomGiveUp() {
    int asked = 0;
    int found = 0;
    for (long seed = 0; seed < Math.min(CASES, 300); seed++) {
      FeasibleSpace feasible = feasible(MixedSpaces.ofSeed(seed), seed);
      RandomGenerator random = RandomKey.ofSeed(seed).child("asked").generator();
      for (int place = 0; place < PLACES; place++) {
        asked += 2;
        found += feasible.sample(random) == null ? 0 : 1;
        double[] unit = random.doubles(feasible.encoding().dimension()).toArray();
        found += feasible.repair(unit) == null ? 0 : 1;
      }
    }
    assertThat(found).isGreaterThan(asked * 98 / 100);
  }

  private static FeasibleSpace feasible(MixedSpaces drawn, long seed) {
    return FeasibleSpace.of(
        drawn.space(), drawn.constraints(), drawn.within(), RandomKey.ofSeed(seed));
  }

  private static Found searched(FeasibleSpace feasible, long seed) {
    Quest quest =
        new Quest(
            feasible,
            designs -> designs.stream().mapToDouble(d -> -d.number("hours")).toArray(),
            designs -> designs.stream().mapToDouble(d -> -d.number("hours")).toArray(),
            List.of(),
            Set.of());
    return Objects.requireNonNull(
        new GeneticSearch(10, 2, 1, 1, Climb.QUICK).best(quest, RandomKey.ofSeed(seed)));
  }

  private static void assertMayBeMade(MixedSpaces drawn, Design design) {
    DesignSpace space = drawn.space();
    assertThat(design.values().keySet())
        .containsExactlyInAnyOrderElementsOf(
            space.active(design).stream().map(Parameter::name).toList());
    for (Parameter parameter : space.active(design)) {
      setting(parameter, Objects.requireNonNull(design.values().get(parameter.name())));
    }
    for (Mixture mixture : space.mixtures()) {
      assertThat(decimal(ones(mixture.components()), design))
          .isEqualByComparingTo(BigDecimal.valueOf(mixture.total()));
    }
    drawn.constraints().forEach(limit -> limit(limit, design));
    asked(drawn.within(), design);
    drawn.within().excluded().forEach(zone -> outside(space, zone, design));
  }

  private static void setting(Parameter parameter, DesignValue value) {
    switch (value) {
      case DesignValue.Label(String label) ->
          assertThat(((Parameter.Labelled) parameter).available()).contains(label);
      case DesignValue.Numeric(double number) -> {
        Grid grid = Grid.of(parameter);
        assertThat(number).isBetween(grid.lowest(), grid.highest());
        assertThat(grid.snap(number)).isEqualTo(number);
        if (parameter instanceof Parameter.Continuous p && number != 0) {
          assertThat(number).isGreaterThanOrEqualTo(p.leastNonzero());
        }
      }
    }
  }

  private static void limit(DesignConstraint limit, Design design) {
    switch (limit) {
      case DesignConstraint.Linear c when c.relation() == DesignConstraint.Relation.EQUAL ->
          assertThat(decimal(c.coefficients(), design))
              .isEqualByComparingTo(BigDecimal.valueOf(c.limit()));
      case DesignConstraint.Linear c ->
          assertThat(decimal(c.coefficients(), design).doubleValue())
              .isLessThanOrEqualTo(c.limit() + 1e-9 * size(c.coefficients(), design));
      case DesignConstraint.Ratio c -> {
        double above = decimal(c.numerator(), design).doubleValue();
        double below = decimal(c.denominator(), design).doubleValue();
        assertSide(c.relation(), above, c.limit() * below, Math.max(above, 1e-9));
      }
      case DesignConstraint.Product c -> {
        double product = 1;
        for (Map.Entry<String, Double> factor : c.powers().entrySet()) {
          product *= Math.pow(design.number(factor.getKey(), 0), factor.getValue());
        }
        assertSide(c.relation(), product, c.limit(), c.limit());
      }
      case DesignConstraint.Count c ->
          assertThat(c.parameters().stream().filter(p -> design.number(p, 0) != 0).count())
              .isBetween((long) c.atLeast(), (long) c.atMost());
      case DesignConstraint.Physics c -> throw new AssertionError("not drawn");
      case DesignConstraint.Exclusion c -> throw new AssertionError("not drawn");
    }
  }

  private static void assertSide(
      DesignConstraint.Relation relation, double value, double limit, double scale) {
    double sign = relation == DesignConstraint.Relation.AT_MOST ? 1 : -1;
    assertThat(sign * (value - limit)).isLessThanOrEqualTo(2e-9 * scale);
  }

  private static void asked(SubSpace within, Design design) {
    assertThat(design.values()).containsAllEntriesOf(within.fixed());
    within
        .ranges()
        .forEach((name, range) ->
            assertThat(design.number(name)).isBetween(range.lower(), range.upper()));
    within.labels().forEach((name, labels) -> assertThat(labels).contains(design.label(name)));
    within
        .without()
        .forEach((name, labels) ->
            assertThat(labels).doesNotContain(String.valueOf(design.label(name))));
  }

  private static void outside(
      DesignSpace space, DesignConstraint.Exclusion exclusion, Design design) {
    switch (exclusion.zone()) {
      case Zone.Box box ->
          assertThat(
                  box.ranges().entrySet().stream()
                          .allMatch(side ->
                              side.getValue().lower() <= design.number(side.getKey())
                                  && design.number(side.getKey()) <= side.getValue().upper())
                      && box.labels().entrySet().stream()
                          .allMatch(side -> side.getValue().contains(design.label(side.getKey()))))
              .isFalse();
      case Zone.Ball ball ->
          assertThat(distance(space, ball.centre(), design))
              .isGreaterThanOrEqualTo(ball.radius() - 1e-12);
      case Zone.Points points -> assertThat(points.designs()).doesNotContain(design);
    }
  }

  /// Euclidean in shares of the ranges, 1 for another category or a missing parameter.
  private static double distance(DesignSpace space, Design one, Design other) {
    double squares = 0;
    double[] a = org.percola.optimizer.design.SpaceEncoding.of(space).toUnit(one);
    double[] b = org.percola.optimizer.design.SpaceEncoding.of(space).toUnit(other);
    for (int i = 0; i < a.length; i++) {
      Parameter parameter = space.parameters().get(i);
      String name = parameter.name();
      boolean counted =
          parameter instanceof Parameter.Categorical || !one.has(name) || !other.has(name);
      double same = Objects.equals(one.values().get(name), other.values().get(name)) ? 0 : 1;
      double gap = counted ? same : a[i] - b[i];
      squares += gap * gap;
    }
    return Math.sqrt(squares);
  }

  private static Map<String, Double> ones(List<String> names) {
    return names.stream().collect(java.util.stream.Collectors.toMap(name -> name, name -> 1.0));
  }

  private static BigDecimal decimal(Map<String, Double> coefficients, Design design) {
    return coefficients.entrySet().stream()
        .map(term ->
            BigDecimal.valueOf(term.getValue())
                .multiply(BigDecimal.valueOf(design.number(term.getKey(), 0))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double size(Map<String, Double> coefficients, Design design) {
    return coefficients.entrySet().stream()
        .mapToDouble(term -> Math.abs(term.getValue() * design.number(term.getKey(), 0)))
        .max()
        .orElse(0);
  }
}

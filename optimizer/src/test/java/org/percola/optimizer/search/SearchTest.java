package org.percola.optimizer.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.percola.optimizer.acquisition.Acquisition;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.constraint.FeasibleSpace;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.surrogate.RandomKey;
import org.percola.surrogate.Workers;

class SearchTest {
  private static final GeneticSearch SEARCH = new GeneticSearch(48, 12, 1, 3, Climb.QUICK);

  /// Three fractions in steps of 0.01, a route, and an anneal that only one route has; no more than
  /// 0.45 of `a` and `b` together.
  private static final FeasibleSpace SPACE =
      space(
          new DesignSpace(
              List.of(
                  fraction("a"),
                  fraction("b"),
                  fraction("c"),
                  new Parameter.Categorical("route", List.of("dry", "wet", "hot"), null),
                  new Parameter.Continuous(
                      "anneal",
                      "Cel",
                      80,
                      250,
                      Parameter.Scale.LINEAR,
                      5,
                      new Parameter.Condition("route", List.of("wet")))),
              List.of(new Mixture("blend", List.of("a", "b", "c"), 1)),
              List.of()));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsTheTopOfAConstrainedMixedConditionalSpace(long seed) {
    Found found = best(SEARCH, quest(SearchTest::blend), seed);

    // Without the limit the top is a = 0.3, b = 0.25; on the limit both give way equally.
    assertThat(found.design().label("route")).isEqualTo("wet");
    assertThat(found.design().number("anneal")).isCloseTo(165, within(5.0));
    assertThat(found.design().number("a")).isCloseTo(0.25, within(0.011));
    assertThat(found.design().number("b")).isCloseTo(0.20, within(0.011));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sameKeySameDesign(long seed) {
    assertThat(best(SEARCH, quest(SearchTest::blend), seed))
        .isEqualTo(best(SEARCH, quest(SearchTest::blend), seed));
  }

  @Test
  void everyDesignThatIsScoredMayBeMade() {
    List<Design> seen = new ArrayList<>();

    best(SEARCH, quest(spied(SearchTest::blend, seen), SearchTest::blend, Set.of()), 7);

    assertThat(seen).hasSizeGreaterThan(200).allMatch(SPACE::feasible).doesNotHaveDuplicates();
  }

  @Test
  void aTakenDesignIsNotChosenAgain() {
    Set<Design> taken = new LinkedHashSet<>();
    for (int i = 0; i < 5; i++) {
      Found found = best(SEARCH, quest(each(SearchTest::blend), SearchTest::blend, taken), 9);

      assertThat(taken.add(found.design())).isTrue();
    }
  }

  @Test
  void anotherRestartChangesNothingBeforeIt() {
    List<Design> one = new ArrayList<>();
    List<Design> two = new ArrayList<>();

    best(SEARCH, quest(spied(SearchTest::blend, one), SearchTest::blend, Set.of()), 3);
    best(
        new GeneticSearch(48, 12, 2, 3, Climb.QUICK),
        quest(spied(SearchTest::blend, two), SearchTest::blend, Set.of()),
        3);

    assertThat(two).hasSizeGreaterThan(one.size()).startsWith(one.toArray(new Design[0]));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void severalThreadsFindTheSameDesignAsOne(int restarts) {
    GeneticSearch search = new GeneticSearch(48, 12, restarts, 3, Climb.QUICK);
    Quest quest = quest(SearchTest::blend);
    try (ForkJoinPool pool = new ForkJoinPool(3)) {
      assertThat(search.best(quest, RandomKey.ofSeed(5), Workers.helpedBy(pool, 4)))
          .isEqualTo(search.best(quest, RandomKey.ofSeed(5)));
    }
  }

  /// Three of ten parts, each 0 or a tenth and more: 120 ways to choose, of which one is best.
  @Test
  void theBestFewOfManyAreFound() {
    List<String> parts = new ArrayList<>();
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      parts.add("part_" + i);
      parameters.add(
          new Parameter.Continuous(
              "part_" + i, "1", 0, 0.8, Parameter.Scale.LINEAR, 0.01, 0.1, null));
    }
    DesignSpace blends =
        new DesignSpace(parameters, List.of(new Mixture("blend", parts, 1)), List.of());
    DesignConstraint few =
        new DesignConstraint.Count(
            "few", parts, 2, 3, DesignConstraint.Severity.HARD, "assumption: for this test");
    FeasibleSpace space = FeasibleSpace.of(blends, List.of(few), Map.of(), RandomKey.ofSeed(1));
    ToDoubleFunction<Design> worth =
        d ->
            -Math.abs(d.number("part_2") - 0.5)
                - Math.abs(d.number("part_7") - 0.3)
                - Math.abs(d.number("part_9") - 0.2);
    for (long seed = 0; seed < 5; seed++) {
      Quest quest = new Quest(space, each(worth), each(worth), List.of(), Set.of());
      assertThat(best(SEARCH, quest, seed).score()).isGreaterThan(-0.021);
    }
  }

  @Test
  void theLocalSearchEndsOnTheTopOfANarrowPeak() {
    ToDoubleFunction<Design> peak =
        d -> -Math.abs(d.number("x") - 0.317) - Math.abs(d.number("y") - 0.742);

    Found found = best(SEARCH, new Quest(plane(), each(peak), each(peak), List.of(), Set.of()), 1);

    assertThat(found.design().number("x")).isCloseTo(0.317, within(0.004));
    assertThat(found.design().number("y")).isCloseTo(0.742, within(0.004));
  }

  /// A ridge as narrow as a thirtieth of its length, on which every change of one setting alone
  /// leads down.
  @Test
  void aCloseClimbFollowsARidgeThatRunsAcrossTheSettings() {
    ToDoubleFunction<Design> ridge =
        d ->
            -900 * Math.pow(d.number("x") - d.number("y"), 2)
                - Math.pow(d.number("x") + d.number("y") - 1.6, 2);
    Quest quest = new Quest(plane(), each(ridge), each(ridge), List.of(), Set.of());
    double quick = 0.0;
    double close = 0.0;
    for (long seed = 0; seed < 20; seed++) {
      quick += best(new GeneticSearch(10, 1, 1, 1, Climb.QUICK), quest, seed).score();
      close += best(new GeneticSearch(10, 1, 1, 1, Climb.CLOSE), quest, seed).score();
    }

    assertThat(close).isGreaterThan(quick / 10);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 3, 7, 60, 700, 4800})
  void theTopIsFoundWhereWholeNumbersActByTheirLogarithms(double top) {
    ToDoubleFunction<Design> peak =
        d -> -Math.abs(Math.log(d.number("rounds") / top)) - Math.abs(d.number("x") - 0.3);

    Found found =
        best(
            SEARCH,
            new Quest(NeighbourhoodTest.decades(), each(peak), each(peak), List.of(), Set.of()),
            1);

    assertThat(found.design().number("rounds") / top).isCloseTo(1, within(0.02));
    assertThat(found.design().number("x")).isCloseTo(0.3, within(0.01));
  }

  @Test
  void aListIsSearchedExhaustively() {
    List<Design> listed = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      listed.add(Design.empty().with("x", i / 1000.0));
    }
    DesignSpace line =
        new DesignSpace(
            List.of(new Parameter.Continuous("x", "1", 0, 1, Parameter.Scale.LINEAR, 0, null)),
            List.of(),
            listed);
    FeasibleSpace space = FeasibleSpace.of(line, List.of(), Map.of(), RandomKey.ofSeed(1));
    Acquisition peak = each(d -> -Math.abs(d.number("x") - 0.4321));
    ExhaustiveSearch search = new ExhaustiveSearch();

    assertThat(best(search, new Quest(space, peak, peak, List.of(), Set.of()), 1).design())
        .isEqualTo(Design.empty().with("x", 0.432));
    assertThat(
            best(
                    search,
                    new Quest(
                        space, peak, peak, List.of(), Set.of(Design.empty().with("x", 0.432))),
                    1)
                .design())
        .isEqualTo(Design.empty().with("x", 0.433));
    assertThat(
            search.best(
                new Quest(space, peak, peak, List.of(), new LinkedHashSet<>(listed)),
                RandomKey.ofSeed(1)))
        .isNull();
  }

  private static Found best(Search search, Quest quest, long seed) {
    return requireNonNull(search.best(quest, RandomKey.ofSeed(seed)));
  }

  private static Quest quest(ToDoubleFunction<Design> score) {
    return quest(each(score), score, Set.of());
  }

  private static Quest quest(Acquisition quick, ToDoubleFunction<Design> exact, Set<Design> taken) {
    return new Quest(SPACE, quick, each(exact), List.of(), taken);
  }

  private static Acquisition each(ToDoubleFunction<Design> score) {
    return designs -> designs.stream().mapToDouble(score).toArray();
  }

  private static Acquisition spied(ToDoubleFunction<Design> score, List<Design> seen) {
    return designs -> {
      seen.addAll(designs);
      return designs.stream().mapToDouble(score).toArray();
    };
  }

  private static double blend(Design design) {
    double a = design.number("a") - 0.3;
    double b = design.number("b") - 0.25;
    double anneal = (design.number("anneal", 80) - 165) / 100;
    double route = "wet".equals(design.label("route")) ? 0.2 : 0;
    return route - 10 * a * a - 10 * b * b - anneal * anneal;
  }

  private static FeasibleSpace plane() {
    DesignSpace plane =
        new DesignSpace(
            List.of(
                new Parameter.Continuous("x", "1", 0, 1, Parameter.Scale.LINEAR, 0.001, null),
                new Parameter.Continuous("y", "1", 0, 1, Parameter.Scale.LINEAR, 0.001, null)),
            List.of(),
            List.of());
    return FeasibleSpace.of(plane, List.of(), Map.of(), RandomKey.ofSeed(1));
  }

  private static FeasibleSpace space(DesignSpace space) {
    DesignConstraint limit =
        new DesignConstraint.Linear(
            "active",
            Map.of("a", 1.0, "b", 1.0),
            DesignConstraint.Relation.AT_MOST,
            0.45,
            "1",
            DesignConstraint.Severity.HARD,
            "assumption: a test");
    return FeasibleSpace.of(space, List.of(limit), Map.of(), RandomKey.ofSeed(1));
  }

  private static Parameter fraction(String name) {
    return new Parameter.Continuous(name, "1", 0.05, 0.9, Parameter.Scale.LINEAR, 0.01, null);
  }
}

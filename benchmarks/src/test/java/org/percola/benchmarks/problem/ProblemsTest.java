package org.percola.benchmarks.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.percola.optimizer.campaign.CampaignFaults;
import org.percola.optimizer.design.Design;
import org.percola.surrogate.RandomKey;

final class ProblemsTest {
  /// What sums of slices of a volume may be off by.
  private static final double ROUNDING = 1e-12;

  static List<Problem> all() {
    return Problems.all();
  }

  /// Where the best value lies, as published with the functions.
  static Stream<Arguments> best() {
    return Stream.of(
        Arguments.of("branin", numbers(Math.PI, 2.275), 1e-9),
        Arguments.of("branin", numbers(-Math.PI, 12.275), 1e-9),
        Arguments.of("hartmann3", numbers(0.114614, 0.555649, 0.852547), 1e-5),
        Arguments.of(
            "hartmann6", numbers(0.20169, 0.150011, 0.476874, 0.275332, 0.311652, 0.6573), 1e-5),
        Arguments.of("ackley4", numbers(0, 0, 0, 0), 1e-14),
        Arguments.of("levy4", numbers(1, 1, 1, 1), 1e-30),
        Arguments.of("rosenbrock4", numbers(1, 1, 1, 1), 1e-30),
        Arguments.of("styblinski-tang5", all(5, -2.90353403), 1e-12),
        Arguments.of("griewank6", all(6, 0), 1e-15),
        Arguments.of("cosine8", all(8, 0), 1e-15),
        Arguments.of("gramacy", numbers(0.195122688575506, 0.4046653634299739), 1e-9),
        Arguments.of(
            "constrained-hartmann6",
            numbers(0.20169, 0.150011, 0.476874, 0.275332, 0.311652, 0.6573),
            1e-5),
        Arguments.of(
            "pressure-vessel",
            Design.empty()
                .with("shell", 0.8125)
                .with("head", 0.4375)
                .with("radius", 42.0984455958549)
                .with("length", 176.636595842440),
            1e-3),
        Arguments.of(
            "speed-reducer",
            numbers(3.5, 0.7, 17, 7.3, 7.8, 3.350214666096448, 5.286683229756736),
            1e-6),
        Arguments.of("levy4-ball", numbers(1, 1, 1, 1), 1e-30),
        Arguments.of("ackley4-half", numbers(0, 0, 0, 0), 1e-14),
        Arguments.of("rosenbrock3-ball", numbers(1, 1, 1), 1e-30),
        Arguments.of("simionescu", numbers(0.848528137, -0.848528137), 1e-9),
        Arguments.of("welded-beam", numbers(0.2057297, 3.47049, 9.036625, 0.2057297), 1e-5),
        Arguments.of("tension-spring", numbers(0.0517, 0.35698095, 11.273552), 1e-8),
        Arguments.of(
            "func2c", numbers(0.0898 / 2, -0.7126 / 2).with("c1", "b").with("c2", "b"), 1e-6),
        Arguments.of(
            "func3c",
            numbers(0.0898 / 2, -0.7126 / 2).with("c1", "b").with("c2", "b").with("c3", "a"),
            1e-6),
        Arguments.of("sines", numbers(1.61011474, Math.PI / 2).with("z", "three"), 1e-9),
        Arguments.of("discrete-hartmann6", numbers(1, 0, 9, 5, 0.309807, 0.658700), 1e-6),
        Arguments.of(
            "discrete-rosenbrock10",
            numbers(1, 1, 1, 1, 1, 1, 0.33400687, 0.33401347, 0.33400027, 0.33334001),
            1e-5),
        Arguments.of(
            "jenatton",
            Design.empty().with("x1", "off").with("x2", "off").with("x4", 0).with("r8", 0),
            1e-15),
        Arguments.of("hartmann-mixture", numbers(0.057307, 0.2778245, 0.4262735, 0.238595), 1e-5),
        Arguments.of(
            "batch-reactor",
            Design.empty()
                .with("ligand", "c")
                .with("solvent", "amide")
                .with("celsius", 55.153068632058165)
                .with("minutes", 240)
                .with("loading", 5)
                .with("molar", 0.17201774077207577)
                .with("base", 1.0039208057219302),
            1e-9),
        Arguments.of(
            "liquid-electrolyte",
            Design.empty()
                .with("salt", "imide")
                .with("molal", 0.639700207724882)
                .with("ring", 0.007393083219072926)
                .with("fluoro", 0.27184579163418876)
                .with("linear", 0.30718873833335)
                .with("ethyl", 0.4135723868133882),
            1e-9),
        Arguments.of(
            "coating-routes",
            Design.empty()
                .with("route", "slurry")
                .with("solids", 0.5474285192299981)
                .with("drying", 77.54241920829355)
                .with("microns", 99.10505373526628)
                .with("active", 0.8252619528676619)
                .with("binder", 0.1)
                .with("carbon", 0.07473804713233823),
            1e-9),
        Arguments.of(
            "nanorods",
            Design.empty()
                .with("seeds", 0.0501522145835362)
                .with("silver", 0.2972660595157909)
                .with("acidity", 1)
                .with("celsius", 20.836915568791785)
                .with("reductant", 3.111872697944612),
            1e-9),
        Arguments.of(
            "dilution-series",
            Design.empty()
                .with("metal", 0.3)
                .with("ligand", 0.3)
                .with("acidity", 6.8 - 0.6 * 21.105094349666444 / 40)
                .with("celsius", 41.105094349666444),
            1e-9),
        // A hair inside of where pellets melt and crack.
        Arguments.of(
            "sinter-window",
            Design.empty()
                .with("celsius", 1142.7964)
                .with("hours", 30)
                .with("megapascal", 272.161)
                .with("excess", 0.1382300),
            1e-6));
  }

  @Test
  void pelletsThatMeltOrCrackConductNothing() {
    Problem problem = Problems.named("sinter-window");
    Design sound = numbers().with("hours", 5).with("excess", 0.1).with("celsius", 1100);

    for (Design design :
        List.of(
            sound.with("celsius", 1161).with("megapascal", 200), sound.with("megapascal", 286))) {
      assertThat(problem.observe(design, 0, 0)).isInstanceOf(Observation.Failed.class);
      assertThat(problem.truth(design).feasible()).isFalse();
    }
    Design pressed = sound.with("megapascal", 200);
    assertThat(problem.observe(pressed, 0, 0)).isInstanceOf(Observation.Measured.class);
    assertThat(problem.truth(pressed).feasible()).isTrue();
  }

  private static Design all(int dimension, double x) {
    return numbers(DoubleStream.generate(() -> x).limit(dimension).toArray());
  }

  private static Design numbers(double... x) {
    Design design = Design.empty();
    for (int i = 0; i < x.length; i++) {
      design = design.with("x" + (i + 1), x[i]);
    }
    return design;
  }

  @ParameterizedTest
  @MethodSource("best")
  void nothingIsLeftToRegretAtThePublishedBest(String name, Design best, double tolerance) {
    assertThat(Problems.named(name).regret(List.of(best))).isCloseTo(0, within(tolerance));
  }

  /// Where the best trade-offs lie, by a number from 0 to 1 along them.
  static Stream<Arguments> fronts() {
    return Stream.of(
        front("zdt1", t -> numbers(t, 0, 0, 0)),
        front("zdt2", t -> numbers(t, 0, 0, 0)),
        front("dtlz2", t -> numbers(t, 0.5, 0.5, 0.5)),
        front("fonseca", t -> numbers(diagonal(t), diagonal(t), diagonal(t))),
        front(
            "constr",
            t -> {
              double x = 7.0 / 18 + t * 11 / 18;
              return numbers(x, Math.max(0, 6 - 9 * x));
            }));
  }

  private static Arguments front(String name, DoubleFunction<Design> along) {
    return Arguments.of(name, along);
  }

  private static double diagonal(double along) {
    return (2 * along - 1) / Math.sqrt(3);
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void manyOfThePublishedTradeOffsLeaveNextToNothingUndominated(
      String name, DoubleFunction<Design> along) {
    List<Design> front =
        IntStream.rangeClosed(0, 2000).mapToObj(i -> along.apply(i / 2000.0)).toList();

    assertThat(Problems.named(name).regret(front)).isBetween(0.0, 0.002);
  }

  @Test
  void aGridOverThePublishedTradeOffsOfThreeObjectivesLeavesLittleUndominated() {
    List<Design> front = new ArrayList<>();
    for (int i = 0; i <= 40; i++) {
      for (int j = 0; j <= 40; j++) {
        front.add(numbers(i / 40.0, j / 40.0, 0.5, 0.5, 0.5));
      }
    }

    assertThat(Problems.named("dtlz2-three").regret(front)).isBetween(0.0, 0.05);
  }

  @ParameterizedTest
  @MethodSource("all")
  void noDesignIsBetterThanTheBest(Problem problem) {
    int count = problem instanceof CathodeProblem ? 10 : 500;
    for (Design design : some(problem, count)) {
      assertThat(problem.regret(List.of(design))).isGreaterThanOrEqualTo(0);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void campaignsHaveNoFaults(Problem problem) {
    assertThat(CampaignFaults.of(problem.campaign())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyPlannerOfASeedMeetsTheSameStartsAndTheSameLuck(Problem problem) {
    List<Design> starts = problem.starts(7);
    assertThat(starts).isEqualTo(problem.starts(7)).doesNotHaveDuplicates();
    for (Design start : starts) {
      assertThat(problem.observe(start, 7, 0)).isEqualTo(problem.observe(start, 7, 0));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void moreDesignsLeaveNoMoreToRegret(Problem problem) {
    if (problem.yardstick() instanceof Yardstick.DominatedVolume) {
      List<Design> designs = some(problem, 60);
      double before = 1;
      for (int count = 1; count <= designs.size(); count++) {
        double regret = problem.regret(designs.subList(0, count));
        assertThat(regret).isBetween(0.0, before + ROUNDING);
        before = regret;
      }
    }
  }

  private static List<Design> some(Problem problem, int count) {
    int listed = problem.campaign().space().candidates().size();
    return Questions.random(
        problem.campaign(), listed == 0 ? count : Math.min(count, listed / 2), RandomKey.ofSeed(3));
  }
}

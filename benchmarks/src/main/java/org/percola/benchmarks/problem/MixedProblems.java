package org.percola.benchmarks.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Mixture;
import org.percola.optimizer.design.Parameter;
import org.percola.optimizer.design.Parameter.Condition;

/// One objective over labels, shares of a whole, or settings that only sometimes have a meaning.
final class MixedProblems {
  /// Twice a tenth of the camel's smallest value.
  private static final double FUNC2C_BEST = -0.20632569069797535;

  /// Seven tenths of the camel's smallest value.
  private static final double FUNC3C_BEST = 3.5 * FUNC2C_BEST;

  /// Where the second sine is 1 and the first number 1.61011.
  private static final double SINES_BEST = 4.09684972823606;

  private MixedProblems() {}

  static List<FunctionProblem> all() {
    return List.of(func2c(), func3c(), sines(), jenatton(), mixture());
  }

  /// Two labels choose two terms that are added up; Ru et al., ICML 2020 (CoCaBO), as in HEBO's
  /// copy of Casmopolitan's test functions, without its noise of 1e-6.
  private static FunctionProblem func2c() {
    return SmoothProblems.minimise(
        "func2c",
        DesignSpace.of(
            Questions.labels("c1", "a", "b", "c"),
            Questions.labels("c2", "a", "b", "c", "d", "e"),
            Questions.number("x1", -1, 1),
            Questions.number("x2", -1, 1)),
        design -> {
          double x = 2 * design.number("x1");
          double y = 2 * design.number("x2");
          return term(design.label("c1"), x, y) + term(design.label("c2"), x, y);
        },
        FUNC2C_BEST);
  }

  /// Three labels of two each; from the same place.
  private static FunctionProblem func3c() {
    return SmoothProblems.minimise(
        "func3c",
        DesignSpace.of(
            Questions.labels("c1", "a", "b"),
            Questions.labels("c2", "a", "b"),
            Questions.labels("c3", "a", "b"),
            Questions.number("x1", -1, 1),
            Questions.number("x2", -1, 1)),
        design -> {
          double x = 2 * design.number("x1");
          double y = 2 * design.number("x2");
          double third = "a".equals(design.label("c3")) ? 5 * term("b", x, y) : 2 * term("a", x, y);
          return term(design.label("c1"), x, y) + term(design.label("c2"), x, y) + third;
        },
        FUNC3C_BEST);
  }

  private static double term(@Nullable String label, double x, double y) {
    if ("a".equals(label)) {
      return Formulas.rosenbrock(x, y) / 300;
    }
    return "b".equals(label) ? Formulas.camel(x, y) / 10 : Formulas.beale(x, y) / 50;
  }

  /// Four waves over two numbers, one per label; the synthetic benchmark of BayBE 0.15.
  private static FunctionProblem sines() {
    Objective objective = Questions.maximise("value");
    DesignSpace space =
        DesignSpace.of(
            Questions.labels("z", "one", "two", "three", "four"),
            Questions.number("x1", -2 * Math.PI, 2 * Math.PI),
            Questions.number("x2", -2 * Math.PI, 2 * Math.PI));
    return new FunctionProblem(
        "sines",
        Questions.campaign("sines", space, List.of(objective), List.of()),
        design -> Map.of("value", sine(design)),
        0,
        Yardstick.BestValue.plain(objective, SINES_BEST, Double.NaN));
  }

  private static double sine(Design design) {
    double x = design.number("x1");
    double y = StrictMath.sin(design.number("x2"));
    double wave = StrictMath.sin(x);
    return switch (String.valueOf(design.label("z"))) {
      case "one" -> wave * (1 + y);
      case "two" -> x * StrictMath.sin(0.9 * x) + wave * y;
      case "three" -> Math.sqrt(x + 8) * wave + wave * y;
      default -> x * StrictMath.sin(1.666 * Math.sqrt(x + 8)) + wave * y;
    };
  }

  /// A tree of switches below which other settings count; Jenatton et al., ICML 2017.
  private static FunctionProblem jenatton() {
    return SmoothProblems.minimise(
        "jenatton",
        DesignSpace.of(
            Questions.labels("x1", "off", "on"),
            new Parameter.Categorical("x2", List.of("off", "on"), when("x1", "off")),
            new Parameter.Categorical("x3", List.of("off", "on"), when("x1", "on")),
            Questions.number("x4", 0, 1, when("x2", "off")),
            Questions.number("x5", 0, 1, when("x2", "on")),
            Questions.number("x6", 0, 1, when("x3", "off")),
            Questions.number("x7", 0, 1, when("x3", "on")),
            Questions.number("r8", 0, 1, when("x1", "off")),
            Questions.number("r9", 0, 1, when("x1", "on"))),
        MixedProblems::tree,
        0.1);
  }

  private static double tree(Design design) {
    boolean first = "off".equals(design.label("x1"));
    boolean second = "off".equals(design.label(first ? "x2" : "x3"));
    double level = (first ? 0.1 : 0.3) + (second ? 0 : 0.1);
    double x = design.number(first ? (second ? "x4" : "x5") : (second ? "x6" : "x7"));
    return Math.fma(x, x, level) + design.number(first ? "r8" : "r9");
  }

  private static Condition when(String parameter, String label) {
    return new Condition(parameter, List.of(label));
  }

  /// Hartmann's function of three of four shares of a whole, stretched to twice their size: its
  /// best point has all four.
  private static FunctionProblem mixture() {
    List<Parameter> shares =
        List.of(
            Questions.number("x1", 0, 0.5),
            Questions.number("x2", 0, 0.5),
            Questions.number("x3", 0, 0.5),
            Questions.number("x4", 0, 1));
    List<String> names = shares.stream().map(Parameter::name).toList();
    return SmoothProblems.minimise(
        "hartmann-mixture",
        new DesignSpace(shares, List.of(new Mixture("whole", names, 1)), List.of()),
        design ->
            Formulas.hartmann3(
                2 * design.number("x1"), 2 * design.number("x2"), 2 * design.number("x3")),
        Formulas.HARTMANN3_BEST);
  }
}

package org.percola.benchmarks.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.Parameter;

/// One objective under limits that only an experiment reveals.
final class ConstrainedProblems {
  /// On the edge of the first limit, found by sequential quadratic programming from 100 starts.
  private static final double GRAMACY_BEST = 0.59978805200;

  /// The far edge of the second limit.
  private static final double GRAMACY_WORST = Math.sqrt(3);

  /// The best of all pairs of plates, the radius on a grid of 20 001.
  private static final double VESSEL_BEST = 6059.714335;

  /// Dearer than nine in ten of the vessels that keep the limits.
  private static final double VESSEL_WORST = 187_000;

  /// In a corner of five numbers, the other two where the shafts are stressed to their limits.
  private static final double REDUCER_BEST = 2996.34816496852;

  /// Heavier than nine in ten of the gears that keep the limits.
  private static final double REDUCER_WORST = 5456;

  /// Steps of the wall thickness in inch, as plates are sold.
  private static final double PLATE = 0.0625;

  private static final int PLATES = 160;

  private ConstrainedProblems() {}

  static List<FunctionProblem> all() {
    return List.of(gramacy(), hartmann(), pressureVessel(), speedReducer());
  }

  /// Gramacy et al., Technometrics 58 (2016) 1-11: a corner between two limits.
  private static FunctionProblem gramacy() {
    return FunctionProblem.limited(
        "gramacy",
        Questions.box(2, 0, 1),
        2,
        design -> {
          double x = design.number("x1");
          double y = design.number("x2");
          double wave = 0.5 * StrictMath.sin(2 * Math.PI * (x * x - 2 * y));
          return Map.of("value", x + y, "c1", 1.5 - x - 2 * y - wave, "c2", x * x + y * y - 1.5);
        },
        GRAMACY_BEST,
        GRAMACY_WORST - GRAMACY_BEST);
  }

  /// Hartmann's function inside the unit ball, which holds its best point.
  private static FunctionProblem hartmann() {
    double best = Formulas.HARTMANN6_BEST;
    return FunctionProblem.limited(
        "constrained-hartmann6",
        Questions.box(6, 0, 1),
        1,
        design -> {
          double[] x = Questions.numbers(design, 6);
          double squares = 0;
          for (double value : x) {
            squares += value * value;
          }
          return Map.of("value", Formulas.hartmann6(x), "c1", Math.sqrt(squares) - 1);
        },
        best,
        -best);
  }

  /// The cost of a pressure vessel of plates; Coello Coello and Mezura-Montes, Advanced Engineering
  /// Informatics 16 (2002) 193-203.
  private static FunctionProblem pressureVessel() {
    return FunctionProblem.limited(
        "pressure-vessel",
        DesignSpace.of(
            plate("shell"),
            plate("head"),
            Questions.number("radius", 10, 50),
            Questions.number("length", 150, 200)),
        4,
        design -> {
          double shell = design.number("shell");
          double head = design.number("head");
          double r = design.number("radius");
          double l = design.number("length");
          double volume = Math.PI * r * r * l + 4.0 / 3 * Math.PI * r * r * r;
          return Map.of(
              "value",
              0.6224 * shell * r * l
                  + 1.7781 * head * r * r
                  + 3.1661 * shell * shell * l
                  + 19.84 * shell * shell * r,
              "c1",
              0.0193 * r - shell,
              "c2",
              0.00954 * r - head,
              "c3",
              1 - volume / 1_296_000,
              "c4",
              l - 240);
        },
        VESSEL_BEST,
        VESSEL_WORST - VESSEL_BEST);
  }

  /// The weight of a gear, see [SpeedReducer].
  private static FunctionProblem speedReducer() {
    return FunctionProblem.limited(
        "speed-reducer",
        SpeedReducer.SPACE,
        11,
        design -> SpeedReducer.of(Questions.numbers(design, 7)).outcomes(),
        REDUCER_BEST,
        REDUCER_WORST - REDUCER_BEST);
  }

  /// Levels, so that planners without a lab's steps are held to them too.
  private static Parameter plate(String name) {
    List<Double> levels =
        IntStream.rangeClosed(0, PLATES).mapToObj(sixteenths -> sixteenths * PLATE).toList();
    return new Parameter.Discrete(name, "1", levels, null);
  }
}

package org.percola.benchmarks.wanted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.percola.optimizer.campaign.Objective;
import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.OutcomeConstraint.Relation;

/// Problems with few designs that meet their limits, or with several objectives; published ones and
/// three of ours.
final class Riddles {
  private static final double[] PLACE = {0.7, 0.3, 0.6, 0.2, 0.5, 0.8};

  private static final double HILL_WIDTH = 0.15;

  private Riddles() {}

  /// Those with few designs that meet their limits.
  static List<Riddle> withLimits() {
    return List.of(gardner(), gramacy(), ball(), ballInSix(), hill());
  }

  /// Minimise sin x₁ + x₂ where sin x₁ sin x₂ ≤ -0.95: 1.8 % of the box.
  ///
  /// Source: Gardner et al., ICML 2014, second simulation.
  static Riddle gardner() {
    return limited(
        "Gardner 2",
        2,
        0,
        6,
        x -> StrictMath.sin(x[0]) + x[1],
        Map.of("c", x -> StrictMath.sin(x[0]) * StrictMath.sin(x[1])),
        new OutcomeConstraint("c", Relation.AT_MOST, -0.95));
  }

  /// Minimise x₁ + x₂ under two limits of which one waves.
  ///
  /// Source: Gramacy et al., Technometrics 58 (2016) 1–11, arXiv 1403.4890.
  static Riddle gramacy() {
    return limited(
        "Gramacy",
        2,
        0,
        1,
        x -> x[0] + x[1],
        Map.of(
            "wave",
            x ->
                1.5
                    - x[0]
                    - 2 * x[1]
                    - 0.5 * StrictMath.sin(2 * Math.PI * (x[0] * x[0] - 2 * x[1])),
            "disc",
            x -> x[0] * x[0] + x[1] * x[1] - 1.5),
        new OutcomeConstraint("wave", Relation.AT_MOST, 0),
        new OutcomeConstraint("disc", Relation.AT_MOST, 0));
  }

  /// Minimise the first of four numbers inside a ball of radius 0.2 at (0.7, 0.3, 0.6, 0.2): 0.8 %
  /// of the box.
  ///
  /// Source: ours; smooth, and with more inputs than the others.
  static Riddle ball() {
    return limited(
        "Ball in four",
        4,
        0,
        1,
        x -> x[0],
        Map.of("distance", x -> Math.sqrt(squares(x))),
        new OutcomeConstraint("distance", Relation.AT_MOST, 0.2));
  }

  /// The same of radius 0.3 at (0.7, 0.3, 0.6, 0.2, 0.5, 0.8) in six: 0.3 % of the box.
  ///
  /// Source: ours.
  static Riddle ballInSix() {
    return limited(
        "Ball in six",
        6,
        0,
        1,
        x -> x[0],
        Map.of("distance", x -> Math.sqrt(squares(x))),
        new OutcomeConstraint("distance", Relation.AT_MOST, 0.3));
  }

  /// Minimise the first of four numbers where a narrow hill at the ball's place is at least 0.6
  /// high: 0.25 % of the box, on a plain that is flat nearly everywhere.
  ///
  /// Source: ours.
  static Riddle hill() {
    return limited(
        "Hill in four",
        4,
        0,
        1,
        x -> x[0],
        Map.of("height", x -> StrictMath.exp(-squares(x) / (2 * HILL_WIDTH * HILL_WIDTH))),
        new OutcomeConstraint("height", Relation.AT_LEAST, 0.6));
  }

  private static double squares(double[] x) {
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      squares += (x[i] - PLACE[i]) * (x[i] - PLACE[i]);
    }
    return squares;
  }

  /// Minimise both of 1 - exp(-Σ(xᵢ ∓ 1/√n)²).
  ///
  /// Source: Fonseca and Fleming, Evol. Comput. 3 (1995) 1–16; VLMOP2 with n = 2.
  static Riddle fonseca() {
    Map<String, ToDoubleFunction<double[]>> outcomes = new LinkedHashMap<>();
    outcomes.put("f1", x -> fonseca(x, 1));
    outcomes.put("f2", x -> fonseca(x, -1));
    return new Riddle(
        "Fonseca",
        2,
        -2,
        2,
        outcomes,
        List.of(
            new Objective("f1", Objective.Goal.MINIMIZE),
            new Objective("f2", Objective.Goal.MINIMIZE)),
        List.of());
  }

  private static double fonseca(double[] x, double sign) {
    double squares = 0;
    for (double one : x) {
      double off = one - sign / Math.sqrt(x.length);
      squares += off * off;
    }
    return 1 - StrictMath.exp(-squares);
  }

  private static Riddle limited(
      String name,
      int inputs,
      double lower,
      double upper,
      ToDoubleFunction<double[]> objective,
      Map<String, ToDoubleFunction<double[]>> limited,
      OutcomeConstraint... limits) {
    Map<String, ToDoubleFunction<double[]>> outcomes = new LinkedHashMap<>();
    outcomes.put("f", objective);
    for (OutcomeConstraint limit : limits) {
      ToDoubleFunction<double[]> function = limited.get(limit.outcome());
      if (function != null) {
        outcomes.put(limit.outcome(), function);
      }
    }
    return new Riddle(
        name,
        inputs,
        lower,
        upper,
        outcomes,
        List.of(new Objective("f", Objective.Goal.MINIMIZE)),
        List.of(limits));
  }
}

package org.percola.benchmarks.problem;

import java.util.Map;
import org.percola.optimizer.design.DesignSpace;

/// A gear between two shafts; centimetre, kilogram.
///
/// Source: Golinski, Journal of Mechanisms 5 (1970) 287-309, as Lemonge, Barbosa, Borges and Silva,
/// Mecánica Computacional 29 (2010) 4171-4185, with a number of teeth that need not be whole.
///
/// @param face its width
/// @param module of the teeth
/// @param teeth of the pinion
/// @param span1 of the first shaft between its bearings
/// @param span2 of the second shaft
/// @param shaft1 its diameter
/// @param shaft2 its diameter
record SpeedReducer(
    double face,
    double module,
    double teeth,
    double span1,
    double span2,
    double shaft1,
    double shaft2) {
  static final DesignSpace SPACE =
      DesignSpace.of(
          Questions.number("x1", 2.6, 3.6),
          Questions.number("x2", 0.7, 0.8),
          Questions.number("x3", 17, 28),
          Questions.number("x4", 7.3, 8.3),
          Questions.number("x5", 7.8, 8.3),
          Questions.number("x6", 2.9, 3.9),
          Questions.number("x7", 5, 5.5));

  static SpeedReducer of(double... x) {
    return new SpeedReducer(x[0], x[1], x[2], x[3], x[4], x[5], x[6]);
  }

  /// The weight, and what has to be at most 0.
  Map<String, Double> outcomes() {
    double volume = face * module * module * teeth;
    return Map.ofEntries(
        Map.entry("value", weight()),
        Map.entry("c1", 27 / volume - 1),
        Map.entry("c2", 397.5 / (volume * teeth) - 1),
        Map.entry("c3", deflection(span1, shaft1) - 1),
        Map.entry("c4", deflection(span2, shaft2) - 1),
        Map.entry("c5", stress(span1, shaft1, 16.9e6) - 1100),
        Map.entry("c6", stress(span2, shaft2, 157.5e6) - 850),
        Map.entry("c7", module * teeth - 40),
        Map.entry("c8", 5 - face / module),
        Map.entry("c9", face / module - 12),
        Map.entry("c10", (1.5 * shaft1 + 1.9) / span1 - 1),
        Map.entry("c11", (1.1 * shaft2 + 1.9) / span2 - 1));
  }

  private double weight() {
    double wheel = 3.3333 * teeth * teeth + 14.9334 * teeth - 43.0934;
    double squares = shaft1 * shaft1 + shaft2 * shaft2;
    double cubes = shaft1 * shaft1 * shaft1 + shaft2 * shaft2 * shaft2;
    return 0.7854 * face * module * module * wheel
        - 1.508 * face * squares
        + 7.4777 * cubes
        + 0.7854 * (span1 * shaft1 * shaft1 + span2 * shaft2 * shaft2);
  }

  private double deflection(double span, double shaft) {
    return 1.93 * span * span * span / (module * teeth * shaft * shaft * shaft * shaft);
  }

  private double stress(double span, double shaft, double torsion) {
    double bending = 745 * span / (module * teeth);
    return Math.sqrt(bending * bending + torsion) / (0.1 * shaft * shaft * shaft);
  }
}

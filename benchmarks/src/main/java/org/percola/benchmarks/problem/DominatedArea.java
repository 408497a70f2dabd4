package org.percola.benchmarks.problem;

import java.util.Comparator;
import java.util.List;
import org.percola.optimizer.campaign.Objective;

/// The area between a reference point and the staircase of the best of two objectives.
final class DominatedArea {
  private DominatedArea() {}

  /// @param reference what counts at worst, in the objectives' units
  static double of(List<Objective> objectives, List<Double> reference, List<Truth> designs) {
    List<double[]> gains =
        designs.stream()
            .filter(Truth::feasible)
            .map(truth ->
                new double[] {
                  gain(objectives.get(0), reference.get(0), truth),
                  gain(objectives.get(1), reference.get(1), truth)
                })
            .filter(gain -> gain[0] > 0 && gain[1] > 0)
            .sorted(Comparator.comparingDouble(gain -> -gain[0]))
            .toList();
    double area = 0;
    double height = 0;
    for (double[] gain : gains) {
      if (gain[1] > height) {
        area = Math.fma(gain[0], gain[1] - height, area);
        height = gain[1];
      }
    }
    return area;
  }

  private static double gain(Objective objective, double reference, Truth truth) {
    double value = truth.value(objective.outcome());
    return objective.merit(value) - objective.merit(reference);
  }
}

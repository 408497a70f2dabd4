package org.percola.benchmarks.problem;

import java.util.List;
import org.percola.optimizer.campaign.Objective;

/// How far choices are from the best there is; 0 is the best.
public sealed interface Yardstick {

  /// The regret of what was chosen.
  ///
  /// @param chosen one design for [BestValue], any number for [DominatedVolume]
  double regret(List<Truth> chosen);

  /// What the numbers of the regret mean, for people.
  String unit();

  /// The gap to the best value of one objective.
  ///
  /// @param best the value of the best feasible design
  /// @param size what counts as a gap of 1
  /// @param infeasible the regret of a design beyond a limit, and of no design at all
  record BestValue(Objective objective, double best, double size, double infeasible, String unit)
      implements Yardstick {

    /// A gap in the objective's own unit.
    static BestValue plain(Objective objective, double best, double infeasible) {
      return new BestValue(objective, best, 1, infeasible, "objective");
    }

    /// A gap in percent of a distance.
    static BestValue percent(Objective objective, double best, double distance, String of) {
      return new BestValue(objective, best, distance / 100, 100, "% of " + of);
    }

    @Override
    public double regret(List<Truth> chosen) {
      if (chosen.isEmpty() || !chosen.getFirst().feasible()) {
        return infeasible;
      }
      double value = chosen.getFirst().value(objective.outcome());
      return (objective.merit(best) - objective.merit(value)) / size;
    }
  }

  /// The share of the volume between a reference point and the best trade-offs that the chosen
  /// designs leave undominated.
  ///
  /// @param reference the worst value of each objective that counts
  /// @param most the volume that the best trade-offs dominate
  record DominatedVolume(List<Objective> objectives, List<Double> reference, double most)
      implements Yardstick {
    public DominatedVolume {
      objectives = List.copyOf(objectives);
      reference = List.copyOf(reference);
      if (objectives.size() < 2 || reference.size() != objectives.size()) {
        throw new IllegalArgumentException(
            "objectives: %d with %d references (expected: 2 or more, each with a reference)"
                .formatted(objectives.size(), reference.size()));
      }
    }

    @Override
    public double regret(List<Truth> chosen) {
      return 1 - Hypervolume.of(objectives, reference, chosen) / most;
    }

    @Override
    public String unit() {
      return "share of the hypervolume";
    }
  }
}

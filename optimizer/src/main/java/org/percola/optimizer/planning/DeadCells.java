package org.percola.optimizer.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.Outcome;

/// Cells in which next to nothing takes part, because ions or electrons have no path.
///
/// Such a cell tells where cathodes do not work, as one that could not be made does, and nothing of
/// how well others do: a surface that bends down to it is wrong everywhere around.
final class DeadCells {
  /// Physics predicts utilizations to a few tenths of themselves; none of that reaches from a
  /// working cell down to here. More would take poor cathodes for dead ones.
  static final double LEAST_UTILIZATION = 0.05;

  private DeadCells() {}

  /// Whether an outcome tells dead cells: a utilization that physics predicts.
  static boolean toldBy(Outcome outcome) {
    return outcome instanceof Outcome.Measured measured
        && measured.belief().mean().equals(BeliefModels.UTILIZATION);
  }

  /// Whether such an outcome is that of a dead cell; not where nothing was measured, NaN.
  static boolean dead(double utilization) {
    return utilization < LEAST_UTILIZATION;
  }

  /// Why the results are those of a dead cell, or null when they are not.
  static @Nullable String reason(
      Campaign campaign, Experiment experiment, List<Observation.Result> results) {
    if (results.isEmpty()) {
      return null;
    }
    Observation observation = new Observation(experiment, results);
    for (Outcome outcome : campaign.outcomes()) {
      if (toldBy(outcome) && dead(observation.mean(outcome.name()))) {
        return "Experiment %s: %s %s is that of a dead cell; designs like it are avoided, and nothing else is learned from it."
            .formatted(
                experiment.id(),
                outcome.name(),
                Words.quantity(observation.mean(outcome.name()), outcome.unit()));
      }
    }
    return null;
  }
}

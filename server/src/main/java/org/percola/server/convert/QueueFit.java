package org.percola.server.convert;

import java.util.ArrayList;
import java.util.List;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.constraint.Hindrances;

/// What is queued or leased, and would not be suggested any more once its campaign is changed.
///
/// It stays in the queue, for it may be half made: whoever changes the campaign decides.
final class QueueFit {
  /// Enough to see what it is about.
  private static final int MOST_NAMED = 5;

  private QueueFit() {}

  /// One sentence per such experiment, and one for those that are not named.
  ///
  /// @param before with its experiments
  static List<String> notes(Campaign before, Campaign after) {
    Hindrances then = new Hindrances(before.space(), before.constraints());
    Hindrances now = new Hindrances(after.space(), after.constraints());
    List<String> notes = new ArrayList<>();
    int found = 0;
    for (Experiment experiment : before.experiments()) {
      if (toBeMade(experiment.state()) && then.of(experiment.design()).isEmpty()) {
        List<String> reasons = now.of(experiment.design());
        found += reasons.isEmpty() ? 0 : 1;
        if (!reasons.isEmpty() && found <= MOST_NAMED) {
          notes.add(note(experiment, reasons));
        }
      }
    }
    if (found > MOST_NAMED) {
      notes.add("The same of %d more.".formatted(found - MOST_NAMED));
    }
    return notes;
  }

  private static boolean toBeMade(ExperimentState state) {
    return state == ExperimentState.SUGGESTED || state == ExperimentState.LEASED;
  }

  private static String note(Experiment experiment, List<String> reasons) {
    String station = experiment.station();
    String where =
        experiment.state() == ExperimentState.LEASED && station != null
            ? "is leased to " + station
            : "is queued";
    return "%s %s and would not be suggested any more: %s. It stays until it is made or abandoned."
        .formatted(experiment.id(), where, String.join("; ", reasons));
  }
}

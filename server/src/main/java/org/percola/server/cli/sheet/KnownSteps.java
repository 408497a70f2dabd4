package org.percola.server.cli.sheet;

import java.util.ArrayList;
import java.util.List;
import org.percola.server.cli.input.Told;
import org.percola.v1.Experiment;
import org.percola.v1.Experiment.StateChange;
import org.percola.v1.ExperimentState;

/// The steps of an experiment's life, to find those again that a file tells.
final class KnownSteps {
  private final List<StateChange> open;
  private final boolean ran;
  private final boolean completed;

  KnownSteps(Experiment experiment) {
    open = new ArrayList<>(experiment.getHistoryList());
    ran = came(ExperimentState.EXPERIMENT_STATE_RUNNING);
    completed = came(ExperimentState.EXPERIMENT_STATE_COMPLETED);
  }

  private boolean came(ExperimentState state) {
    return open.stream().anyMatch(step -> step.getState() == state);
  }

  /// Whether an experiment came to the state that a row tells. Each end is found once: one that
  /// fails twice has two rows.
  boolean take(Told told) {
    if (told.ends()) {
      return open.stream()
          .filter(step -> step.getState() == told.state())
          .filter(step -> step.getReason().equals(told.reason()))
          .findFirst()
          .map(open::remove)
          .orElse(false);
    }
    return told.state() == ExperimentState.EXPERIMENT_STATE_RUNNING
        ? told.results() || ran || completed
        : completed;
  }
}

package org.percola.server.cli.sheet;

import java.util.List;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.Told;
import org.percola.v1.Experiment;
import org.percola.v1.Experiment.StateChange;
import org.percola.v1.ExperimentState;

/// Who made an experiment, beside whom a row names of which all else is known.
///
/// A station can be added where nobody has said one, as long as that moves the experiment nowhere;
/// one that was told is never replaced.
final class KnownStation {
  private final Experiment experiment;
  private final Told told;

  KnownStation(Experiment experiment, Told told) {
    this.experiment = experiment;
    this.told = told;
  }

  /// Whether the row's station can be added.
  boolean missing() {
    return unheard() && experiment.getStation().isEmpty() && (completed() || stands());
  }

  /// The row as it is told for its station alone.
  Told alone(Told row) {
    return completed() ? row.withState(ExperimentState.EXPERIMENT_STATE_UNSPECIFIED) : row;
  }

  /// What the user should know where it cannot be added.
  List<InputFault> remarks() {
    if (!unheard() || missing()) {
      return List.of();
    }
    String why =
        experiment.getStation().isEmpty()
            ? " is not told, as the experiment has gone on since"
            : ", told as " + experiment.getStation() + " before, which stays";
    return List.of(new InputFault(told.place() + " station", told.station() + why));
  }

  // Two stations may have had a hand in it, and only one is kept beside the history.
  private boolean unheard() {
    String station = told.station();
    return !station.isEmpty()
        && !station.equals(experiment.getStation())
        && (experiment.getStation().isEmpty()
            || experiment.getHistoryList().stream().noneMatch(step -> made(step, station)));
  }

  private static boolean made(StateChange step, String station) {
    return step.getStation().equals(station)
        && step.getState() != ExperimentState.EXPERIMENT_STATE_LEASED;
  }

  private boolean completed() {
    return experiment.getState() == ExperimentState.EXPERIMENT_STATE_COMPLETED && !told.ends();
  }

  private boolean stands() {
    return experiment.getState() == told.state()
        && (!told.ends() || experiment.getStateReason().equals(told.reason()));
  }
}

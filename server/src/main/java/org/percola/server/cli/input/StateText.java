package org.percola.server.cli.input;

import java.util.Locale;
import org.percola.v1.ExperimentState;

/// What became of an experiment, as people write it in a table.
final class StateText {
  private StateText() {}

  /// The state that a text says; unspecified when it is empty.
  ///
  /// @throws InvalidInput when nobody can tell that
  static ExperimentState read(String place, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> ExperimentState.EXPERIMENT_STATE_UNSPECIFIED;
      case "suggested" -> ExperimentState.EXPERIMENT_STATE_SUGGESTED;
      case "leased" -> ExperimentState.EXPERIMENT_STATE_LEASED;
      case "running" -> ExperimentState.EXPERIMENT_STATE_RUNNING;
      case "completed" -> ExperimentState.EXPERIMENT_STATE_COMPLETED;
      case "failed" -> ExperimentState.EXPERIMENT_STATE_FAILED;
      case "infeasible" -> ExperimentState.EXPERIMENT_STATE_INFEASIBLE;
      case "abandoned" -> ExperimentState.EXPERIMENT_STATE_ABANDONED;
      default ->
          throw new InvalidInput(
              place,
              text + " (expected: running, completed, failed, infeasible, abandoned or suggested)");
    };
  }
}

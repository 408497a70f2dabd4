package org.percola.server.cli.report;

import org.percola.v1.ExperimentState;

/// States of experiments in words.
public final class StateWords {
  private StateWords() {}

  /// The state in lower case.
  public static String of(ExperimentState state) {
    return switch (state) {
      case EXPERIMENT_STATE_SUGGESTED -> "suggested";
      case EXPERIMENT_STATE_LEASED -> "leased";
      case EXPERIMENT_STATE_RUNNING -> "running";
      case EXPERIMENT_STATE_COMPLETED -> "completed";
      case EXPERIMENT_STATE_FAILED -> "failed";
      case EXPERIMENT_STATE_INFEASIBLE -> "infeasible";
      case EXPERIMENT_STATE_ABANDONED -> "abandoned";
      case EXPERIMENT_STATE_UNSPECIFIED, UNRECOGNIZED -> "unknown";
    };
  }

  /// Whether results of an experiment in this state are learned from.
  static boolean counts(ExperimentState state) {
    return open(state) || state == ExperimentState.EXPERIMENT_STATE_COMPLETED;
  }

  /// Whether results are still expected.
  static boolean open(ExperimentState state) {
    return switch (state) {
      case EXPERIMENT_STATE_SUGGESTED, EXPERIMENT_STATE_LEASED, EXPERIMENT_STATE_RUNNING -> true;
      case EXPERIMENT_STATE_COMPLETED,
          EXPERIMENT_STATE_FAILED,
          EXPERIMENT_STATE_INFEASIBLE,
          EXPERIMENT_STATE_ABANDONED,
          EXPERIMENT_STATE_UNSPECIFIED,
          UNRECOGNIZED ->
          false;
    };
  }
}

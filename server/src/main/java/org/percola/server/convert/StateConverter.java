package org.percola.server.convert;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.ExperimentState;

/// Where experiments stand; null stands for not said.
public final class StateConverter {
  private StateConverter() {}

  public static org.percola.v1.ExperimentState toProto(ExperimentState state) {
    return switch (state) {
      case SUGGESTED -> org.percola.v1.ExperimentState.EXPERIMENT_STATE_SUGGESTED;
      case LEASED -> org.percola.v1.ExperimentState.EXPERIMENT_STATE_LEASED;
      case RUNNING -> org.percola.v1.ExperimentState.EXPERIMENT_STATE_RUNNING;
      case COMPLETED -> org.percola.v1.ExperimentState.EXPERIMENT_STATE_COMPLETED;
      case FAILED -> org.percola.v1.ExperimentState.EXPERIMENT_STATE_FAILED;
      case INFEASIBLE -> org.percola.v1.ExperimentState.EXPERIMENT_STATE_INFEASIBLE;
      case ABANDONED -> org.percola.v1.ExperimentState.EXPERIMENT_STATE_ABANDONED;
    };
  }

  /// The state that a message holds.
  ///
  /// @param number which number it has there
  public static @Nullable ExperimentState fromProto(
      org.percola.v1.ExperimentState state, int number, String field, Violations at) {
    if (state == org.percola.v1.ExperimentState.UNRECOGNIZED) {
      at.unknown(field, number);
    }
    return fromProto(state);
  }

  /// The same state, or null where there is none that this release knows.
  public static @Nullable ExperimentState fromProto(org.percola.v1.ExperimentState state) {
    return switch (state) {
      case EXPERIMENT_STATE_UNSPECIFIED, UNRECOGNIZED -> null;
      case EXPERIMENT_STATE_SUGGESTED -> ExperimentState.SUGGESTED;
      case EXPERIMENT_STATE_LEASED -> ExperimentState.LEASED;
      case EXPERIMENT_STATE_RUNNING -> ExperimentState.RUNNING;
      case EXPERIMENT_STATE_COMPLETED -> ExperimentState.COMPLETED;
      case EXPERIMENT_STATE_FAILED -> ExperimentState.FAILED;
      case EXPERIMENT_STATE_INFEASIBLE -> ExperimentState.INFEASIBLE;
      case EXPERIMENT_STATE_ABANDONED -> ExperimentState.ABANDONED;
    };
  }
}

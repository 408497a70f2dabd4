package org.percola.server.convert;

import java.util.List;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;

/// How experiments came about and what became of them.
final class HistoryConverter {
  private HistoryConverter() {}

  static org.percola.v1.Experiment.StateChange toProto(Experiment.Change change) {
    return org.percola.v1.Experiment.StateChange.newBuilder()
        .setState(StateConverter.toProto(change.state()))
        .setTime(Timestamps.toProto(change.at()))
        .setReason(change.reason())
        .setStation(change.station() == null ? "" : change.station())
        .build();
  }

  static List<Experiment.Change> fromProto(
      List<org.percola.v1.Experiment.StateChange> history, Violations at) {
    return history.stream().map(change -> fromProto(change, at)).toList();
  }

  static org.percola.v1.Experiment.Provenance toProto(Experiment.Provenance provenance) {
    return org.percola.v1.Experiment.Provenance.newBuilder()
        .setSeed(provenance.seed())
        .setRevision(provenance.revision())
        .setModelId(provenance.modelId())
        .setSlot(provenance.slot())
        .build();
  }

  static Experiment.Provenance fromProto(org.percola.v1.Experiment.Provenance proto) {
    return new Experiment.Provenance(
        proto.getSeed(), proto.getRevision(), proto.getModelId(), proto.getSlot());
  }

  private static Experiment.Change fromProto(
      org.percola.v1.Experiment.StateChange change, Violations at) {
    ExperimentState state =
        StateConverter.fromProto(change.getState(), change.getStateValue(), "state", at);
    if (state == null) {
      at.add("history", change.getState(), "a state");
      state = ExperimentState.SUGGESTED;
    }
    return new Experiment.Change(
        state,
        Timestamps.fromProto(change.getTime()),
        change.getReason(),
        change.getStation().isEmpty() ? null : change.getStation());
  }
}

package org.percola.server.convert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.design.Design;
import org.percola.server.store.PreconditionException;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.SetExperimentStateRequest;

/// Requests that say what became of an experiment, turned into the experiment it becomes.
public final class ResultRequests {
  private ResultRequests() {}

  /// An experiment with results added.
  ///
  /// @throws InvalidRequestException with everything that is wrong
  /// @throws PreconditionException when it is over without results
  public static Experiment read(
      RecordResultsRequest request, Campaign campaign, Experiment present, Instant now) {
    if (!present.state().pending() && present.state() != ExperimentState.COMPLETED) {
      throw state(
          present, "suggested, leased, running or completed. Maybe set it to running first");
    }
    Violations at = Violations.ofRequest();
    Design asMade =
        request.hasAsMadeDesign()
            ? ExperimentConverter.asMade(request.getAsMadeDesign(), campaign, at)
            : present.asMade();
    List<Measurement> measurements = new ArrayList<>(present.measurements());
    measurements.addAll(
        new MeasurementReader(
                campaign, asMade == null ? present.planned() : asMade, present.measurements())
            .readAll(request.getMeasurementsList(), "measurements", at));
    ExperimentState state = resultState(request, measurements, at);
    at.refuse();
    Map<String, String> lots = new HashMap<>(present.lots());
    lots.putAll(request.getLotsMap());
    return new Experiment(
        present.id(),
        present.planned(),
        asMade,
        measurements,
        station(request.getStation(), present),
        lots,
        history(present, state, now, ""),
        present.provenance());
  }

  /// An experiment in another state.
  ///
  /// @throws InvalidRequestException with everything that is wrong
  /// @throws PreconditionException when it cannot go back there
  public static Experiment read(
      SetExperimentStateRequest request, Experiment present, Instant now) {
    Violations at = Violations.ofRequest();
    ExperimentState state = StateConverter.fromProto(request.getState(), "state", at);
    if (state == null || state == ExperimentState.LEASED || state == ExperimentState.COMPLETED) {
      at.add("state", request.getState(), "suggested, running, failed, infeasible or abandoned");
      state = present.state();
    } else if (!state.pending()) {
      at.text("reason", request.getReason());
    }
    at.refuse();
    if (state == ExperimentState.SUGGESTED && !present.measurements().isEmpty()) {
      throw state(present, "without measurements, to go back into the queue");
    }
    return new Experiment(
        present.id(),
        present.planned(),
        present.asMade(),
        present.measurements(),
        station(request.getStation(), present),
        present.lots(),
        history(present, state, now, request.getReason()),
        present.provenance());
  }

  private static ExperimentState resultState(
      RecordResultsRequest request, List<Measurement> measurements, Violations at) {
    ExperimentState said = StateConverter.fromProto(request.getState(), "state", at);
    if (said == ExperimentState.RUNNING) {
      return said;
    }
    if (said != null && said != ExperimentState.COMPLETED) {
      at.add("state", said, "running or completed");
    }
    if (measurements.isEmpty() && request.getMeasurementsCount() == 0) {
      at.add("measurements", "[]", "at least one of a completed experiment");
    }
    return ExperimentState.COMPLETED;
  }

  private static List<Experiment.Change> history(
      Experiment present, ExperimentState state, Instant now, String reason) {
    if (state == present.state() && reason.isEmpty()) {
      return present.history();
    }
    List<Experiment.Change> history = new ArrayList<>(present.history());
    history.add(new Experiment.Change(state, now, reason));
    return history;
  }

  private static @Nullable String station(String said, Experiment present) {
    return said.isEmpty() ? present.station() : said;
  }

  private static PreconditionException state(Experiment present, String expected) {
    return new PreconditionException(
        "EXPERIMENT_STATE",
        "experiment %s: %s (expected: %s)".formatted(present.id(), present.state(), expected));
  }
}

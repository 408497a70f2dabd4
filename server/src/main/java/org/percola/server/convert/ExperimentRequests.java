package org.percola.server.convert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.design.Design;
import org.percola.server.store.PreconditionException;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.SetExperimentStateRequest;

/// Requests about experiments, turned into the experiments they ask for.
public final class ExperimentRequests {
  /// The most experiments that one request may create.
  public static final int MAX_BATCH = 1_000;

  private ExperimentRequests() {}

  /// The experiment to create.
  ///
  /// @param freeId an id to take when the request has none
  /// @throws InvalidRequestException with everything that is wrong
  public static Experiment read(
      CreateExperimentRequest request, Campaign campaign, String freeId, Instant now) {
    Violations at = Violations.ofRequest();
    String id = ResourceName.readId("experiment_id", request.getExperimentId(), at);
    Experiment experiment =
        ExperimentConverter.fromProto(
            request.getExperiment(),
            id.isEmpty() ? freeId : id,
            campaign,
            now,
            at.at("experiment"));
    at.refuse();
    return experiment;
  }

  /// The experiments to create, in order.
  ///
  /// @param freeIds ids to take where a request has none, at least as many as requests
  /// @throws InvalidRequestException with everything that is wrong with any of them
  public static List<Experiment> read(
      BatchCreateExperimentsRequest request, Campaign campaign, List<String> freeIds, Instant now) {
    Violations outer = Violations.ofRequest();
    Set<String> ids = new HashSet<>();
    List<Experiment> experiments = new ArrayList<>();
    for (int i = 0; i < request.getRequestsCount(); i++) {
      CreateExperimentRequest one = request.getRequests(i);
      Violations at = outer.at("requests", i);
      checkInside(one, request.getParent(), at);
      String given = ResourceName.readId("experiment_id", one.getExperimentId(), at);
      String id = given.isEmpty() ? freeIds.get(i) : given;
      if (!ids.add(id)) {
        at.add("experiment_id", "'" + id + "'", "another id than those before it");
      }
      experiments.add(
          ExperimentConverter.fromProto(
              one.getExperiment(), id, campaign, now, at.at("experiment")));
    }
    outer.refuse();
    return experiments;
  }

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
        new MeasurementConverter(
                campaign, asMade == null ? present.planned() : asMade, present.measurements())
            .fromProto(request.getMeasurementsList(), "measurements", at));
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

  private static void checkInside(CreateExperimentRequest one, String parent, Violations at) {
    if (!one.getParent().isEmpty() && !one.getParent().equals(parent)) {
      at.add("parent", "'" + one.getParent() + "'", "empty or '" + parent + "'");
    }
    if (!one.getRequestId().isEmpty()) {
      at.add("request_id", "'" + one.getRequestId() + "'", "empty, the whole batch has one");
    }
    if (!one.getEtag().isEmpty()) {
      at.add("etag", "'" + one.getEtag() + "'", "empty, the whole batch has one");
    }
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

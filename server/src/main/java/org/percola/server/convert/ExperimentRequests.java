package org.percola.server.convert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.CreateExperimentRequest;

/// Requests for new experiments, turned into the experiments they ask for.
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
}

package org.percola.server.grpc;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.server.convert.ExperimentConverter;
import org.percola.server.convert.PageToken;
import org.percola.server.convert.ResourceName;
import org.percola.server.convert.StateConverter;
import org.percola.server.convert.Violations;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.StoredExperiment;
import org.percola.v1.Experiment;
import org.percola.v1.GetExperimentRequest;
import org.percola.v1.ListExperimentsRequest;
import org.percola.v1.ListExperimentsResponse;

/// Looks experiments up.
final class ExperimentReads {
  private final CampaignStore store;
  private final RecentAnswers recent;

  ExperimentReads(CampaignStore store, RecentAnswers recent) {
    this.store = store;
    this.recent = recent;
  }

  Experiment get(GetExperimentRequest request) {
    ResourceName.Experiment name = name(request.getName());
    return recent.of(
        name.campaignId(),
        request,
        Experiment.class,
        () -> ExperimentConverter.toProto(store.experiment(name.campaignId(), name.id())));
  }

  ListExperimentsResponse list(ListExperimentsRequest request) {
    Violations at = Violations.ofRequest();
    String parent = ResourceName.readCampaign("parent", request.getParent(), at);
    int size = PageToken.size(request.getPageSize(), at);
    long after = PageToken.readOrdinal(request.getPageToken(), at);
    Set<ExperimentState> states = states(request, at);
    at.refuse();
    return recent.of(
        parent,
        request,
        ListExperimentsResponse.class,
        () -> page(store.experiments(parent, states, after, size), size));
  }

  /// The name of an experiment that a request speaks of.
  ///
  /// @throws org.percola.server.convert.InvalidRequestException when it is none
  static ResourceName.Experiment name(String name) {
    Violations at = Violations.ofRequest();
    ResourceName.Experiment parsed = ResourceName.readExperiment("name", name, at);
    at.refuse();
    return parsed;
  }

  private static ListExperimentsResponse page(List<StoredExperiment> page, int size) {
    ListExperimentsResponse.Builder answer = ListExperimentsResponse.newBuilder();
    PageRoom room = new PageRoom();
    long last = 0;
    for (StoredExperiment stored : page) {
      Experiment experiment = ExperimentConverter.toProto(stored);
      if (!room.takes(experiment)) {
        return answer.setNextPageToken(PageToken.write(Long.toString(last))).build();
      }
      answer.addExperiments(experiment);
      last = stored.ordinal();
    }
    if (page.size() == size) {
      answer.setNextPageToken(PageToken.write(Long.toString(last)));
    }
    return answer.build();
  }

  private static Set<ExperimentState> states(ListExperimentsRequest request, Violations at) {
    Set<ExperimentState> states = EnumSet.noneOf(ExperimentState.class);
    for (int i = 0; i < request.getStatesCount(); i++) {
      String field = "states[" + i + "]";
      ExperimentState state =
          StateConverter.fromProto(request.getStates(i), request.getStatesValue(i), field, at);
      if (state != null) {
        states.add(state);
      } else if (at.at(field).clean()) {
        at.add(field, request.getStates(i), "a state");
      }
    }
    return states;
  }
}

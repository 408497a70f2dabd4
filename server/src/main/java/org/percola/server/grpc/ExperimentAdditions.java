package org.percola.server.grpc;

import java.util.List;
import org.percola.server.convert.Etag;
import org.percola.server.convert.ExperimentRequests;
import org.percola.server.convert.ResourceName;
import org.percola.server.convert.ToldConverter;
import org.percola.server.convert.Violations;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.NewExperiment;
import org.percola.server.store.StoredCampaign;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.BatchCreateExperimentsResponse;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentServiceGrpc;

/// Adds experiments that nobody suggested.
final class ExperimentAdditions {
  private final Answers answers;

  ExperimentAdditions(Answers answers) {
    this.answers = answers;
  }

  Experiment create(CreateExperimentRequest request) {
    Violations at = Violations.ofRequest();
    String parent = ResourceName.readCampaign("parent", request.getParent(), at);
    at.refuse();
    return answers.once(
        ExperimentServiceGrpc.getCreateExperimentMethod(),
        request,
        parent,
        changes -> add(changes, parent, request));
  }

  BatchCreateExperimentsResponse create(BatchCreateExperimentsRequest request) {
    Violations at = Violations.ofRequest();
    String parent = ResourceName.readCampaign("parent", request.getParent(), at);
    int count = request.getRequestsCount();
    if (count < 1 || count > ExperimentRequests.MAX_BATCH) {
      at.add("requests", count + " requests", "1 to " + ExperimentRequests.MAX_BATCH);
    }
    at.refuse();
    return answers.once(
        ExperimentServiceGrpc.getBatchCreateExperimentsMethod(),
        request,
        parent,
        changes -> add(changes, parent, request));
  }

  private static Experiment add(
      CampaignChanges changes, String parent, CreateExperimentRequest request) {
    StoredCampaign campaign = campaign(changes, parent, request.getEtag());
    String freeId = FreeIds.experiments(changes, parent, 1).getFirst();
    var asked = ExperimentRequests.read(request, campaign.definition(), freeId, changes.now());
    return ToldConverter.toProto(
        changes.add(parent, List.of(new NewExperiment(asked, null))).getFirst(),
        campaign.definition(),
        List.of(),
        List.of());
  }

  private static BatchCreateExperimentsResponse add(
      CampaignChanges changes, String parent, BatchCreateExperimentsRequest request) {
    StoredCampaign campaign = campaign(changes, parent, request.getEtag());
    List<String> freeIds = FreeIds.experiments(changes, parent, request.getRequestsCount());
    List<NewExperiment> asked =
        ExperimentRequests.read(request, campaign.definition(), freeIds, changes.now()).stream()
            .map(experiment -> new NewExperiment(experiment, null))
            .toList();
    return BatchCreateExperimentsResponse.newBuilder()
        .addAllExperiments(
            changes.add(parent, asked).stream()
                .map(added ->
                    ToldConverter.toProto(added, campaign.definition(), List.of(), List.of()))
                .toList())
        .build();
  }

  private static StoredCampaign campaign(CampaignChanges changes, String id, String etag) {
    StoredCampaign campaign = changes.campaign(id);
    Etag.check(etag, id, campaign.definition().revision());
    return campaign;
  }
}

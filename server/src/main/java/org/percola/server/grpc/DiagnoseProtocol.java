package org.percola.server.grpc;

import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.planning.Diagnosis;
import org.percola.optimizer.planning.Diagnostician;
import org.percola.server.convert.DiagnosisConverter;
import org.percola.server.convert.PlanningRequests;
import org.percola.server.grpc.ComputePool.Admitted;
import org.percola.server.store.CampaignStore;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.DiagnoseCampaignResponse;

/// How a diagnosis comes about: read the campaign at a revision, judge its beliefs, change nothing.
final class DiagnoseProtocol {
  private final CampaignStore store;
  private final ComputePool compute;

  DiagnoseProtocol(CampaignStore store, ComputePool compute) {
    this.store = store;
    this.compute = compute;
  }

  DiagnoseCampaignResponse diagnose(DiagnoseCampaignRequest request, String id) {
    return compute.admit(in -> diagnose(in, request, id, PlanSteps.NONE));
  }

  /// The same for an operation: waits instead of being refused.
  DiagnoseCampaignResponse diagnosePatiently(
      DiagnoseCampaignRequest request, String id, PlanSteps steps) {
    return compute.admitInLine(in -> diagnose(in, request, id, steps));
  }

  /// Refuses a request that could not be answered now.
  void check(DiagnoseCampaignRequest request, String id) {
    PlanningRequests.folds(request, store.snapshot(id));
  }

  private DiagnoseCampaignResponse diagnose(
      Admitted in, DiagnoseCampaignRequest request, String id, PlanSteps steps) {
    Campaign campaign = store.snapshot(id);
    long seed = request.hasSeed() ? request.getSeed() : PlanningRequests.seed(campaign);
    int folds = PlanningRequests.folds(request, campaign);
    steps.begun(campaign);
    Diagnosis diagnosis = in.compute(() -> Diagnostician.of(campaign, folds, seed));
    return DiagnosisConverter.toProto(diagnosis, id);
  }
}

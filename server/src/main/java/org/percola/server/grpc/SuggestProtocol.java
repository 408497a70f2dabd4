package org.percola.server.grpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.campaign.ExperimentState;
import org.percola.optimizer.planning.Plan;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.optimizer.planning.Suggestion;
import org.percola.server.convert.Etag;
import org.percola.server.convert.ExperimentConverter;
import org.percola.server.convert.PlanConverter;
import org.percola.server.convert.PlanningRequests;
import org.percola.server.convert.SuggestionConverter;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.NewExperiment;
import org.percola.server.store.StaleException;
import org.percola.server.store.StoredExperiment;
import org.percola.v1.PlanningServiceGrpc;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

/// How suggestions come about while others change the campaign: read it at a revision, plan outside
/// any transaction, then save in a short one. When something came in between that the plan depends
/// on, plan again.
final class SuggestProtocol {
  /// Plans before giving up. More would answer under ever busier conditions, later and later.
  private static final int ATTEMPTS = 3;

  private final CampaignStore store;
  private final Answers answers;
  private final ComputePool compute;
  private final Planner planner;

  SuggestProtocol(CampaignStore store, ComputePool compute, Planner planner) {
    this.store = store;
    this.answers = new Answers(store);
    this.compute = compute;
    this.planner = planner;
  }

  /// A plan that is stored nowhere.
  SuggestExperimentsResponse tryOut(SuggestExperimentsRequest request, String id) {
    Campaign campaign = read(request, id);
    Plan plan = plan(request, campaign);
    List<org.percola.v1.Experiment> experiments = new ArrayList<>();
    for (int slot = 0; slot < plan.suggestions().size(); slot++) {
      experiments.add(PlanConverter.unsaved(plan, slot, request, id));
    }
    return PlanConverter.toProto(plan, experiments);
  }

  /// A plan whose experiments are stored; the same one when the request is repeated.
  SuggestExperimentsResponse suggest(SuggestExperimentsRequest request, String id) {
    SuggestExperimentsResponse before =
        answers.before(PlanningServiceGrpc.getSuggestExperimentsMethod(), request);
    if (before != null) {
      return before;
    }
    for (int attempt = 1; ; attempt++) {
      Campaign campaign = read(request, id);
      Plan plan = plan(request, campaign);
      try {
        return answers.once(
            PlanningServiceGrpc.getSuggestExperimentsMethod(),
            request,
            changes -> save(changes, request, campaign, plan));
      } catch (OvertakenException e) {
        if (attempt == ATTEMPTS) {
          throw StaleException.overtaken(id, ATTEMPTS);
        }
      }
    }
  }

  private Campaign read(SuggestExperimentsRequest request, String id) {
    Campaign campaign = store.snapshot(id);
    Etag.check(request.getEtag(), id, campaign.revision());
    return campaign;
  }

  private Plan plan(SuggestExperimentsRequest request, Campaign campaign) {
    SuggestRequest asked = PlanningRequests.read(request, campaign);
    return compute.run(() -> planner.suggest(campaign, asked));
  }

  private static SuggestExperimentsResponse save(
      CampaignChanges changes, SuggestExperimentsRequest request, Campaign seen, Plan plan) {
    Campaign present = changes.snapshot(seen.id());
    Etag.check(request.getEtag(), seen.id(), present.revision());
    if (!PlanBasis.of(present).equals(PlanBasis.of(seen))) {
      throw new OvertakenException();
    }
    if (plan.suggestions().isEmpty()) {
      return PlanConverter.toProto(plan, List.of());
    }
    List<StoredExperiment> stored =
        changes.add(seen.id(), experiments(changes, seen.id(), plan, request));
    return PlanConverter.toProto(plan, stored.stream().map(ExperimentConverter::toProto).toList());
  }

  private static List<NewExperiment> experiments(
      CampaignChanges changes, String campaignId, Plan plan, SuggestExperimentsRequest request) {
    List<String> ids = FreeIds.experiments(changes, campaignId, plan.suggestions().size());
    List<NewExperiment> experiments = new ArrayList<>();
    for (int slot = 0; slot < ids.size(); slot++) {
      Suggestion suggestion = plan.suggestions().get(slot);
      Experiment experiment =
          new Experiment(
              ids.get(slot),
              suggestion.design(),
              null,
              List.of(),
              null,
              Map.of(),
              List.of(new Experiment.Change(ExperimentState.SUGGESTED, changes.now(), "")),
              new Experiment.Provenance(plan.seed(), plan.revision(), plan.modelId(), slot));
      experiments.add(
          new NewExperiment(
              experiment,
              SuggestionConverter.write(
                  SuggestionConverter.toProto(plan, slot, request, campaignId))));
    }
    return experiments;
  }

  /// The campaign changed while it was planned for.
  private static final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}

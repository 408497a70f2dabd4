package org.percola.server.grpc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.planning.Plan;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.server.convert.Etag;
import org.percola.server.convert.ExperimentConverter;
import org.percola.server.convert.KeptRequest;
import org.percola.server.convert.PlanConverter;
import org.percola.server.convert.PlanningRequests;
import org.percola.server.convert.RequestId;
import org.percola.server.grpc.ComputePool.Admitted;
import org.percola.server.metrics.Measures;
import org.percola.server.metrics.Phase;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.StaleException;
import org.percola.server.store.StoredExperiment;
import org.percola.v1.PlanningServiceGrpc;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

/// How suggestions come about while others change the campaign: read it at a revision, plan outside
/// any transaction, then save in a short one. When something came in between that the plan depends
/// on, plan again; the last plan counts even though results have come in meanwhile.
public final class SuggestProtocol {
  /// Plans before giving up. More would answer under ever busier conditions, later and later.
  static final int ATTEMPTS = 3;

  private final CampaignStore store;
  private final Answers answers;
  private final ComputePool compute;
  private final PlanningTurns turns;
  private final Planner planner;
  private final Measures measures;

  public SuggestProtocol(
      CampaignStore store,
      Answers answers,
      ComputePool compute,
      PlanningTurns turns,
      Planner planner,
      Measures measures) {
    this.measures = measures;
    this.store = store;
    this.answers = answers;
    this.turns = turns;
    this.compute = compute;
    this.planner = planner;
  }

  /// The transaction that saves a plan.
  ///
  /// @param <A> what comes of it
  interface Saving<A> {
    A save(Function<CampaignChanges, SuggestExperimentsResponse> work);
  }

  /// A plan that is stored nowhere.
  SuggestExperimentsResponse tryOut(SuggestExperimentsRequest request, String id) {
    return compute.admit(in -> tryOut(in, request, id, PlanSteps.NONE));
  }

  /// The same for an operation: waits instead of being refused.
  SuggestExperimentsResponse tryOutPatiently(
      SuggestExperimentsRequest request, String id, PlanSteps steps) {
    return compute.admitInLine(in -> tryOut(in, request, id, steps));
  }

  private SuggestExperimentsResponse tryOut(
      Admitted in, SuggestExperimentsRequest request, String id, PlanSteps steps) {
    Campaign campaign = read(request, id);
    Plan plan = plan(in, request, campaign, steps);
    KeptRequest kept = KeptRequest.of(request);
    List<org.percola.v1.Experiment> experiments = new ArrayList<>();
    for (int slot = 0; slot < plan.suggestions().size(); slot++) {
      experiments.add(PlanConverter.unsaved(plan, slot, kept, id));
    }
    return PlanConverter.toProto(plan, experiments);
  }

  /// A plan whose experiments are stored; the same one when the request is repeated.
  SuggestExperimentsResponse suggest(SuggestExperimentsRequest request, String id) {
    SuggestExperimentsResponse before = before(request);
    return before == null ? turns.take(id, in -> inTurn(in, request, id)) : before;
  }

  /// A plan for an operation: waits instead of being refused.
  ///
  /// @param saving saves it, once
  <A> A suggestPatiently(
      SuggestExperimentsRequest request, String id, PlanSteps steps, Saving<A> saving) {
    return turns.takePatiently(id, in -> inTurn(in, request, id, steps, saving));
  }

  private @Nullable SuggestExperimentsResponse before(SuggestExperimentsRequest request) {
    return answers.before(PlanningServiceGrpc.getSuggestExperimentsMethod(), request);
  }

  private SuggestExperimentsResponse inTurn(
      Admitted in, SuggestExperimentsRequest request, String id) {
    SuggestExperimentsResponse before = before(request); // it may have been sent twice at once
    if (before != null) {
      return before;
    }
    var method = PlanningServiceGrpc.getSuggestExperimentsMethod();
    return inTurn(in, request, id, PlanSteps.NONE, work -> answers.once(method, request, id, work));
  }

  private <A> A inTurn(
      Admitted in,
      SuggestExperimentsRequest request,
      String id,
      PlanSteps steps,
      Saving<A> saving) {
    for (int attempt = 1; ; attempt++) {
      Campaign campaign = read(request, id);
      Plan plan = plan(in, request, campaign, steps);
      KeptRequest kept = KeptRequest.of(request);
      boolean last = attempt == ATTEMPTS;
      try {
        return measures.timed(
            Phase.COMMIT,
            () -> saving.save(changes -> save(changes, request, kept, campaign, plan, last)));
      } catch (OvertakenException e) {
        if (last) {
          throw StaleException.overtaken(id, ATTEMPTS);
        }
      }
    }
  }

  private Campaign read(SuggestExperimentsRequest request, String id) {
    Campaign campaign = measures.timed(Phase.LOAD, () -> store.snapshot(id));
    Etag.check(request.getEtag(), id, campaign.revision());
    return campaign;
  }

  /// A plan for a campaign as it was seen, computed in the pool.
  Plan plan(Admitted in, SuggestExperimentsRequest request, Campaign campaign) {
    return plan(in, request, campaign, PlanSteps.NONE);
  }

  private Plan plan(
      Admitted in, SuggestExperimentsRequest request, Campaign campaign, PlanSteps steps) {
    SuggestRequest asked = PlanningRequests.read(request, campaign);
    RequestId.check(request);
    steps.begun(campaign);
    return in.compute(() -> PlanClock.suggest(planner, campaign, asked, measures, steps));
  }

  /// Refuses a request that could not be answered now.
  SuggestRequest check(SuggestExperimentsRequest request, String id) {
    return PlanningRequests.read(request, read(request, id));
  }

  private static SuggestExperimentsResponse save(
      CampaignChanges changes,
      SuggestExperimentsRequest request,
      KeptRequest kept,
      Campaign seen,
      Plan plan,
      boolean last) {
    Campaign present = changes.snapshot(seen.id());
    Etag.check(request.getEtag(), seen.id(), present.revision());
    PlanBasis.check(seen, present, last);
    if (plan.suggestions().isEmpty()) {
      return PlanConverter.toProto(plan, List.of());
    }
    List<StoredExperiment> stored =
        changes.add(seen.id(), PlannedExperiments.of(changes, seen.id(), plan, kept));
    return PlanConverter.toProto(plan, stored.stream().map(ExperimentConverter::toProto).toList());
  }
}

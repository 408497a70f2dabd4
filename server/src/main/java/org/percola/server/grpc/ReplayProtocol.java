package org.percola.server.grpc;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.planning.Plan;
import org.percola.optimizer.planning.Planner;
import org.percola.server.convert.ExperimentConverter;
import org.percola.server.convert.FirstDifference;
import org.percola.server.convert.KeptRequest;
import org.percola.server.convert.PlanConverter;
import org.percola.server.convert.PlanningRequests;
import org.percola.server.convert.ResourceName;
import org.percola.server.convert.SuggestionConverter;
import org.percola.server.grpc.ComputePool.Admitted;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.PreconditionException;
import org.percola.server.store.StoredExperiment;
import org.percola.v1.ReplayExperimentResponse;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.Suggestion;

/// How a suggestion is computed again: from the campaign as it was, the request that was kept, and
/// the seed.
final class ReplayProtocol {
  private final CampaignStore store;
  private final ComputePool compute;
  private final Planner planner;

  ReplayProtocol(CampaignStore store, ComputePool compute, Planner planner) {
    this.store = store;
    this.compute = compute;
    this.planner = planner;
  }

  /// The stored suggestion beside what comes out now.
  ReplayExperimentResponse replay(ResourceName.Experiment name) {
    return compute.admit(in -> replay(in, name));
  }

  private ReplayExperimentResponse replay(Admitted in, ResourceName.Experiment name) {
    StoredExperiment stored = store.experiment(name.campaignId(), name.id());
    Experiment.Provenance provenance = provenance(name, stored);
    KeptRequest request = request(name, stored);
    Campaign past = store.snapshot(name.campaignId(), provenance.revision());
    Plan plan = in.compute(() -> plan(request.whole(), past, provenance.seed()));
    org.percola.v1.Experiment before = ExperimentConverter.asSuggested(stored);
    org.percola.v1.Experiment now =
        provenance.slot() < plan.suggestions().size()
            ? PlanConverter.unsaved(plan, provenance.slot(), request, name.campaignId())
            : org.percola.v1.Experiment.getDefaultInstance();
    return answer(before, now, FirstDifference.of(before, now));
  }

  private Plan plan(SuggestExperimentsRequest request, Campaign past, long seed) {
    SuggestExperimentsRequest.Builder again = request.toBuilder().setSeed(seed);
    if (again.getSharedParametersCount() == 0) {
      again.clearSharedSettings(); // earlier releases took it without a meaning
    }
    return planner.suggest(past, PlanningRequests.read(again.build(), past));
  }

  private static ReplayExperimentResponse answer(
      org.percola.v1.Experiment before,
      org.percola.v1.Experiment now,
      @Nullable FirstDifference difference) {
    ReplayExperimentResponse.Builder answer =
        ReplayExperimentResponse.newBuilder()
            .setSame(difference == null)
            .setStored(before)
            .setReplayed(now);
    if (difference != null) {
      answer
          .setFirstDifference(difference.path())
          .setStoredValue(difference.one())
          .setReplayedValue(difference.other());
    }
    return answer.build();
  }

  private static Experiment.Provenance provenance(
      ResourceName.Experiment name, StoredExperiment stored) {
    Experiment.Provenance provenance = stored.experiment().provenance();
    if (provenance == null || stored.suggestion() == null) {
      throw new PreconditionException(
          "NOT_SUGGESTED",
          ResourceName.experiment(name.campaignId(), name.id())
              + ": chosen by hand (expected: a suggested experiment)");
    }
    return provenance;
  }

  private KeptRequest request(ResourceName.Experiment name, StoredExperiment stored) {
    Suggestion suggestion = SuggestionConverter.read(requireNonNull(stored.suggestion()));
    if (!suggestion.hasRequest()) {
      throw new PreconditionException(
          "REQUEST_NOT_KEPT",
          ResourceName.experiment(name.campaignId(), name.id())
              + ": suggested by a release that did not keep the request (expected: a later one)");
    }
    String list = suggestion.getCandidateList();
    return new KeptRequest(
        suggestion.getRequest(), list.isEmpty() ? null : store.candidates(name.campaignId(), list));
  }
}

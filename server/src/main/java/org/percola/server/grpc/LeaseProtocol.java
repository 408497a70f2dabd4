package org.percola.server.grpc;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.planning.Plan;
import org.percola.server.convert.InvalidRequestException;
import org.percola.server.convert.LeaseRequests;
import org.percola.server.store.CampaignChanges;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.NewExperiment;
import org.percola.server.store.PreconditionException;
import org.percola.server.store.StaleException;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.LeaseExperimentsRequest;
import org.percola.v1.LeaseExperimentsResponse;
import org.percola.v1.SuggestExperimentsRequest;

/// How a station gets something to make: from the queue in one short transaction, and only when
/// that is too little from a plan, made outside any transaction.
public final class LeaseProtocol {
  private final CampaignStore store;
  private final Answers answers;
  private final PlanningTurns turns;
  private final SuggestProtocol suggestions;

  public LeaseProtocol(
      CampaignStore store, Answers answers, PlanningTurns turns, SuggestProtocol suggestions) {
    this.store = store;
    this.answers = answers;
    this.turns = turns;
    this.suggestions = suggestions;
  }

  /// What the station has in hand then; the same when the request is repeated.
  LeaseExperimentsResponse lease(LeaseExperimentsRequest request) {
    LeaseRequests.Asked asked = LeaseRequests.read(request);
    try {
      return fromQueue(request, asked);
    } catch (QueueTooShortException e) {
      return turns.take(asked.campaignId(), () -> inTurn(request, asked));
    }
  }

  private LeaseExperimentsResponse inTurn(
      LeaseExperimentsRequest request, LeaseRequests.Asked asked) {
    for (int attempt = 1; attempt <= SuggestProtocol.ATTEMPTS; attempt++) {
      try {
        return fromQueue(request, asked); // others may have filled it in the meantime
      } catch (QueueTooShortException tooShort) {
        LeaseExperimentsResponse answer = fromPlan(request, asked, tooShort.missing());
        if (answer != null) {
          return answer;
        }
      }
    }
    throw StaleException.overtaken(asked.campaignId(), SuggestProtocol.ATTEMPTS);
  }

  private LeaseExperimentsResponse fromQueue(
      LeaseExperimentsRequest request, LeaseRequests.Asked asked) {
    return once(
        request,
        asked,
        changes -> {
          LeaseDesk desk = LeaseDesk.open(changes, asked);
          if (desk.missing() > 0 && request.hasSuggest()) {
            throw new QueueTooShortException(desk.missing());
          }
          return desk.close(List.of());
        });
  }

  private @Nullable LeaseExperimentsResponse fromPlan(
      LeaseExperimentsRequest request, LeaseRequests.Asked asked, int missing) {
    SuggestExperimentsRequest suggest = LeaseRequests.missing(request, missing);
    Campaign seen = store.snapshot(asked.campaignId());
    Plan plan = plan(suggest, seen);
    try {
      return once(
          request,
          asked,
          changes -> {
            if (!PlanBasis.of(changes.snapshot(seen.id())).equals(PlanBasis.of(seen))) {
              throw new OvertakenException();
            }
            List<NewExperiment> fresh =
                PlannedExperiments.of(changes, asked.campaignId(), plan, suggest);
            return LeaseDesk.open(changes, asked).close(fresh).toBuilder()
                .addAllNotes(plan.notes())
                .build();
          });
    } catch (OvertakenException e) {
      return null;
    }
  }

  private Plan plan(SuggestExperimentsRequest suggest, Campaign seen) {
    try {
      return suggestions.plan(suggest, seen);
    } catch (InvalidRequestException e) {
      throw LeaseRequests.ofMissing(e);
    }
  }

  private LeaseExperimentsResponse once(
      LeaseExperimentsRequest request,
      LeaseRequests.Asked asked,
      Function<CampaignChanges, LeaseExperimentsResponse> work) {
    return answers.once(
        ExperimentServiceGrpc.getLeaseExperimentsMethod(),
        request,
        asked.campaignId(),
        changes -> {
          if (changes.campaign(asked.campaignId()).deleted() != null) {
            throw PreconditionException.deleted(asked.campaignId());
          }
          return work.apply(changes);
        });
  }

  /// The queue holds fewer than are wanted, and the request says what to do then.
  private static final class QueueTooShortException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int missing;

    QueueTooShortException(int missing) {
      this.missing = missing;
    }

    int missing() {
      return missing;
    }
  }
}

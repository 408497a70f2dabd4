package org.percola.server.grpc;

import io.grpc.MethodDescriptor;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.planning.Plan;
import org.percola.server.convert.KeptRequest;
import org.percola.server.convert.LeaseRequests;
import org.percola.server.convert.RequestId;
import org.percola.server.grpc.ComputePool.Admitted;
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
/// that is too little from a plan, made outside any transaction. What it plans for others who wait
/// goes into the queue, where each finds it at its turn.
public final class LeaseProtocol {
  /// The most designs of one plan that several stations wait for: the first of them waits for all.
  private static final int MOST_SHARED = 16;

  private static final MethodDescriptor<LeaseExperimentsRequest, LeaseExperimentsResponse> METHOD =
      ExperimentServiceGrpc.getLeaseExperimentsMethod();

  private final WaitingAsks waiting = new WaitingAsks();
  private final CampaignStore store;
  private final Answers answers;
  private final PlanningTurns turns;
  private final SuggestProtocol suggestions;
  private final LeaseReading reading;

  public LeaseProtocol(
      CampaignStore store, Answers answers, PlanningTurns turns, SuggestProtocol suggestions) {
    this.store = store;
    this.answers = answers;
    this.turns = turns;
    this.suggestions = suggestions;
    this.reading = new LeaseReading(suggestions);
  }

  /// What the station has in hand then; the same when the request is repeated.
  LeaseExperimentsResponse lease(LeaseExperimentsRequest request) {
    LeaseExperimentsResponse before = request.hasSuggest() ? answers.before(METHOD, request) : null;
    if (before != null) {
      return before; // its suggestions may not suit what the campaign has become
    }
    LeaseRequests.Asked asked = reading.read(request);
    try {
      return fromQueue(request, asked);
    } catch (QueueTooShortException e) {
      SuggestExperimentsRequest kind = LeaseRequests.missing(request, 0);
      if (!RequestId.good(request)) {
        reading.check(kind, asked.campaignId());
        RequestId.check(request); // nothing is planned for it
      }
      try (WaitingAsks.Ask ask = waiting.add(kind, e.missing())) {
        return turns.take(asked.campaignId(), in -> inTurn(in, request, asked, ask));
      }
    }
  }

  private LeaseExperimentsResponse inTurn(
      Admitted in,
      LeaseExperimentsRequest request,
      LeaseRequests.Asked asked,
      WaitingAsks.Ask ask) {
    for (int attempt = 1; attempt <= SuggestProtocol.ATTEMPTS; attempt++) {
      try {
        return fromQueue(request, asked); // others may have filled it in the meantime
      } catch (QueueTooShortException tooShort) {
        int wanted = ask.wanted(tooShort.missing(), MOST_SHARED);
        SuggestExperimentsRequest suggest = LeaseRequests.missing(request, wanted);
        boolean last = attempt == SuggestProtocol.ATTEMPTS;
        LeaseExperimentsResponse answer = fromPlan(in, request, asked, suggest, last);
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
      Admitted in,
      LeaseExperimentsRequest request,
      LeaseRequests.Asked asked,
      SuggestExperimentsRequest suggest,
      boolean last) {
    Campaign seen = store.snapshot(asked.campaignId());
    Plan plan = reading.judged(() -> suggestions.plan(in, suggest, seen));
    KeptRequest kept = KeptRequest.of(suggest);
    try {
      return once(
          request,
          asked,
          changes -> {
            PlanBasis.check(seen, changes.snapshot(seen.id()), last);
            List<NewExperiment> fresh =
                PlannedExperiments.of(changes, asked.campaignId(), plan, kept);
            return LeaseDesk.open(changes, asked).close(fresh).toBuilder()
                .addAllNotes(plan.notes())
                .build();
          });
    } catch (OvertakenException e) {
      return null;
    }
  }

  private LeaseExperimentsResponse once(
      LeaseExperimentsRequest request,
      LeaseRequests.Asked asked,
      Function<CampaignChanges, LeaseExperimentsResponse> work) {
    return answers.once(
        METHOD,
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

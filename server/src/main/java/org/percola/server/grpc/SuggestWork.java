package org.percola.server.grpc;

import org.percola.optimizer.campaign.Campaign;
import org.percola.server.operations.LongWork;
import org.percola.server.operations.Run;
import org.percola.server.store.OperationPhase;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

/// Suggestions as an operation: the experiments and its end come about in one transaction.
final class SuggestWork implements LongWork {
  private final SuggestProtocol suggestions;
  private final EventFeeds feeds;

  SuggestWork(SuggestProtocol suggestions, EventFeeds feeds) {
    this.suggestions = suggestions;
    this.feeds = feeds;
  }

  @Override
  public void run(Run run) {
    SuggestExperimentsRequest request =
        OperationResults.asked(run, SuggestExperimentsRequest.parser());
    PlanSteps steps = new Steps(run);
    if (request.getValidateOnly()) {
      SuggestExperimentsResponse answer =
          suggestions.tryOutPatiently(request, run.campaignId(), steps);
      run.end(changes -> OperationResults.answered(answer));
      return;
    }
    SuggestProtocol.Saving<byte[]> saving =
        work -> {
          run.progress(progress -> progress.then(OperationPhase.RECORDING));
          return run.end(changes -> OperationResults.answered(work.apply(changes)));
        };
    suggestions.suggestPatiently(request, run.campaignId(), steps, saving);
    feeds.changed(run.campaignId());
  }

  /// Says how far the plan of a run has come.
  private record Steps(Run run) implements PlanSteps {
    @Override
    public void begun(Campaign campaign) {
      run.progress(progress -> progress.at(OperationPhase.FITTING, campaign.revision()));
    }

    @Override
    public void chosen(int designs) {
      run.progress(progress -> progress.chosen(designs));
    }
  }
}

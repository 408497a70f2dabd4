package org.percola.server.grpc;

import org.percola.optimizer.campaign.Campaign;
import org.percola.server.operations.LongWork;
import org.percola.server.operations.Run;
import org.percola.server.store.OperationPhase;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.DiagnoseCampaignResponse;

/// A diagnosis as an operation.
final class DiagnoseWork implements LongWork {
  private final DiagnoseProtocol diagnoses;

  DiagnoseWork(DiagnoseProtocol diagnoses) {
    this.diagnoses = diagnoses;
  }

  @Override
  public void run(Run run) {
    DiagnoseCampaignResponse answer =
        diagnoses.diagnosePatiently(
            OperationResults.asked(run, DiagnoseCampaignRequest.parser()),
            run.campaignId(),
            new Steps(run));
    run.end(changes -> OperationResults.answered(answer));
  }

  /// Says how far the diagnosis of a run has come.
  private record Steps(Run run) implements PlanSteps {
    @Override
    public void begun(Campaign campaign) {
      run.progress(progress -> progress.at(OperationPhase.JUDGING, campaign.revision()));
    }

    @Override
    public void chosen(int designs) {}
  }
}

package org.percola.server.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
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
        diagnoses.diagnosePatiently(request(run), run.campaignId(), new Steps(run));
    run.end(changes -> OperationResults.answered(answer));
  }

  private static DiagnoseCampaignRequest request(Run run) {
    try {
      return DiagnoseCampaignRequest.parseFrom(run.request());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
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

package org.percola.benchmarks.service.powercut;

import io.grpc.Channel;
import java.util.UUID;
import org.percola.benchmarks.service.Lab;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.ExperimentServiceGrpc.ExperimentServiceBlockingStub;
import org.percola.v1.ExperimentState;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.UpdateCampaignRequest;

/// Changes a campaign in the ways of a lab, each change under an id of its own: small ones mostly,
/// large ones now and then.
final class Client {
  private static final int ROUNDS_BETWEEN_IMPORTS = 8;
  private static final int IMPORTED = 60;

  private final Channel server;
  private final String campaign;
  private final int number;

  Client(Channel server, String campaign, int number) {
    this.server = server;
    this.campaign = campaign;
    this.number = number;
  }

  /// A new campaign.
  ///
  /// @return its name
  static String study(Channel server, String displayName) {
    return CampaignServiceGrpc.newBlockingStub(server)
        .createCampaign(
            CreateCampaignRequest.newBuilder()
                .setCampaign(Lab.spec(displayName))
                .setRequestId(id())
                .build())
        .getName();
  }

  /// Makes so many rounds of calls.
  void call(int rounds) {
    for (int i = 0; i < rounds; i++) {
      Experiment queued = queue(i);
      record(queued, result(i), ExperimentState.EXPERIMENT_STATE_RUNNING);
      record(queued, result(i) / 2, ExperimentState.EXPERIMENT_STATE_COMPLETED);
      if ((number + i) % ROUNDS_BETWEEN_IMPORTS == 0) {
        importMany(i);
        rename(i);
      }
    }
  }

  private Experiment queue(int round) {
    return experiments()
        .createExperiment(
            CreateExperimentRequest.newBuilder()
                .setParent(campaign)
                .setExperiment(Lab.design(round))
                .setRequestId(id())
                .build());
  }

  private void record(Experiment queued, double result, ExperimentState state) {
    experiments()
        .recordResults(
            RecordResultsRequest.newBuilder()
                .setName(queued.getName())
                .addMeasurements(Lab.result(result))
                .setState(state)
                .setRequestId(id())
                .build());
  }

  private void importMany(int round) {
    BatchCreateExperimentsRequest.Builder batch =
        BatchCreateExperimentsRequest.newBuilder().setParent(campaign).setRequestId(id());
    for (int i = 0; i < IMPORTED; i++) {
      batch.addRequests(
          CreateExperimentRequest.newBuilder()
              .setExperiment(Lab.design(i).addMeasurements(Lab.result(result(round)))));
    }
    experiments().batchCreateExperiments(batch.build());
  }

  private void rename(int round) {
    CampaignServiceGrpc.newBlockingStub(server)
        .updateCampaign(
            UpdateCampaignRequest.newBuilder()
                .setCampaign(
                    Campaign.newBuilder()
                        .setName(campaign)
                        .setDisplayName("round %d of %d".formatted(round, number)))
                .setRequestId(id())
                .build());
  }

  private ExperimentServiceBlockingStub experiments() {
    return ExperimentServiceGrpc.newBlockingStub(server);
  }

  private static double result(int round) {
    return 1.0 / (1 + round);
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}

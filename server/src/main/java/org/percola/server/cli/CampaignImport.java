package org.percola.server.cli;

import java.util.List;
import java.util.UUID;
import org.percola.server.cli.report.ResourceName;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignFile;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentState;
import org.percola.v1.GetCampaignRequest;

/// Creates a campaign, and the experiments that come with it, from a campaign file.
final class CampaignImport {
  // The service takes no more in one call.
  private static final int BATCH = 1000;

  private CampaignImport() {}

  /// Creates them.
  ///
  /// @param id the last segment of the campaign's name; empty to let the service choose
  /// @return the campaign with its experiments counted
  static Campaign run(Connection connection, CampaignFile file, String id) {
    Campaign created =
        connection
            .campaigns()
            .createCampaign(
                CreateCampaignRequest.newBuilder()
                    .setCampaign(file.getCampaign())
                    .setCampaignId(id)
                    .setRequestId(UUID.randomUUID().toString())
                    .build());
    List<Experiment> experiments = file.getExperimentsList();
    for (int from = 0; from < experiments.size(); from += BATCH) {
      int to = Math.min(experiments.size(), from + BATCH);
      add(connection, created, experiments.subList(from, to));
    }
    return connection
        .campaigns()
        .getCampaign(GetCampaignRequest.newBuilder().setName(created.getName()).build());
  }

  private static void add(Connection connection, Campaign campaign, List<Experiment> experiments) {
    BatchCreateExperimentsRequest.Builder batch =
        BatchCreateExperimentsRequest.newBuilder()
            .setParent(campaign.getName())
            .setRequestId(UUID.randomUUID().toString());
    for (Experiment experiment : experiments) {
      batch.addRequests(
          CreateExperimentRequest.newBuilder()
              .setExperiment(unleased(experiment))
              .setExperimentId(ResourceName.id(experiment.getName())));
    }
    connection.experiments().batchCreateExperiments(batch.build());
  }

  // Leases stay where they were given.
  private static Experiment unleased(Experiment experiment) {
    if (experiment.getState() != ExperimentState.EXPERIMENT_STATE_LEASED) {
      return experiment;
    }
    boolean begun = experiment.getMeasurementsCount() > 0;
    return experiment.toBuilder()
        .setState(
            begun
                ? ExperimentState.EXPERIMENT_STATE_RUNNING
                : ExperimentState.EXPERIMENT_STATE_SUGGESTED)
        .setStation(begun ? experiment.getStation() : "")
        .build();
  }
}

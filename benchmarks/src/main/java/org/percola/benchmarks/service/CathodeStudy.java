package org.percola.benchmarks.service;

import io.grpc.Channel;
import java.util.ArrayList;
import java.util.List;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.Campaign;
import org.percola.v1.CampaignFile;
import org.percola.v1.CampaignServiceGrpc;
import org.percola.v1.CompositeCathodeTemplate;
import org.percola.v1.CreateCampaignRequest;
import org.percola.v1.CreateExperimentRequest;
import org.percola.v1.Experiment;
import org.percola.v1.ExperimentServiceGrpc;
import org.percola.v1.GetCampaignRequest;
import org.percola.v1.GetExperimentRequest;
import org.percola.v1.ListExperimentsRequest;
import org.percola.v1.Measurement;
import org.percola.v1.RecordResultsRequest;
import org.percola.v1.RenderTemplateRequest;
import org.percola.v1.TemplateServiceGrpc;

/// A campaign of composite cathodes as labs have them, with the published experiments several times
/// over, and the calls that a page about it makes.
final class CathodeStudy {
  private static final int COPIES = 10;

  /// Experiments on a page of a table.
  private static final int PAGE = 10;

  private final Campaign campaign;
  private final List<Experiment> experiments;

  private CathodeStudy(Campaign campaign, List<Experiment> experiments) {
    this.campaign = campaign;
    this.experiments = List.copyOf(experiments);
  }

  /// Makes so many at a server.
  static List<CathodeStudy> make(Channel server, int count) {
    List<CathodeStudy> studies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      studies.add(make(server, "study " + i));
    }
    return studies;
  }

  /// Makes one at a server.
  static CathodeStudy make(Channel server, String displayName) {
    CompositeCathodeTemplate template =
        CompositeCathodeTemplate.newBuilder()
            .setDisplayName(displayName)
            .setIncludeLiterature(true)
            .build();
    CampaignFile file =
        TemplateServiceGrpc.newBlockingStub(server)
            .renderTemplate(
                RenderTemplateRequest.newBuilder().setCompositeCathode(template).build());
    Campaign campaign =
        CampaignServiceGrpc.newBlockingStub(server)
            .createCampaign(
                CreateCampaignRequest.newBuilder().setCampaign(file.getCampaign()).build());
    BatchCreateExperimentsRequest.Builder batch =
        BatchCreateExperimentsRequest.newBuilder().setParent(campaign.getName());
    for (int copy = 0; copy < COPIES; copy++) {
      file.getExperimentsList()
          .forEach(e ->
              batch.addRequests(
                  CreateExperimentRequest.newBuilder()
                      .setExperiment(e.toBuilder().clearName().clearEtag())));
    }
    return new CathodeStudy(
        campaign,
        ExperimentServiceGrpc.newBlockingStub(server)
            .batchCreateExperiments(batch.build())
            .getExperimentsList());
  }

  /// Looks at the campaign, at an experiment, at a page of experiments, in turn.
  Call<?, ?> read(long number) {
    return switch ((int) (number % 3)) {
      case 0 ->
          new Call<>(
              CampaignServiceGrpc.getGetCampaignMethod(),
              GetCampaignRequest.newBuilder().setName(campaign.getName()).build());
      case 1 ->
          new Call<>(
              ExperimentServiceGrpc.getGetExperimentMethod(),
              GetExperimentRequest.newBuilder().setName(experiment(number).getName()).build());
      default ->
          new Call<>(
              ExperimentServiceGrpc.getListExperimentsMethod(),
              ListExperimentsRequest.newBuilder()
                  .setParent(campaign.getName())
                  .setPageSize(PAGE)
                  .build());
    };
  }

  /// Another replicate of what an experiment measured first.
  Call<?, ?> tell(long number) {
    Experiment experiment = experiment(number);
    Measurement first = experiment.getMeasurements(0);
    return new Call<>(
        ExperimentServiceGrpc.getRecordResultsMethod(),
        RecordResultsRequest.newBuilder()
            .setName(experiment.getName())
            .addMeasurements(
                Measurement.newBuilder()
                    .setOutcome(first.getOutcome())
                    .setUnit(first.getUnit())
                    .setExact(first.getExact()))
            .build());
  }

  private Experiment experiment(long number) {
    return experiments.get((int) (number % experiments.size()));
  }
}

package org.percola.server.grpc;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.planning.DesignForecast;
import org.percola.optimizer.planning.Diagnosis;
import org.percola.optimizer.planning.Diagnostician;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.Recommendation;
import org.percola.optimizer.planning.RemainingGain;
import org.percola.server.convert.DesignTableConverter;
import org.percola.server.convert.DiagnosisConverter;
import org.percola.server.convert.ExperimentConverter;
import org.percola.server.convert.ForecastConverter;
import org.percola.server.convert.PlanningRequests;
import org.percola.server.convert.RemainingGainConverter;
import org.percola.server.convert.ResourceName;
import org.percola.server.convert.Violations;
import org.percola.server.store.CampaignStore;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.DiagnoseCampaignResponse;
import org.percola.v1.GetBestRequest;
import org.percola.v1.GetBestResponse;
import org.percola.v1.PlanningServiceGrpc;
import org.percola.v1.PredictDesignsRequest;
import org.percola.v1.PredictDesignsResponse;
import org.percola.v1.ReplayExperimentRequest;
import org.percola.v1.ReplayExperimentResponse;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.SuggestExperimentsResponse;

/// The calls that answer from a campaign's beliefs.
public final class PlanningCalls extends PlanningServiceGrpc.PlanningServiceImplBase {
  private final CampaignStore store;
  private final ComputePool compute;
  private final Planner planner;
  private final SuggestProtocol suggestions;
  private final ReplayProtocol replays;

  public PlanningCalls(
      CampaignStore store, ComputePool compute, Planner planner, SuggestProtocol suggestions) {
    this.store = store;
    this.compute = compute;
    this.planner = planner;
    this.suggestions = suggestions;
    this.replays = new ReplayProtocol(store, compute, planner);
  }

  @Override
  public void suggestExperiments(
      SuggestExperimentsRequest request, StreamObserver<SuggestExperimentsResponse> caller) {
    String id = id("parent", request.getParent());
    Answers.send(
        caller,
        () ->
            request.getValidateOnly()
                ? suggestions.tryOut(request, id)
                : suggestions.suggest(request, id));
  }

  @Override
  public void predictDesigns(
      PredictDesignsRequest request, StreamObserver<PredictDesignsResponse> caller) {
    Campaign campaign = store.snapshot(id("parent", request.getParent()));
    Violations at = Violations.ofRequest();
    List<Design> designs =
        DesignTableConverter.fromProto(request.getDesigns(), campaign.space(), at.at("designs"));
    at.refuse();
    long seed = request.hasSeed() ? request.getSeed() : PlanningRequests.seed(campaign);
    List<DesignForecast> forecasts = compute.run(() -> planner.predict(campaign, designs, seed));
    Answers.send(
        caller,
        () ->
            PredictDesignsResponse.newBuilder()
                .setForecasts(ForecastConverter.toTable(forecasts, campaign.id()))
                .setSeed(seed)
                .setRevision(campaign.revision())
                .build());
  }

  @Override
  public void getBest(GetBestRequest request, StreamObserver<GetBestResponse> caller) {
    Campaign campaign = store.snapshot(id("name", request.getName()));
    long seed = request.hasSeed() ? request.getSeed() : PlanningRequests.seed(campaign);
    double tolerance = PlanningRequests.tolerance(request);
    Recommendation best = compute.run(() -> planner.recommend(campaign, seed, tolerance));
    GetBestResponse.Builder answer =
        GetBestResponse.newBuilder()
            .setRecommended(ForecastConverter.toProto(best.recommended(), campaign.id()))
            .setSeed(best.seed())
            .setRevision(best.revision());
    Experiment experiment = best.bestExperiment();
    if (experiment != null) {
      answer.setBestExperiment(
          ExperimentConverter.toProto(store.experiment(campaign.id(), experiment.id())));
    }
    DesignForecast forecast = best.bestExperimentForecast();
    if (forecast != null) {
      answer.setBestExperimentForecast(ForecastConverter.toProto(forecast, campaign.id()));
    }
    RemainingGain remaining = best.remaining();
    if (remaining != null) {
      answer.setRemaining(RemainingGainConverter.toProto(remaining));
    }
    Answers.send(caller, answer::build);
  }

  @Override
  public void replayExperiment(
      ReplayExperimentRequest request, StreamObserver<ReplayExperimentResponse> caller) {
    Violations at = Violations.ofRequest();
    ResourceName.Experiment name = ResourceName.readExperiment("name", request.getName(), at);
    at.refuse();
    Answers.send(caller, () -> replays.replay(name));
  }

  @Override
  public void diagnoseCampaign(
      DiagnoseCampaignRequest request, StreamObserver<DiagnoseCampaignResponse> caller) {
    Campaign campaign = store.snapshot(id("name", request.getName()));
    long seed = request.hasSeed() ? request.getSeed() : PlanningRequests.seed(campaign);
    int folds = PlanningRequests.folds(request, campaign);
    Diagnosis diagnosis = compute.run(() -> Diagnostician.of(campaign, folds, seed));
    Answers.send(caller, () -> DiagnosisConverter.toProto(diagnosis, campaign.id()));
  }

  private static String id(String field, String name) {
    Violations at = Violations.ofRequest();
    String id = ResourceName.readCampaign(field, name, at);
    at.refuse();
    return id;
  }
}

package org.percola.server.grpc;

import com.google.longrunning.Operation;
import io.grpc.stub.StreamObserver;
import java.util.List;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Experiment;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.planning.DesignForecast;
import org.percola.optimizer.planning.Planner;
import org.percola.optimizer.planning.Recommendation;
import org.percola.optimizer.planning.RemainingGain;
import org.percola.optimizer.planning.TradeOff;
import org.percola.server.convert.DesignTableConverter;
import org.percola.server.convert.ExperimentConverter;
import org.percola.server.convert.ForecastConverter;
import org.percola.server.convert.PlanningRequests;
import org.percola.server.convert.RemainingGainConverter;
import org.percola.server.convert.ResourceName;
import org.percola.server.convert.TradeOffConverter;
import org.percola.server.convert.Violations;
import org.percola.server.grpc.ComputePool.Admitted;
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
  private final LongPlanning operations;

  public PlanningCalls(
      CampaignStore store,
      ComputePool compute,
      Planner planner,
      SuggestProtocol suggestions,
      LongPlanning operations) {
    this.operations = operations;
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
  public void startSuggestExperiments(
      SuggestExperimentsRequest request, StreamObserver<Operation> caller) {
    String id = id("parent", request.getParent());
    Answers.send(caller, () -> operations.start(request, id));
  }

  @Override
  public void predictDesigns(
      PredictDesignsRequest request, StreamObserver<PredictDesignsResponse> caller) {
    String id = id("parent", request.getParent());
    PredictDesignsResponse answer = compute.admit(in -> predict(in, request, id));
    Answers.send(caller, () -> answer);
  }

  private PredictDesignsResponse predict(Admitted in, PredictDesignsRequest request, String id) {
    Campaign campaign = store.snapshot(id);
    Violations at = Violations.ofRequest();
    List<Design> designs =
        DesignTableConverter.asked(request.getDesigns(), campaign.space(), at.at("designs"));
    at.refuse();
    long seed = request.hasSeed() ? request.getSeed() : PlanningRequests.seed(campaign);
    List<DesignForecast> forecasts = in.compute(() -> planner.predict(campaign, designs, seed));
    return PredictDesignsResponse.newBuilder()
        .setForecasts(ForecastConverter.toTable(forecasts, id))
        .setSeed(seed)
        .setRevision(campaign.revision())
        .build();
  }

  @Override
  public void getBest(GetBestRequest request, StreamObserver<GetBestResponse> caller) {
    String id = id("name", request.getName());
    PlanningRequests.check(request);
    GetBestResponse answer = compute.admit(in -> best(in, request, id));
    Answers.send(caller, () -> answer);
  }

  private GetBestResponse best(Admitted in, GetBestRequest request, String id) {
    Campaign campaign = store.snapshot(id);
    long seed = request.hasSeed() ? request.getSeed() : PlanningRequests.seed(campaign);
    Recommendation best =
        in.compute(() ->
            planner.recommend(campaign, seed, request.getTolerance(), request.getTradeOffs()));
    GetBestResponse.Builder answer =
        GetBestResponse.newBuilder()
            .setRecommended(ForecastConverter.toProto(best.recommended(), campaign.id()))
            .setBestExperimentNearest(best.bestExperimentNearest())
            .setRecommendedNearest(best.recommendedNearest())
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
    answer.addAllMeasuredTradeOffs(tradeOffs(best.measuredTradeOffs(), campaign.id()));
    answer.addAllTradeOffs(tradeOffs(best.tradeOffs(), campaign.id()));
    RemainingGain remaining = best.remaining();
    if (remaining != null) {
      answer.setRemaining(RemainingGainConverter.toProto(remaining));
    }
    return answer.build();
  }

  private static List<org.percola.v1.TradeOff> tradeOffs(List<TradeOff> all, String campaignId) {
    return all.stream().map(one -> TradeOffConverter.toProto(one, campaignId)).toList();
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
    String id = id("name", request.getName());
    Answers.send(caller, () -> operations.diagnoses().diagnose(request, id));
  }

  @Override
  public void startDiagnoseCampaign(
      DiagnoseCampaignRequest request, StreamObserver<Operation> caller) {
    String id = id("name", request.getName());
    Answers.send(caller, () -> operations.start(request, id));
  }

  private static String id(String field, String name) {
    Violations at = Violations.ofRequest();
    String id = ResourceName.readCampaign(field, name, at);
    at.refuse();
    return id;
  }
}

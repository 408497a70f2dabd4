package org.percola.server.convert;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.acquisition.Strategy;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.planning.Diagnostician;
import org.percola.optimizer.planning.Sharing;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.GetBestRequest;
import org.percola.v1.SuggestExperimentsRequest;

/// Requests for plans.
public final class PlanningRequests {
  private static final long SEED_MIX = 0x9E3779B97F4A7C15L;

  /// Each is a search.
  private static final int MOST_TRADE_OFFS = 100;

  private PlanningRequests() {}

  /// The seed of a request that names none: the same for the same campaign at the same revision,
  /// and never negative, so that people can type it.
  public static long seed(Campaign campaign) {
    long hash = campaign.revision();
    for (byte letter : campaign.id().getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ letter) * SEED_MIX;
    }
    return (hash ^ (hash >>> 32)) & Integer.MAX_VALUE;
  }

  /// What is asked of the planner.
  ///
  /// @throws InvalidRequestException with everything that is wrong
  public static SuggestRequest read(SuggestExperimentsRequest request, Campaign campaign) {
    Violations at = Violations.ofRequest();
    int count = request.getCount() == 0 ? 1 : request.getCount();
    if (count < 1 || count > SuggestRequest.MAX_COUNT) {
      at.add("count", count, "1 to " + SuggestRequest.MAX_COUNT);
      count = 1;
    }
    SubSpace within = SubSpaceConverter.fromProto(request, campaign, at);
    Sharing sharing = sharing(request, campaign.space(), at);
    int budget = request.getBudget();
    if (budget < 0) {
      at.add("budget", budget, "0 or more");
    }
    Strategy strategy = StrategyConverter.fromProto(request.getStrategy(), at.at("strategy"));
    Double costWeight = costWeight(request, campaign, at);
    if (!at.clean()) {
      SubSpaceConverter.noteExhausted(request, within, campaign, at);
    }
    at.refuse();
    long seed = request.hasSeed() ? request.getSeed() : seed(campaign);
    return new SuggestRequest(count, seed, within, sharing, budget, strategy, costWeight);
  }

  private static Sharing sharing(
      SuggestExperimentsRequest request, DesignSpace space, Violations at) {
    for (int i = 0; i < request.getSharedParametersCount(); i++) {
      String name = request.getSharedParameters(i);
      if (!space.has(name)) {
        at.at("shared_parameters", i)
            .add(name + ": unknown (expected: one of " + space.names() + ")");
      } else if (request.getSharedParametersList().indexOf(name) < i) {
        at.at("shared_parameters", i).add(name + ": a second time (expected: once)");
      }
    }
    int settings = request.getSharedSettings();
    if (settings < 0) {
      at.add("shared_settings", settings, "0 or more");
    } else if (settings > 1 && request.getSharedParametersCount() == 0) {
      at.add("shared_settings", settings, "0 or 1 without shared_parameters");
    }
    return new Sharing(request.getSharedParametersList(), Math.max(1, settings));
  }

  private static @Nullable Double costWeight(
      SuggestExperimentsRequest request, Campaign campaign, Violations at) {
    if (!request.hasCostWeight()) {
      return null;
    }
    double weight = request.getCostWeight();
    if (!(weight >= 0 && weight <= 1)) {
      at.add("cost_weight", weight, "0 to 1");
      return null;
    }
    if (campaign.cost() == null) {
      at.add("cost_weight", weight, "a campaign that says what designs cost");
    }
    return weight;
  }

  /// The number of folds that a diagnosis is asked for, 0 for the usual.
  ///
  /// @throws InvalidRequestException when the campaign has too few experiments for them
  public static int folds(DiagnoseCampaignRequest request, Campaign campaign) {
    Violations at = Violations.ofRequest();
    if (!Diagnostician.possible(campaign, request.getFolds())) {
      int experiments = Diagnostician.experiments(campaign);
      at.add(
          "folds",
          request.getFolds(),
          experiments < 2
              ? "0 for the usual: with " + experiments + " experiments there is nothing to divide"
              : "2 to "
                  + experiments
                  + ", the number of experiments with results; 0 for the usual");
    }
    at.refuse();
    return request.getFolds();
  }

  /// Refuses a tolerance that is none, and too many trade-offs.
  ///
  /// @throws InvalidRequestException with everything that is wrong
  public static void check(GetBestRequest request) {
    Violations at = Violations.ofRequest();
    double tolerance = at.finite("tolerance", request.getTolerance());
    if (tolerance < 0) {
      at.add("tolerance", tolerance, "0 or more");
    }
    int tradeOffs = request.getTradeOffs();
    if (tradeOffs < 0 || tradeOffs > MOST_TRADE_OFFS) {
      at.add("trade_offs", tradeOffs, "0 to " + MOST_TRADE_OFFS);
    }
    at.refuse();
  }
}

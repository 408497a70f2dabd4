package org.percola.server.convert;

import java.nio.charset.StandardCharsets;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.constraint.SubSpace;
import org.percola.optimizer.planning.Diagnostician;
import org.percola.optimizer.planning.SuggestRequest;
import org.percola.v1.DiagnoseCampaignRequest;
import org.percola.v1.SuggestExperimentsRequest;

/// Requests for plans.
public final class PlanningRequests {
  private static final long SEED_MIX = 0x9E3779B97F4A7C15L;

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
    at.refuse();
    return new SuggestRequest(
        count, request.hasSeed() ? request.getSeed() : seed(campaign), within);
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
}

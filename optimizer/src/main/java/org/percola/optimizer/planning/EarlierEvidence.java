package org.percola.optimizer.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.EarlierCampaign;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.design.Design;

/// What an earlier campaign has to say: results that count, and which of its designs could be made.
/// As in a campaign of its own, a dead cell is a design that could not be made, see [DeadCells].
///
/// @param dead positions of designs that gave dead cells
record EarlierEvidence(EarlierCampaign campaign, Set<Integer> dead) {
  EarlierEvidence {
    dead = Set.copyOf(dead);
  }

  /// @param learner whose beliefs say which outcome tells dead cells
  static EarlierEvidence of(EarlierCampaign campaign, Campaign learner) {
    Set<Integer> dead = new HashSet<>();
    for (Outcome outcome : learner.outcomes()) {
      if (DeadCells.toldBy(outcome)) {
        means(campaign, outcome.name())
            .forEach((row, mean) -> {
              if (DeadCells.dead(mean)) {
                dead.add(row);
              }
            });
      }
    }
    return new EarlierEvidence(campaign, dead);
  }

  /// Those of all earlier campaigns.
  static List<EarlierEvidence> all(Campaign learner) {
    return learner.earlierCampaigns().stream().map(earlier -> of(earlier, learner)).toList();
  }

  /// The mean of an outcome for each design; NaN where some of it are only bounds, as in
  /// [Observation#mean].
  private static Map<Integer, Double> means(EarlierCampaign campaign, String outcome) {
    return campaign.results().stream()
        .filter(result -> result.outcome().equals(outcome))
        .collect(
            Collectors.groupingBy(
                EarlierCampaign.Result::design,
                Collectors.averagingDouble(result ->
                    result.value() instanceof Measurement.Value.Exact(double number)
                        ? number
                        : Double.NaN)));
  }

  /// Results that say something about the outcome, in their order.
  List<EarlierCampaign.Result> results() {
    return campaign.results().stream().filter(result -> !dead.contains(result.design())).toList();
  }

  /// Designs that could be made and measured, each once.
  List<Design> made() {
    return results().stream()
        .map(EarlierCampaign.Result::design)
        .distinct()
        .map(campaign.designs()::get)
        .toList();
  }

  /// Designs that could not, dead cells first.
  List<Design> notMade() {
    List<Design> designs = new ArrayList<>();
    dead.stream().sorted().map(campaign.designs()::get).forEach(designs::add);
    campaign.infeasible().stream().map(campaign.designs()::get).forEach(designs::add);
    return designs;
  }

  /// What is to be said of designs that could not be made, or null when all could.
  @Nullable String note() {
    int failed = notMade().size();
    return failed == 0
        ? null
        : "Earlier campaign %s: %d of %d designs could not be made or gave dead cells; designs like them are avoided."
            .formatted(campaign.name(), failed, failed + made().size());
  }
}

package org.percola.optimizer.planning;

import java.util.List;
import java.util.Objects;
import org.percola.optimizer.campaign.Campaign;
import org.percola.optimizer.campaign.Measurement;
import org.percola.optimizer.planning.Observation.Result;

/// Results that are stored, but that nothing is learned from as they stand: plans say so too, but
/// whoever reports a result is the one who can still look at it.
public final class UnlearnedResults {
  private UnlearnedResults() {}

  /// One sentence for each such result, in their order.
  ///
  /// @param told results of outcomes of the campaign
  public static List<String> notes(Campaign campaign, List<Measurement> told) {
    return told.stream()
        .map(result -> Results.objection(campaign.outcome(result.outcome()), Result.of(result)))
        .filter(Objects::nonNull)
        .toList();
  }
}

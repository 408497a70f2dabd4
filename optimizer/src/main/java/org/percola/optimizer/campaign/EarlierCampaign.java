package org.percola.optimizer.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;

/// Results of another campaign, taken over by value: what is learned from them stays the same
/// whatever becomes of that campaign.
///
/// @param name unique among the earlier campaigns
/// @param designs in this campaign's parameters; they may lie outside its bounds
/// @param results of those designs, in this campaign's units
/// @param infeasible positions of the designs that could not be made or measured because of what
///   they are, from 0; they have no results
public record EarlierCampaign(
    String name, List<Design> designs, List<Result> results, List<Integer> infeasible) {
  public EarlierCampaign {
    designs = List.copyOf(designs);
    results = List.copyOf(results);
    infeasible = List.copyOf(infeasible);
  }

  /// A campaign all of whose designs could be made.
  public EarlierCampaign(String name, List<Design> designs, List<Result> results) {
    this(name, designs, results, List.of());
  }

  /// One result.
  ///
  /// @param design the position of its design, from 0
  /// @param outcome a measured outcome of this campaign
  /// @param standardError in the outcome's unit; null when not known
  public record Result(
      int design, String outcome, Measurement.Value value, @Nullable Double standardError) {
    public Result {
      if (standardError != null && !(standardError > 0 && Double.isFinite(standardError))) {
        throw new IllegalArgumentException(
            outcome + ": standard error " + standardError + " (expected: > 0)");
      }
    }
  }
}

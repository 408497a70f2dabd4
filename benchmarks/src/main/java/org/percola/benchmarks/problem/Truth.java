package org.percola.benchmarks.problem;

import java.util.List;
import java.util.Map;
import org.percola.optimizer.acquisition.Goals;
import org.percola.optimizer.campaign.OutcomeConstraint;

/// What a design truly results in.
///
/// @param outcomes free of noise, by name
/// @param feasible whether every limit on outcomes is kept
public record Truth(Map<String, Double> outcomes, boolean feasible) {
  public Truth {
    outcomes = Map.copyOf(outcomes);
  }

  /// Rounding of a limit that an optimum lies on, as a share of the limit or of 1.
  private static final double ROUNDING = 1e-9;

  static Truth of(Map<String, Double> outcomes, List<OutcomeConstraint> limits) {
    boolean feasible =
        limits.stream()
            .allMatch(
                limit -> Goals.slack(limit, value(outcomes, limit.outcome())) >= -slip(limit));
    return new Truth(outcomes, feasible);
  }

  /// The value of an outcome.
  ///
  /// @throws IllegalArgumentException when there is none of that name
  public double value(String outcome) {
    return value(outcomes, outcome);
  }

  private static double value(Map<String, Double> outcomes, String outcome) {
    Double value = outcomes.get(outcome);
    if (value == null) {
      throw new IllegalArgumentException(
          outcome + ": no such outcome (expected: one of " + outcomes.keySet() + ")");
    }
    return value;
  }

  private static double slip(OutcomeConstraint limit) {
    return ROUNDING * Math.max(1, Math.abs(limit.limit()));
  }
}

package org.percola.optimizer.campaign;

/// A limit on an outcome: known only after the experiment, so held with a probability.
///
/// @param limit in the outcome's unit
public record OutcomeConstraint(String outcome, Relation relation, double limit) {
  public OutcomeConstraint {
    if (!Double.isFinite(limit)) {
      throw new IllegalArgumentException(outcome + ": limit " + limit + " (expected: finite)");
    }
  }

  /// Whether nothing meets both.
  public boolean contradicts(OutcomeConstraint other) {
    double room = relation == Relation.AT_MOST ? limit - other.limit : other.limit - limit;
    return other.outcome.equals(outcome) && other.relation != relation && room < 0;
  }

  /// On which side of the limit the outcome must lie.
  public enum Relation {
    AT_LEAST,
    AT_MOST
  }
}

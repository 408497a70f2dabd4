package org.percola.server.convert;

import org.jspecify.annotations.Nullable;
import org.percola.optimizer.campaign.Cost;

/// What designs cost.
final class CostConverter {
  private CostConverter() {}

  static org.percola.v1.Cost toProto(Cost cost) {
    org.percola.v1.Cost.Builder proto =
        org.percola.v1.Cost.newBuilder().setExpression(cost.expression()).setUnit(cost.unit());
    Double budget = cost.budget();
    if (budget != null) {
      proto.setBudget(budget);
    }
    return proto.build();
  }

  /// The cost, or null after a violation.
  static @Nullable Cost fromProto(org.percola.v1.Cost proto, Violations at) {
    at.text("expression", proto.getExpression());
    at.text("unit", proto.getUnit());
    return at.build(() ->
        new Cost(
            proto.getExpression(), proto.getUnit(), proto.hasBudget() ? proto.getBudget() : null));
  }
}

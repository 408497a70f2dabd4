package org.percola.server.convert;

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

  /// The cost; without its budget after a violation, so that its expression can still be judged.
  static Cost fromProto(org.percola.v1.Cost proto, Violations at) {
    at.text("expression", proto.getExpression());
    at.text("unit", proto.getUnit());
    Cost read =
        at.at("budget")
            .build(() ->
                new Cost(
                    proto.getExpression(),
                    proto.getUnit(),
                    proto.hasBudget() ? proto.getBudget() : null));
    return read == null ? new Cost(proto.getExpression(), proto.getUnit(), null) : read;
  }
}

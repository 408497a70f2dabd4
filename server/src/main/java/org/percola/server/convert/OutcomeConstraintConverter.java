package org.percola.server.convert;

import org.percola.optimizer.campaign.OutcomeConstraint;
import org.percola.optimizer.campaign.OutcomeConstraint.Relation;

/// Limits on outcomes.
final class OutcomeConstraintConverter {
  private OutcomeConstraintConverter() {}

  static org.percola.v1.OutcomeConstraint toProto(OutcomeConstraint constraint) {
    return org.percola.v1.OutcomeConstraint.newBuilder()
        .setOutcome(constraint.outcome())
        .setRelation(
            switch (constraint.relation()) {
              case AT_LEAST -> org.percola.v1.Relation.RELATION_AT_LEAST;
              case AT_MOST -> org.percola.v1.Relation.RELATION_AT_MOST;
            })
        .setLimit(constraint.limit())
        .build();
  }

  static OutcomeConstraint fromProto(org.percola.v1.OutcomeConstraint proto, Violations at) {
    at.text("outcome", proto.getOutcome());
    Relation relation =
        switch (proto.getRelation()) {
          case RELATION_AT_LEAST -> Relation.AT_LEAST;
          case RELATION_AT_MOST -> Relation.AT_MOST;
          case RELATION_EQUAL, RELATION_UNSPECIFIED, UNRECOGNIZED -> {
            at.add(
                "relation",
                Violations.given(proto.getRelation(), proto.getRelationValue()),
                "RELATION_AT_LEAST or RELATION_AT_MOST");
            yield Relation.AT_LEAST;
          }
        };
    return new OutcomeConstraint(
        proto.getOutcome(), relation, at.finite("limit", proto.getLimit()));
  }
}

package org.percola.server.convert;

import org.percola.optimizer.constraint.DesignConstraint.Relation;

/// On which side of a limit a design must lie.
final class RelationConverter {
  private RelationConverter() {}

  static org.percola.v1.Relation toProto(Relation relation) {
    return switch (relation) {
      case AT_LEAST -> org.percola.v1.Relation.RELATION_AT_LEAST;
      case AT_MOST -> org.percola.v1.Relation.RELATION_AT_MOST;
      case EQUAL -> org.percola.v1.Relation.RELATION_EQUAL;
    };
  }

  /// @param number which number the relation has in the request
  static Relation fromProto(org.percola.v1.Relation relation, int number, Violations at) {
    return switch (relation) {
      case RELATION_AT_LEAST -> Relation.AT_LEAST;
      case RELATION_AT_MOST -> Relation.AT_MOST;
      case RELATION_EQUAL -> Relation.EQUAL;
      case RELATION_UNSPECIFIED, UNRECOGNIZED -> {
        at.add(
            "relation",
            Violations.given(relation, number),
            "RELATION_AT_LEAST, RELATION_AT_MOST or RELATION_EQUAL");
        yield Relation.AT_MOST;
      }
    };
  }
}

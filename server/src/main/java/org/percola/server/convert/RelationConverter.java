package org.percola.server.convert;

import org.percola.optimizer.constraint.DesignConstraint.Relation;

/// On which side of a limit a design must lie.
final class RelationConverter {
  private RelationConverter() {}

  static org.percola.v1.Relation toProto(Relation relation) {
    return switch (relation) {
      case AT_LEAST -> org.percola.v1.Relation.RELATION_AT_LEAST;
      case AT_MOST -> org.percola.v1.Relation.RELATION_AT_MOST;
    };
  }

  static Relation fromProto(org.percola.v1.Relation relation, Violations at) {
    return switch (relation) {
      case RELATION_AT_LEAST -> Relation.AT_LEAST;
      case RELATION_AT_MOST -> Relation.AT_MOST;
      case RELATION_UNSPECIFIED, UNRECOGNIZED -> {
        at.add("relation", relation, "RELATION_AT_LEAST or RELATION_AT_MOST");
        yield Relation.AT_MOST;
      }
    };
  }
}

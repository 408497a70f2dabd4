package org.percola.server.convert;

import org.percola.optimizer.constraint.Assessment;
import org.percola.optimizer.constraint.DesignConstraint;

/// How designs stand towards limits.
final class AssessmentConverter {
  private AssessmentConverter() {}

  static org.percola.v1.Assessment toProto(Assessment assessment) {
    DesignConstraint constraint = assessment.constraint();
    return org.percola.v1.Assessment.newBuilder()
        .setConstraint(constraint.name())
        .setValue(assessment.value())
        .setLimit(assessment.limit())
        .setUnit(assessment.unit())
        .setMargin(assessment.margin())
        .setRelativeMargin(assessment.relativeMargin())
        .setProbabilityBroken(assessment.probabilityBroken())
        .setSatisfied(assessment.satisfied())
        .setRelation(RelationConverter.toProto(assessment.relation()))
        .setSeverity(ConstraintConverter.toProto(constraint.severity()))
        .setSource(constraint.source())
        .build();
  }
}

package org.percola.server.convert;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.Assessment;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;

/// Limits on designs, and how designs stand towards them.
final class ConstraintConverter {
  private static final double MEDIAN = 0.5;

  private ConstraintConverter() {}

  static org.percola.v1.DesignConstraint toProto(DesignConstraint constraint) {
    org.percola.v1.DesignConstraint.Builder proto =
        org.percola.v1.DesignConstraint.newBuilder()
            .setName(constraint.name())
            .setSeverity(toProto(constraint.severity()))
            .setSource(constraint.source());
    switch (constraint) {
      case DesignConstraint.Linear c ->
          proto
              .getLinearBuilder()
              .putAllCoefficients(new TreeMap<>(c.coefficients()))
              .setRelation(toProto(c.relation()))
              .setLimit(c.limit())
              .setUnit(c.unit());
      case DesignConstraint.Physics c ->
          proto
              .getPhysicsBuilder()
              .setQuantity(c.quantity())
              .setRelation(toProto(c.relation()))
              .setLimit(c.limit())
              .setUnit(c.unit())
              .setTolerance(c.tolerance())
              .putAllColumns(new TreeMap<>(c.columns()));
    }
    return proto.build();
  }

  /// The constraint, or null after a violation.
  static @Nullable DesignConstraint fromProto(
      org.percola.v1.DesignConstraint proto, Violations at) {
    at.text("name", proto.getName());
    Severity severity = fromProto(proto.getSeverity(), at);
    return switch (proto.getKindCase()) {
      case LINEAR -> linear(proto, proto.getLinear(), severity, at.at("linear"));
      case PHYSICS -> physics(proto, proto.getPhysics(), severity, at.at("physics"));
      case KIND_NOT_SET -> {
        at.add(proto.getName() + ": no kind (expected: linear or physics)");
        yield null;
      }
    };
  }

  static org.percola.v1.Assessment toProto(Assessment assessment) {
    DesignConstraint constraint = assessment.constraint();
    Relation relation =
        switch (constraint) {
          case DesignConstraint.Linear c -> c.relation();
          case DesignConstraint.Physics c -> c.relation();
        };
    return org.percola.v1.Assessment.newBuilder()
        .setConstraint(constraint.name())
        .setValue(assessment.value())
        .setLimit(assessment.limit())
        .setUnit(assessment.unit())
        .setMargin(assessment.margin())
        .setRelativeMargin(assessment.relativeMargin())
        .setProbabilityBroken(assessment.probabilityBroken())
        .setSatisfied(assessment.satisfied())
        .setRelation(toProto(relation))
        .setSeverity(toProto(constraint.severity()))
        .setSource(constraint.source())
        .build();
  }

  private static @Nullable DesignConstraint linear(
      org.percola.v1.DesignConstraint outer,
      org.percola.v1.DesignConstraint.Linear proto,
      Severity severity,
      Violations at) {
    proto
        .getCoefficientsMap()
        .forEach((name, coefficient) -> at.at("coefficients", name).finite("", coefficient));
    Relation relation = fromProto(proto.getRelation(), at);
    at.finite("limit", proto.getLimit());
    at.text("unit", proto.getUnit());
    return at.build(() ->
        new DesignConstraint.Linear(
            outer.getName(),
            proto.getCoefficientsMap(),
            relation,
            proto.getLimit(),
            proto.getUnit(),
            severity,
            outer.getSource()));
  }

  private static @Nullable DesignConstraint physics(
      org.percola.v1.DesignConstraint outer,
      org.percola.v1.DesignConstraint.Physics proto,
      Severity severity,
      Violations at) {
    at.text("quantity", proto.getQuantity());
    Relation relation = fromProto(proto.getRelation(), at);
    at.finite("limit", proto.getLimit());
    at.text("unit", proto.getUnit());
    double tolerance = proto.hasTolerance() ? proto.getTolerance() : MEDIAN;
    return at.build(() ->
        new DesignConstraint.Physics(
            outer.getName(),
            proto.getQuantity(),
            relation,
            proto.getLimit(),
            proto.getUnit(),
            tolerance,
            severity,
            outer.getSource(),
            proto.getColumnsMap()));
  }

  private static org.percola.v1.Relation toProto(Relation relation) {
    return switch (relation) {
      case AT_LEAST -> org.percola.v1.Relation.RELATION_AT_LEAST;
      case AT_MOST -> org.percola.v1.Relation.RELATION_AT_MOST;
    };
  }

  private static Relation fromProto(org.percola.v1.Relation relation, Violations at) {
    return switch (relation) {
      case RELATION_AT_LEAST -> Relation.AT_LEAST;
      case RELATION_AT_MOST -> Relation.AT_MOST;
      case RELATION_UNSPECIFIED, UNRECOGNIZED -> {
        at.add("relation", relation, "RELATION_AT_LEAST or RELATION_AT_MOST");
        yield Relation.AT_MOST;
      }
    };
  }

  private static org.percola.v1.DesignConstraint.Severity toProto(Severity severity) {
    return switch (severity) {
      case HARD -> org.percola.v1.DesignConstraint.Severity.SEVERITY_HARD;
      case SOFT -> org.percola.v1.DesignConstraint.Severity.SEVERITY_SOFT;
    };
  }

  private static Severity fromProto(
      org.percola.v1.DesignConstraint.Severity severity, Violations at) {
    return switch (severity) {
      case SEVERITY_UNSPECIFIED, SEVERITY_HARD -> Severity.HARD;
      case SEVERITY_SOFT -> Severity.SOFT;
      case UNRECOGNIZED -> {
        at.unknown("severity", severity);
        yield Severity.HARD;
      }
    };
  }
}

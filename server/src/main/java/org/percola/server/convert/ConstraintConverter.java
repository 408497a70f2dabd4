package org.percola.server.convert;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;
import org.percola.optimizer.constraint.Zone;

/// Limits on designs.
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
              .setRelation(RelationConverter.toProto(c.relation()))
              .setLimit(c.limit())
              .setUnit(c.unit());
      case DesignConstraint.Physics c ->
          proto
              .getPhysicsBuilder()
              .setQuantity(c.quantity())
              .setRelation(RelationConverter.toProto(c.relation()))
              .setLimit(c.limit())
              .setUnit(c.unit())
              .setTolerance(c.tolerance())
              .putAllColumns(new TreeMap<>(c.columns()));
      case DesignConstraint.Ratio c -> proto.setRatio(SettingLimits.toProto(c));
      case DesignConstraint.Product c -> proto.setProduct(SettingLimits.toProto(c));
      case DesignConstraint.Count c -> proto.setCount(SettingLimits.toProto(c));
      case DesignConstraint.Exclusion c -> proto.setExclusion(ZoneConverter.toProto(c.zone()));
    }
    return proto.build();
  }

  /// The constraint, or null after a violation.
  static @Nullable DesignConstraint fromProto(
      org.percola.v1.DesignConstraint proto, Violations at) {
    at.text("name", proto.getName());
    Severity severity = severity(proto, at);
    return switch (proto.getKindCase()) {
      case LINEAR -> linear(proto, proto.getLinear(), severity, at.at("linear"));
      case PHYSICS -> physics(proto, proto.getPhysics(), severity, at.at("physics"));
      case RATIO -> SettingLimits.ratio(proto, severity, at.at("ratio"));
      case PRODUCT -> SettingLimits.product(proto, severity, at.at("product"));
      case COUNT -> SettingLimits.count(proto, severity, at.at("count"));
      case EXCLUSION -> {
        Zone zone = ZoneConverter.fromProto(proto.getExclusion(), at.at("exclusion"));
        yield zone == null
            ? null
            : new DesignConstraint.Exclusion(proto.getName(), zone, severity, proto.getSource());
      }
      case KIND_NOT_SET -> {
        at.add(
            proto.getName()
                + ": no kind (expected: linear, ratio, product, count, physics or exclusion)");
        yield null;
      }
    };
  }

  private static @Nullable DesignConstraint linear(
      org.percola.v1.DesignConstraint outer,
      org.percola.v1.DesignConstraint.Linear proto,
      Severity severity,
      Violations at) {
    proto
        .getCoefficientsMap()
        .forEach((name, coefficient) -> at.at("coefficients", name).finite("", coefficient));
    Relation relation =
        RelationConverter.fromProto(proto.getRelation(), proto.getRelationValue(), at);
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
    Relation relation =
        RelationConverter.fromProto(proto.getRelation(), proto.getRelationValue(), at);
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

  static org.percola.v1.DesignConstraint.Severity toProto(Severity severity) {
    return switch (severity) {
      case HARD -> org.percola.v1.DesignConstraint.Severity.SEVERITY_HARD;
      case SOFT -> org.percola.v1.DesignConstraint.Severity.SEVERITY_SOFT;
    };
  }

  private static Severity severity(org.percola.v1.DesignConstraint proto, Violations at) {
    return switch (proto.getSeverity()) {
      case SEVERITY_UNSPECIFIED, SEVERITY_HARD -> Severity.HARD;
      case SEVERITY_SOFT -> Severity.SOFT;
      case UNRECOGNIZED -> {
        at.unknown("severity", proto.getSeverityValue());
        yield Severity.HARD;
      }
    };
  }
}

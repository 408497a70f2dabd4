package org.percola.server.convert;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.constraint.DesignConstraint;
import org.percola.optimizer.constraint.DesignConstraint.Count;
import org.percola.optimizer.constraint.DesignConstraint.Product;
import org.percola.optimizer.constraint.DesignConstraint.Ratio;
import org.percola.optimizer.constraint.DesignConstraint.Relation;
import org.percola.optimizer.constraint.DesignConstraint.Severity;

/// Limits on ratios, products and counts of settings.
final class SettingLimits {
  private SettingLimits() {}

  static org.percola.v1.DesignConstraint.Ratio toProto(Ratio ratio) {
    return org.percola.v1.DesignConstraint.Ratio.newBuilder()
        .putAllNumerator(new TreeMap<>(ratio.numerator()))
        .putAllDenominator(new TreeMap<>(ratio.denominator()))
        .setRelation(RelationConverter.toProto(ratio.relation()))
        .setLimit(ratio.limit())
        .setUnit(ratio.unit())
        .build();
  }

  static org.percola.v1.DesignConstraint.Product toProto(Product product) {
    return org.percola.v1.DesignConstraint.Product.newBuilder()
        .putAllPowers(new TreeMap<>(product.powers()))
        .setRelation(RelationConverter.toProto(product.relation()))
        .setLimit(product.limit())
        .setUnit(product.unit())
        .build();
  }

  static org.percola.v1.DesignConstraint.Count toProto(Count count) {
    org.percola.v1.DesignConstraint.Count.Builder proto =
        org.percola.v1.DesignConstraint.Count.newBuilder()
            .addAllParameters(count.parameters())
            .setAtLeast(count.atLeast());
    // A count that limits nothing still has to be read back, so one of its ends is written.
    boolean ended = count.atLeast() == 0 || count.atMost() < count.parameters().size();
    return ended ? proto.setAtMost(count.atMost()).build() : proto.build();
  }

  /// The limit, or null after a violation.
  static @Nullable DesignConstraint ratio(
      org.percola.v1.DesignConstraint outer, Severity severity, Violations at) {
    org.percola.v1.DesignConstraint.Ratio proto = outer.getRatio();
    finite("numerator", proto.getNumeratorMap(), at);
    finite("denominator", proto.getDenominatorMap(), at);
    Relation relation =
        RelationConverter.fromProto(proto.getRelation(), proto.getRelationValue(), at);
    at.finite("limit", proto.getLimit());
    at.text("unit", proto.getUnit());
    return at.build(() ->
        new Ratio(
            outer.getName(),
            proto.getNumeratorMap(),
            proto.getDenominatorMap(),
            relation,
            proto.getLimit(),
            proto.getUnit(),
            severity,
            outer.getSource()));
  }

  /// The limit, or null after a violation.
  static @Nullable DesignConstraint product(
      org.percola.v1.DesignConstraint outer, Severity severity, Violations at) {
    org.percola.v1.DesignConstraint.Product proto = outer.getProduct();
    finite("powers", proto.getPowersMap(), at);
    Relation relation =
        RelationConverter.fromProto(proto.getRelation(), proto.getRelationValue(), at);
    at.finite("limit", proto.getLimit());
    at.text("unit", proto.getUnit());
    return at.build(() ->
        new Product(
            outer.getName(),
            proto.getPowersMap(),
            relation,
            proto.getLimit(),
            proto.getUnit(),
            severity,
            outer.getSource()));
  }

  /// The limit, or null after a violation.
  static @Nullable DesignConstraint count(
      org.percola.v1.DesignConstraint outer, Severity severity, Violations at) {
    org.percola.v1.DesignConstraint.Count proto = outer.getCount();
    if (proto.getAtLeast() == 0 && !proto.hasAtMost()) {
      at.add(outer.getName() + ": no limit (expected: at_least, at_most or both)");
    }
    int most = proto.hasAtMost() ? proto.getAtMost() : proto.getParametersCount();
    return at.build(() ->
        new Count(
            outer.getName(),
            proto.getParametersList(),
            proto.getAtLeast(),
            most,
            severity,
            outer.getSource()));
  }

  private static void finite(String field, Map<String, Double> entries, Violations at) {
    entries.forEach((name, value) -> at.at(field, name).finite("", value));
  }
}

package org.percola.server.convert;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.percola.cathode.performance.EnergyBasis;
import org.percola.optimizer.campaign.Outcome;
import org.percola.optimizer.campaign.PriorBelief;

/// What designs result in.
final class OutcomeConverter {
  /// The formula setting that the enum stands for.
  private static final String BASIS = "basis";

  private OutcomeConverter() {}

  static org.percola.v1.Outcome toProto(Outcome outcome) {
    org.percola.v1.Outcome.Builder proto =
        org.percola.v1.Outcome.newBuilder().setName(outcome.name()).setUnit(outcome.unit());
    switch (outcome) {
      case Outcome.Measured measured ->
          proto.getMeasuredBuilder().setBelief(BeliefConverter.toProto(measured.belief()));
      case Outcome.Derived derived -> proto.setDerived(derived(derived));
    }
    return proto.build();
  }

  /// The outcome; a harmless one of that name after a violation, so that what refers to it can
  /// still be judged.
  static Outcome fromProto(org.percola.v1.Outcome proto, Violations at) {
    at.text("name", proto.getName());
    at.text("unit", proto.getUnit());
    return switch (proto.getKindCase()) {
      case MEASURED ->
          new Outcome.Measured(
              proto.getName(),
              proto.getUnit(),
              BeliefConverter.fromProto(proto.getMeasured(), at.at("measured")));
      case DERIVED -> derived(proto, proto.getDerived(), at.at("derived"));
      case KIND_NOT_SET -> {
        at.add(proto.getName() + ": no kind (expected: measured or derived)");
        yield new Outcome.Measured(proto.getName(), proto.getUnit(), PriorBelief.CONSTANT);
      }
    };
  }

  /// The mass that an outcome is divided by, or null when it is no specific energy.
  static @Nullable EnergyBasis basis(Outcome outcome) {
    return outcome instanceof Outcome.Derived derived
        ? BasisConverter.named(derived.settings().get(BASIS))
        : null;
  }

  private static org.percola.v1.Outcome.Derived derived(Outcome.Derived derived) {
    Map<String, String> settings = new TreeMap<>(derived.settings());
    EnergyBasis basis = basis(derived);
    if (basis != null) {
      settings.remove(BASIS);
    }
    String expression = settings.remove(Outcome.Derived.EXPRESSION);
    return org.percola.v1.Outcome.Derived.newBuilder()
        .setFormula(expression == null ? derived.formula() : "")
        .setExpression(expression == null ? "" : expression)
        .addAllInputs(derived.inputs())
        .putAllSettings(settings)
        .setEnergyBasis(BasisConverter.toProto(basis))
        .build();
  }

  private static Outcome derived(
      org.percola.v1.Outcome outer, org.percola.v1.Outcome.Derived proto, Violations at) {
    if (!proto.getExpression().isEmpty()) {
      return written(outer, proto, at);
    }
    at.text("formula", proto.getFormula());
    Map<String, String> settings = new LinkedHashMap<>(proto.getSettingsMap());
    EnergyBasis basis =
        BasisConverter.fromProto(proto.getEnergyBasis(), proto.getEnergyBasisValue(), at);
    if (basis != null) {
      String other = settings.put(BASIS, basis.name());
      if (other != null && !other.equals(basis.name())) {
        at.at("settings", BASIS)
            .add("basis: " + other + " (expected: energy_basis, " + basis + ")");
      }
    }
    return new Outcome.Derived(
        outer.getName(), outer.getUnit(), proto.getFormula(), proto.getInputsList(), settings);
  }

  private static Outcome written(
      org.percola.v1.Outcome outer, org.percola.v1.Outcome.Derived proto, Violations at) {
    if (!proto.getFormula().isEmpty()) {
      at.add("formula", "'" + proto.getFormula() + "'", "empty beside an expression");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(Outcome.Derived.EXPRESSION, proto.getExpression());
    EnergyBasis basis =
        BasisConverter.fromProto(proto.getEnergyBasis(), proto.getEnergyBasisValue(), at);
    if (basis != null) {
      settings.put(BASIS, basis.name());
    }
    return new Outcome.Derived(
        outer.getName(),
        outer.getUnit(),
        Outcome.Derived.EXPRESSION,
        proto.getInputsList(),
        settings);
  }
}

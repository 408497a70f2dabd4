package org.percola.server.convert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Parameter;

/// The knobs of an experiment.
final class ParameterConverter {
  private ParameterConverter() {}

  static org.percola.v1.Parameter toProto(Parameter parameter) {
    org.percola.v1.Parameter.Builder proto =
        org.percola.v1.Parameter.newBuilder().setName(parameter.name());
    Parameter.Condition condition = parameter.activeWhen();
    if (condition != null) {
      proto
          .getActiveWhenBuilder()
          .setParameter(condition.parameter())
          .addAllLabels(condition.labels());
    }
    switch (parameter) {
      case Parameter.Continuous p ->
          proto
              .getContinuousBuilder()
              .setUnit(p.unit())
              .setLower(p.lower())
              .setUpper(p.upper())
              .setScale(toProto(p.scale()))
              .setResolution(p.resolution())
              .setLeastNonzero(p.leastNonzero());
      case Parameter.Whole p ->
          proto
              .getWholeBuilder()
              .setUnit(p.unit())
              .setLower(p.lower())
              .setUpper(p.upper())
              .setScale(toProto(p.scale()));
      case Parameter.Discrete p ->
          proto.getDiscreteBuilder().setUnit(p.unit()).addAllLevels(p.levels());
      case Parameter.Categorical p -> proto.setCategorical(LabelsConverter.toProto(p));
      case Parameter.Ordinal p ->
          proto.getOrdinalBuilder().addAllLabels(p.labels()).addAllOutOfStock(p.outOfStock());
    }
    return proto.build();
  }

  /// The parameter; a harmless one of the same kind after a violation, so that what refers to it
  /// can still be judged.
  static Parameter fromProto(org.percola.v1.Parameter proto, int index, Violations at) {
    String name = name(proto.getName(), index, at);
    Parameter.Condition condition = condition(proto, at);
    Parameter read =
        switch (proto.getKindCase()) {
          case CONTINUOUS ->
              continuous(name, proto.getContinuous(), condition, at.at("continuous"));
          case WHOLE -> whole(name, proto.getWhole(), condition, at.at("whole"));
          case DISCRETE -> discrete(name, proto.getDiscrete(), condition, at.at("discrete"));
          case CATEGORICAL ->
              LabelsConverter.categorical(
                  name, proto.getCategorical(), condition, at.at("categorical"));
          case ORDINAL ->
              LabelsConverter.ordinal(name, proto.getOrdinal(), condition, at.at("ordinal"));
          case KIND_NOT_SET -> {
            at.add(
                name + ": no kind (expected: continuous, whole, discrete, categorical or ordinal)");
            yield null;
          }
        };
    return read == null ? standIn(name, proto) : read;
  }

  /// The names in a space that no parameter can have, by what [#fromProto] calls those that have
  /// them.
  static Map<String, String> unusableNames(org.percola.v1.DesignSpace space) {
    Map<String, String> unusable = new LinkedHashMap<>();
    for (int i = 0; i < space.getParametersCount(); i++) {
      String said = space.getParameters(i).getName();
      String used = name(said, i, Violations.ofRequest());
      if (!used.equals(said)) {
        unusable.put(used, said);
      }
    }
    return unusable;
  }

  private static String name(String name, int index, Violations at) {
    // Built only to have the name judged by itself.
    Parameter judged =
        at.at("name").build(() -> new Parameter.Categorical(name, List.of("any"), null));
    return judged == null ? "parameter_" + index : name;
  }

  private static Parameter standIn(String name, org.percola.v1.Parameter proto) {
    return switch (proto.getKindCase()) {
      case CATEGORICAL -> LabelsConverter.standIn(name, proto.getCategorical().getLabelsList());
      case ORDINAL -> LabelsConverter.standIn(name, proto.getOrdinal().getLabelsList());
      case CONTINUOUS, WHOLE, DISCRETE, KIND_NOT_SET ->
          new Parameter.Continuous(name, "1", 0, 1, Parameter.Scale.LINEAR, 0, null);
    };
  }

  private static @Nullable Parameter continuous(
      String name,
      org.percola.v1.Parameter.Continuous proto,
      Parameter.@Nullable Condition condition,
      Violations at) {
    at.text("unit", proto.getUnit());
    at.finite("lower", proto.getLower());
    at.finite("upper", proto.getUpper());
    if (proto.getUpper() <= proto.getLower()) {
      at.add("upper", proto.getUpper(), "above lower, " + proto.getLower());
    }
    double resolution = at.finite("resolution", proto.getResolution());
    if (resolution < 0 || resolution > Math.abs(proto.getUpper() - proto.getLower())) {
      at.add("resolution", resolution, "0 to upper - lower");
    }
    Parameter.Scale scale = fromProto(proto.getScale(), proto.getScaleValue(), at);
    double gap = at.finite("least_nonzero", proto.getLeastNonzero());
    return at.build(() ->
        new Parameter.Continuous(
            name,
            proto.getUnit(),
            proto.getLower(),
            proto.getUpper(),
            scale,
            resolution,
            gap,
            condition));
  }

  private static @Nullable Parameter whole(
      String name,
      org.percola.v1.Parameter.Whole proto,
      Parameter.@Nullable Condition condition,
      Violations at) {
    at.text("unit", proto.getUnit());
    if (proto.getUpper() <= proto.getLower()) {
      at.add("upper", proto.getUpper(), "above lower, " + proto.getLower());
    }
    Parameter.Scale scale = fromProto(proto.getScale(), proto.getScaleValue(), at);
    if (scale == Parameter.Scale.LOGARITHMIC && proto.getLower() < 1) {
      at.add("lower", proto.getLower(), "1 or more on a logarithmic scale");
    }
    return at.build(() ->
        new Parameter.Whole(
            name, proto.getUnit(), proto.getLower(), proto.getUpper(), scale, condition));
  }

  private static @Nullable Parameter discrete(
      String name,
      org.percola.v1.Parameter.Discrete proto,
      Parameter.@Nullable Condition condition,
      Violations at) {
    at.text("unit", proto.getUnit());
    List<Double> levels = proto.getLevelsList();
    return at.at("levels")
        .build(() -> new Parameter.Discrete(name, proto.getUnit(), levels, condition));
  }

  private static Parameter.@Nullable Condition condition(
      org.percola.v1.Parameter proto, Violations at) {
    if (!proto.hasActiveWhen()) {
      return null;
    }
    org.percola.v1.Parameter.Condition condition = proto.getActiveWhen();
    return at.at("active_when")
        .build(() -> new Parameter.Condition(condition.getParameter(), condition.getLabelsList()));
  }

  private static org.percola.v1.Parameter.Scale toProto(Parameter.Scale scale) {
    return switch (scale) {
      case LINEAR -> org.percola.v1.Parameter.Scale.SCALE_LINEAR;
      case LOGARITHMIC -> org.percola.v1.Parameter.Scale.SCALE_LOGARITHMIC;
    };
  }

  private static Parameter.Scale fromProto(
      org.percola.v1.Parameter.Scale scale, int number, Violations at) {
    return switch (scale) {
      case SCALE_UNSPECIFIED, SCALE_LINEAR -> Parameter.Scale.LINEAR;
      case SCALE_LOGARITHMIC -> Parameter.Scale.LOGARITHMIC;
      case UNRECOGNIZED -> {
        at.unknown("scale", number);
        yield Parameter.Scale.LINEAR;
      }
    };
  }
}

package org.percola.server.convert;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Design;
import org.percola.optimizer.design.DesignSpace;
import org.percola.optimizer.design.DesignValue;
import org.percola.optimizer.design.Parameter;

/// Designs and their settings.
public final class DesignConverter {
  private DesignConverter() {}

  public static org.percola.v1.Design toProto(Design design) {
    org.percola.v1.Design.Builder proto = org.percola.v1.Design.newBuilder();
    design.values().forEach((name, value) -> proto.putValues(name, toProto(value)));
    return proto.build();
  }

  /// A design with its settings in the order given.
  public static Design fromProto(org.percola.v1.Design proto, Violations at) {
    return new Design(valuesFromProto("values", proto.getValuesMap(), at));
  }

  /// A design with its settings in the order of the space; unknown ones follow.
  public static Design fromProto(org.percola.v1.Design proto, DesignSpace space, Violations at) {
    Map<String, DesignValue> given = fromProto(proto, at).values();
    Map<String, DesignValue> ordered = new LinkedHashMap<>();
    for (Parameter parameter : space.parameters()) {
      DesignValue value = given.get(parameter.name());
      if (value != null) {
        ordered.put(parameter.name(), value);
      }
    }
    given.forEach(ordered::putIfAbsent);
    return new Design(ordered);
  }

  /// Settings by parameter name; bad ones are left out.
  public static Map<String, DesignValue> valuesFromProto(
      String field, Map<String, org.percola.v1.DesignValue> proto, Violations at) {
    Map<String, DesignValue> values = new LinkedHashMap<>();
    proto.forEach((name, value) -> {
      DesignValue setting = fromProto(name, value, at.at(field, name));
      if (setting != null) {
        values.put(name, setting);
      }
    });
    return values;
  }

  static org.percola.v1.DesignValue toProto(DesignValue value) {
    org.percola.v1.DesignValue.Builder proto = org.percola.v1.DesignValue.newBuilder();
    return switch (value) {
      case DesignValue.Numeric(double number) -> proto.setNumber(number).build();
      case DesignValue.Label(String label) -> proto.setLabel(label).build();
    };
  }

  /// A setting, or null after a violation.
  static @Nullable DesignValue fromProto(
      String name, org.percola.v1.DesignValue proto, Violations at) {
    return switch (proto.getValueCase()) {
      case NUMBER -> number(name, proto.getNumber(), at);
      case LABEL -> new DesignValue.Label(proto.getLabel());
      case VALUE_NOT_SET -> {
        at.add(name + ": not set (expected: a number or a label)");
        yield null;
      }
    };
  }

  private static @Nullable DesignValue number(String name, double number, Violations at) {
    if (Double.isFinite(number)) {
      return new DesignValue.Numeric(number);
    }
    at.add(name + ": " + number + " (expected: a finite number)");
    return null;
  }
}

package org.percola.server.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.percola.optimizer.design.Parameter;

/// Parameters of labels, ordered or not, and what is known of the labels in numbers.
final class LabelsConverter {
  private LabelsConverter() {}

  static org.percola.v1.Parameter.Categorical toProto(Parameter.Categorical parameter) {
    org.percola.v1.Parameter.Categorical.Builder proto =
        org.percola.v1.Parameter.Categorical.newBuilder()
            .addAllLabels(parameter.labels())
            .addAllOutOfStock(parameter.outOfStock());
    for (Parameter.Descriptor descriptor : parameter.descriptors()) {
      proto
          .addDescriptorsBuilder()
          .setName(descriptor.name())
          .setUnit(descriptor.unit())
          .putAllValues(new TreeMap<>(descriptor.values()));
    }
    return proto.build();
  }

  /// The parameter, or null after a violation.
  static @Nullable Parameter categorical(
      String name,
      org.percola.v1.Parameter.Categorical proto,
      Parameter.@Nullable Condition condition,
      Violations at) {
    List<String> labels = proto.getLabelsList();
    Parameter undescribed =
        at.at("labels").build(() -> new Parameter.Categorical(name, labels, condition));
    List<Parameter.Descriptor> descriptors = new ArrayList<>();
    for (int i = 0; i < proto.getDescriptorsCount(); i++) {
      Parameter.Descriptor descriptor =
          descriptor(proto.getDescriptors(i), labels, at.at("descriptors", i));
      if (descriptor != null) {
        descriptors.add(descriptor);
      }
    }
    List<String> gone = proto.getOutOfStockList();
    if (undescribed == null
        || at.at("out_of_stock")
                .build(() -> new Parameter.Categorical(name, labels, List.of(), gone, condition))
            == null) {
      return null;
    }
    return at.at("descriptors")
        .build(() -> new Parameter.Categorical(name, labels, descriptors, gone, condition));
  }

  /// The parameter, or null after a violation.
  static @Nullable Parameter ordinal(
      String name,
      org.percola.v1.Parameter.Ordinal proto,
      Parameter.@Nullable Condition condition,
      Violations at) {
    List<String> labels = proto.getLabelsList();
    List<String> gone = proto.getOutOfStockList();
    return at.at("labels").build(() -> new Parameter.Ordinal(name, labels, condition)) == null
        ? null
        : at.at("out_of_stock").build(() -> new Parameter.Ordinal(name, labels, gone, condition));
  }

  /// A harmless parameter with as many of these labels as can be.
  static Parameter standIn(String name, List<String> labels) {
    return new Parameter.Categorical(
        name, labels.isEmpty() ? List.of("any") : labels.stream().distinct().toList(), null);
  }

  private static Parameter.@Nullable Descriptor descriptor(
      org.percola.v1.Parameter.Descriptor proto, List<String> labels, Violations at) {
    at.text("unit", proto.getUnit());
    Map<String, Double> values = new TreeMap<>(proto.getValuesMap());
    for (Map.Entry<String, Double> value : values.entrySet()) {
      Violations inside = at.at("values", value.getKey());
      if (!labels.contains(value.getKey())) {
        inside.add(value.getKey() + ": unknown (expected: one of " + labels + ")");
      } else if (!Double.isFinite(value.getValue())) {
        inside.add(value.getValue() + " (expected: a finite number)");
      }
    }
    TreeSet<String> missing = new TreeSet<>(labels);
    missing.removeAll(values.keySet());
    if (!missing.isEmpty()) {
      at.add("values", values.keySet(), "every label, also " + missing);
    }
    // Built even so, to have the name judged by itself.
    Parameter.Descriptor named =
        at.at("name")
            .build(() -> new Parameter.Descriptor(proto.getName(), proto.getUnit(), Map.of()));
    return named == null || !at.clean()
        ? null
        : new Parameter.Descriptor(proto.getName(), proto.getUnit(), values);
  }
}

package org.percola.server.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;
import org.percola.v1.CampaignSpec;
import org.percola.v1.Design;
import org.percola.v1.DesignValue;
import org.percola.v1.Outcome;
import org.percola.v1.Parameter;

/// Says designs of another campaign in the parameters of this one.
///
/// A parameter that the other campaign does not have takes the value that people state for it, or
/// the number at which the other campaign's physics holds it. One that this campaign does not have
/// must have been constant there.
final class EarlierSettings {
  private final Map<String, Parameter> parameters;
  private final Map<String, DesignValue> stated;
  private final Set<String> missing = new TreeSet<>();

  private EarlierSettings(Map<String, Parameter> parameters, Map<String, DesignValue> stated) {
    this.parameters = parameters;
    this.stated = stated;
  }

  /// @param spec of the campaign that learns
  /// @param source of the campaign learned from
  /// @param there values by parameter, as people wrote them
  /// @throws InvalidInput where such a value is none of its parameter
  static EarlierSettings of(CampaignSpec spec, CampaignSpec source, Map<String, String> there) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    spec.getSpace().getParametersList().forEach(p -> parameters.put(p.getName(), p));
    Map<String, DesignValue> stated = new LinkedHashMap<>(held(spec, source, parameters));
    List<InputFault> faults = new ArrayList<>();
    there.forEach((name, text) -> {
      Parameter parameter = parameters.get(name);
      DesignValue value = parameter == null ? null : value(parameter, text);
      if (value == null) {
        faults.add(new InputFault("--there " + name, fault(parameter, parameters, text)));
      } else {
        stated.put(name, value);
      }
    });
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return new EarlierSettings(parameters, stated);
  }

  /// The numbers and labels that the other campaign's physics has in place of parameters.
  private static Map<String, DesignValue> held(
      CampaignSpec spec, CampaignSpec source, Map<String, Parameter> parameters) {
    Map<String, DesignValue> held = new LinkedHashMap<>();
    for (Outcome there : source.getOutcomesList()) {
      Map<String, String> here = columns(spec, there.getName());
      there
          .getMeasured()
          .getBelief()
          .getColumnsMap()
          .forEach((role, text) -> {
            Parameter parameter = parameters.get(here.getOrDefault(role, role));
            DesignValue value = parameter == null ? null : value(parameter, text);
            if (parameter != null && value != null) {
              held.put(parameter.getName(), value);
            }
          });
    }
    return held;
  }

  private static Map<String, String> columns(CampaignSpec spec, String outcome) {
    return spec.getOutcomesList().stream()
        .filter(other -> other.getName().equals(outcome))
        .map(other -> other.getMeasured().getBelief().getColumnsMap())
        .findFirst()
        .orElse(Map.of());
  }

  private static @Nullable DesignValue value(Parameter parameter, String text) {
    DesignValue label = DesignValue.newBuilder().setLabel(text).build();
    if (suits(parameter, label)) {
      return label;
    }
    try {
      DesignValue number = DesignValue.newBuilder().setNumber(Double.parseDouble(text)).build();
      return suits(parameter, number) && Double.isFinite(number.getNumber()) ? number : null;
    } catch (NumberFormatException named) {
      return null;
    }
  }

  private static String fault(
      @Nullable Parameter parameter, Map<String, Parameter> parameters, String text) {
    if (parameter == null) {
      return "no such parameter (expected: one of " + String.join(", ", parameters.keySet()) + ")";
    }
    List<String> labels = labels(parameter);
    return "%s (expected: %s)"
        .formatted(text, labels.isEmpty() ? "a number" : "one of " + String.join(", ", labels));
  }

  private static List<String> labels(Parameter parameter) {
    return switch (parameter.getKindCase()) {
      case CATEGORICAL -> parameter.getCategorical().getLabelsList();
      case ORDINAL -> parameter.getOrdinal().getLabelsList();
      case CONTINUOUS, WHOLE, DISCRETE, KIND_NOT_SET -> List.of();
    };
  }

  private static boolean suits(Parameter parameter, DesignValue value) {
    List<String> labels = labels(parameter);
    return labels.isEmpty() ? value.hasNumber() : labels.contains(value.getLabel());
  }

  /// @throws InvalidInput where a parameter that this campaign does not have was varied
  void requireConstantOthers(List<Design> designs, String place) {
    Map<String, Set<DesignValue>> others = new TreeMap<>();
    for (Design design : designs) {
      design
          .getValuesMap()
          .forEach((name, value) -> {
            if (!parameters.containsKey(name)) {
              others.computeIfAbsent(name, _ -> new HashSet<>()).add(value);
            }
          });
    }
    others.forEach((name, values) -> {
      if (values.size() > 1) {
        throw new InvalidInput(
            place,
            name + ": varied there and not a parameter here (expected: constant, or a parameter)");
      }
    });
  }

  /// The settings that this campaign knows; null when the design lacks one that is needed.
  @Nullable Design readable(Design design) {
    Design.Builder kept = Design.newBuilder();
    for (Parameter parameter : parameters.values()) {
      String name = parameter.getName();
      if (active(parameter, design)) {
        DesignValue value = setting(design, name);
        if (value == null) {
          missing.add(name);
          return null;
        }
        if (!suits(parameter, value)) {
          return null;
        }
        kept.putValues(name, value);
      }
    }
    return kept.build();
  }

  private boolean active(Parameter parameter, Design design) {
    if (!parameter.hasActiveWhen()) {
      return true;
    }
    DesignValue parent = setting(design, parameter.getActiveWhen().getParameter());
    return parent != null && parameter.getActiveWhen().getLabelsList().contains(parent.getLabel());
  }

  private @Nullable DesignValue setting(Design design, String name) {
    DesignValue own = design.getValuesMap().get(name);
    return own == null ? stated.get(name) : own;
  }

  /// Parameters that designs lacked so far and that nobody stated.
  Set<String> missing() {
    return missing;
  }
}

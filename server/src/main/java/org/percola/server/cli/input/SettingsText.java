package org.percola.server.cli.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.percola.v1.DesignSpace;
import org.percola.v1.DesignValue;
import org.percola.v1.Parameter;

/// Settings of parameters as people write them, read by what the design space says of each.
public final class SettingsText {
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();

  /// Reads settings of this space.
  public SettingsText(DesignSpace space) {
    space.getParametersList().forEach(parameter -> parameters.put(parameter.getName(), parameter));
  }

  /// Settings by parameter name, in the order given.
  ///
  /// @param place named in messages
  /// @throws InvalidInput with every fault
  public Map<String, DesignValue> read(String place, List<Assignment> assignments) {
    Faults faults = new Faults();
    Map<String, DesignValue> values = read(place, assignments, faults);
    faults.refuse();
    return values;
  }

  /// The settings that can be read, by parameter name, in the order given.
  ///
  /// @param place named in messages
  /// @param faults what is wrong with the others is added here
  public Map<String, DesignValue> read(String place, List<Assignment> assignments, Faults faults) {
    Map<String, DesignValue> values = new LinkedHashMap<>();
    for (Assignment assignment : assignments) {
      String where = place + " " + assignment.name();
      faults.collect(() -> {
        if (values.put(assignment.name(), value(where, assignment)) != null) {
          throw new InvalidInput(where, "given twice (expected: once)");
        }
      });
    }
    return values;
  }

  /// Whether there is such a parameter.
  boolean knows(String name) {
    return parameters.containsKey(name);
  }

  /// Refuses what is no parameter.
  ///
  /// @throws InvalidInput when there is no such parameter
  public void require(String place, String name) {
    find(place, name);
  }

  /// Whether a parameter takes labels.
  ///
  /// @throws InvalidInput when there is no such parameter
  public boolean labelled(String place, String name) {
    Parameter parameter = find(place, name);
    return parameter.hasCategorical() || parameter.hasOrdinal();
  }

  /// One setting.
  ///
  /// @throws InvalidInput when there is no such parameter or the text is no setting of it
  public DesignValue value(String place, Assignment assignment) {
    Parameter parameter = find(place, assignment.name());
    return switch (parameter.getKindCase()) {
      case CATEGORICAL, ORDINAL -> DesignValue.newBuilder().setLabel(assignment.value()).build();
      case CONTINUOUS -> number(place, assignment, parameter.getContinuous().getUnit());
      case WHOLE -> number(place, assignment, parameter.getWhole().getUnit());
      case DISCRETE -> number(place, assignment, parameter.getDiscrete().getUnit());
      case KIND_NOT_SET -> throw new InvalidInput(place, "a parameter of unknown kind");
    };
  }

  private Parameter find(String place, String name) {
    Parameter parameter = parameters.get(name);
    if (parameter == null) {
      throw new InvalidInput(
          place,
          "no such parameter (expected: one of " + String.join(", ", parameters.keySet()) + ")");
    }
    return parameter;
  }

  private static DesignValue number(String place, Assignment assignment, String unit) {
    return DesignValue.newBuilder()
        .setNumber(QuantityText.plain(place, assignment.value(), unit))
        .build();
  }
}

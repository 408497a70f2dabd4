package org.percola.optimizer.design;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One setting of every parameter that has a meaning for it; inactive parameters are absent.
///
/// The order of the values is kept, for printing; it does not count in equality.
public record Design(Map<String, DesignValue> values) {
  public Design {
    values = SettingsMap.copyOf(values);
  }

  /// Whether the parameter is set.
  public boolean has(String parameter) {
    return values.containsKey(parameter);
  }

  /// The numeric setting of a parameter.
  ///
  /// @throws IllegalArgumentException when it is not set, or set to a label
  public double number(String parameter) {
    if (values.get(parameter) instanceof DesignValue.Numeric(double value)) {
      return value;
    }
    throw new IllegalArgumentException(
        parameter + ": " + values.get(parameter) + " (expected: a number)");
  }

  /// The numeric setting of a parameter, or `otherwise` when it is not set.
  public double number(String parameter, double otherwise) {
    return has(parameter) ? number(parameter) : otherwise;
  }

  /// The label a parameter is set to, or null when it is not set to one.
  public @Nullable String label(String parameter) {
    return values.get(parameter) instanceof DesignValue.Label(String value) ? value : null;
  }

  /// The same design with one more, or one other, setting.
  public Design with(String parameter, double value) {
    return with(parameter, new DesignValue.Numeric(value));
  }

  /// The same design with one more, or one other, setting.
  public Design with(String parameter, String label) {
    return with(parameter, new DesignValue.Label(label));
  }

  /// The design with nothing set.
  public static Design empty() {
    return new Design(Map.of());
  }

  private Design with(String parameter, DesignValue value) {
    Map<String, DesignValue> changed = new LinkedHashMap<>(values);
    changed.put(parameter, value);
    return new Design(changed);
  }
}
